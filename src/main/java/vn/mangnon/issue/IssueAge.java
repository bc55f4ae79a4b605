package vn.mangnon.issue;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How long ago an issue was raised. */
public enum IssueAge {
  UNDER_3_MONTHS(0, 3), UNDER_6_MONTHS(3, 6), UNDER_12_MONTHS(6, 12), OVER_A_YEAR(12, Integer.MAX_VALUE);

  private final int months;
  private final int below;

  IssueAge(int months, int below) {
    this.months = months;
    this.below = below;
  }

  /** The earliest moment of it, included; empty where there is none. */
  public Optional<Instant> since(ZonedDateTime now) {
    return this == OVER_A_YEAR ? Optional.empty() : Optional.of(now.minusMonths(below).toInstant());
  }

  /** The moment before which it lies; empty where it reaches to now. */
  public Optional<Instant> before(ZonedDateTime now) {
    return months == 0 ? Optional.empty() : Optional.of(now.minusMonths(months).toInstant());
  }

  public static IssueAge of(Instant raised, ZonedDateTime now) {
    for (IssueAge age : values()) {
      if (age.since(now).map(since -> !raised.isBefore(since)).orElse(true)) {
        return age;
      }
    }
    return OVER_A_YEAR;
  }
}
