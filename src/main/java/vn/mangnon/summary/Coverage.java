package vn.mangnon.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.report.ParticipantGroup;

/**
 * The shares of the programme's targets year by year; every year of the filter is present, and so is every share.
 *
 * @param years of all schools of the filter together
 * @param rows the same by what was asked for; empty where nothing was
 */
public record Coverage(Instant asOf, SummaryFilter filter, List<Row> years, List<Row> rows) {

  /** What a row is about; what was not asked for is empty. */
  public record Row(
      Optional<Summary.Unit> school, Optional<Summary.Unit> ward, Optional<Level> level, Optional<Ownership> ownership,
      int year, Map<Share, Ratio> ratios) {

    static final Row OF_ALL =
        new Row(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, Map.of());

    public Ratio ratio(Share share) {
      return ratios.getOrDefault(share, Ratio.NONE);
    }

    /** The same group in another year, of which nothing is known yet. */
    Row at(int year) {
      return new Row(school, ward, level, ownership, year, Map.of());
    }

    Row withRatios(Map<Share, Ratio> ratios) {
      return new Row(school, ward, level, ownership, year, ratios);
    }
  }

  /**
   * The two numbers of a share, added up over the schools that gave both.
   *
   * @param part empty where no school gave both, or where the number is kept from this reader
   * @param whole empty likewise
   * @param known how many schools gave both
   * @param schools how many schools should have reported
   */
  public record Ratio(OptionalLong part, OptionalLong whole, int known, int schools) {

    public static final Ratio NONE = new Ratio(OptionalLong.empty(), OptionalLong.empty(), 0, 0);

    /** Whether it is known, but counts so few children that this reader is not told. */
    public boolean hidden() {
      return known > 0 && part.isEmpty();
    }

    /** 1 is the whole; empty where it is not known, hidden, or out of nobody. */
    public Optional<BigDecimal> share() {
      return part.isEmpty() || whole.orElse(0) == 0
          ? Optional.empty()
          : Optional.of(BigDecimal.valueOf(part.getAsLong())
              .divide(BigDecimal.valueOf(whole.getAsLong()), 6, RoundingMode.HALF_UP));
    }
  }

  /** Of that year, all schools together. */
  public Ratio ratio(int year, Share share) {
    return years.stream().filter(row -> row.year() == year).findFirst().map(row -> row.ratio(share)).orElse(Ratio.NONE);
  }

  /**
   * A number of a report that a share was counted from.
   *
   * @param pointer JSON pointer into the report's sections
   * @param value empty where it is kept from this reader
   */
  public record Line(
      UUID report, Summary.Unit school, String period, String pointer, String indicator,
      Optional<ParticipantGroup> group, OptionalLong value) {}

  /** @param total the sum of all lines, also of those on other pages; empty where it is kept from this reader */
  public record Lines(Share share, Share.Side side, List<Line> lines, long count, OptionalLong total) {}
}
