package vn.mangnon.report;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which reports to list.
 *
 * @param year the calendar year of the period
 * @param after the last report of the page before
 */
public record ReportFilter(
    Optional<UUID> school,
    Optional<UUID> period,
    Set<ReportState> states,
    Optional<Integer> year,
    int limit,
    Optional<UUID> after) {

  public static final int ALL = Integer.MAX_VALUE;

  public static ReportFilter ofSchool(UUID school) {
    return new ReportFilter(
        Optional.of(school), Optional.empty(), EnumSet.allOf(ReportState.class), Optional.empty(), ALL, Optional.empty());
  }

  public static ReportFilter inStates(Set<ReportState> states) {
    return new ReportFilter(Optional.empty(), Optional.empty(), states, Optional.empty(), ALL, Optional.empty());
  }
}
