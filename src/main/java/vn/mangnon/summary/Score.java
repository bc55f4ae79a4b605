package vn.mangnon.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a group reached in a comparison.
 *
 * @param part empty where nobody reported it, or where it is kept from this reader
 * @param whole what it is out of: what is due, people, or schools that reported; 1 of a plain count
 * @param hidden whether it is known but counts so few children that this reader is not told
 */
public record Score(Kind kind, OptionalLong part, long whole, boolean hidden) {

  /** Under it a share says more about chance than about the group. */
  public static final int SMALLEST_WHOLE = 5;

  /** PLAIN: the count itself. MEAN: the count for each school that reported. RATE: the part of a whole. */
  public enum Kind { PLAIN, MEAN, RATE }

  public enum Footing { RANKED, SMALL, HIDDEN, UNKNOWN }

  public static final Score UNKNOWN = new Score(Kind.PLAIN, OptionalLong.empty(), 1, false);

  public static Score plain(long count) {
    return new Score(Kind.PLAIN, OptionalLong.of(count), 1, false);
  }

  public static Score mean(long count, long schools) {
    return new Score(Kind.MEAN, OptionalLong.of(count), schools, false);
  }

  public static Score rate(long part, long whole) {
    return new Score(Kind.RATE, OptionalLong.of(part), whole, false);
  }

  public static Score of(Coverage.Ratio ratio) {
    return ratio.known() == 0
        ? UNKNOWN
        : new Score(Kind.RATE, ratio.part(), ratio.whole().orElse(0), ratio.hidden());
  }

  public Footing footing() {
    if (hidden) {
      return Footing.HIDDEN;
    }
    if (part.isEmpty()) {
      return Footing.UNKNOWN;
    }
    return kind != Kind.PLAIN && whole < SMALLEST_WHOLE ? Footing.SMALL : Footing.RANKED;
  }

  /** Empty where it is not known, hidden, or out of nobody. */
  public Optional<BigDecimal> value() {
    return hidden || part.isEmpty() || whole == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(part.getAsLong()).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
  }

  /** Exactly, so that 20 of 21 and 40 of 42 share a rank. Of scores that are ranked. */
  int compareExactly(Score other) {
    return BigDecimal.valueOf(part.orElseThrow()).multiply(BigDecimal.valueOf(other.whole))
        .compareTo(BigDecimal.valueOf(other.part.orElseThrow()).multiply(BigDecimal.valueOf(whole)));
  }
}
