package vn.mangnon.summary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.report.Category;
import vn.mangnon.shared.SchoolYear;

/**
 * What is counted.
 *
 * @param from the first year, included
 * @param to the last year, included
 * @param acceptedOnly whether figures come from accepted reports alone; otherwise from submitted and accepted ones
 */
public record SummaryFilter(
    int from,
    int to,
    YearKind calendar,
    Set<Dimension> by,
    Optional<UUID> school,
    Optional<UUID> ward,
    Optional<Level> level,
    Optional<Ownership> ownership,
    Optional<UUID> period,
    Optional<Category> category,
    boolean acceptedOnly) {

  public static final int FIRST_YEAR = 2021;
  public static final int LAST_YEAR = 2030;

  /** Everything from 2021 to 2030 by calendar year, provisional figures included. */
  public static SummaryFilter everything() {
    return new SummaryFilter(
        FIRST_YEAR, LAST_YEAR, YearKind.CALENDAR, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  public SummaryFilter years(int from, int to) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public SummaryFilter by(Dimension... dimensions) {
    return by(Set.of(dimensions));
  }

  public SummaryFilter by(Set<Dimension> dimensions) {
    return new SummaryFilter(
        from, to, calendar, dimensions, school, ward, level, ownership, period, category, acceptedOnly);
  }

  /** Whether none of its years has begun, so that nothing of them can be known. */
  boolean liesAhead(LocalDate today) {
    return from > switch (calendar) {
      case CALENDAR -> today.getYear();
      case SCHOOL -> SchoolYear.of(today).start();
    };
  }

  /** The same, not broken down. */
  public SummaryFilter whole() {
    return by(new Dimension[0]);
  }

  public SummaryFilter calendar(YearKind calendar) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public SummaryFilter school(Optional<UUID> school) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public SummaryFilter ward(Optional<UUID> ward) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public SummaryFilter level(Optional<Level> level) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public SummaryFilter ownership(Optional<Ownership> ownership) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public SummaryFilter period(Optional<UUID> period) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public SummaryFilter category(Optional<Category> category) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public SummaryFilter acceptedOnly(boolean acceptedOnly) {
    return new SummaryFilter(from, to, calendar, by, school, ward, level, ownership, period, category, acceptedOnly);
  }
}
