package vn.mangnon.programme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.mangnon.shared.LocalText;

/**
 * A share that the programme wants to reach by the end of a year.
 *
 * @param code the same for the same share, whoever set it and for whatever year
 * @param percent 90 is nine in ten
 * @param legalBasis the symbol of the document that sets it
 */
public record Target(
    String code, LocalText name, Tier tier, Comparison comparison, BigDecimal percent, int byYear, String legalBasis) {

  /** The next one on the way of those that have that code; none where nobody set one for that year or a later one. */
  public static Optional<Target> next(List<Target> all, String code, Tier tier, int year) {
    return all.stream()
        .filter(target -> target.code().equals(code) && target.tier() == tier && target.byYear() >= year)
        .min(Comparator.comparingInt(Target::byYear));
  }

  /** Whether that share, where 1 is the whole, is what the target wants. */
  public boolean isMetBy(BigDecimal share) {
    int order = share.movePointRight(2).compareTo(percent);
    return switch (comparison) {
      case AT_MOST -> order <= 0;
      case BELOW -> order < 0;
      case AT_LEAST -> order >= 0;
      case ABOVE -> order > 0;
    };
  }
}
