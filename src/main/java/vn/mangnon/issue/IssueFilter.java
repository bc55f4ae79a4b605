package vn.mangnon.issue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which issues to list.
 *
 * @param year the calendar year of the period that raised it
 * @param after the last issue of the page before
 */
public record IssueFilter(
    Optional<UUID> school,
    Optional<Integer> year,
    Set<IssueState> states,
    Set<IssueKind> kinds,
    int limit,
    Optional<UUID> after) {

  public static final int ALL = Integer.MAX_VALUE;

  public static IssueFilter everything() {
    return of(Optional.empty());
  }

  public static IssueFilter ofSchool(UUID school) {
    return of(Optional.of(school));
  }

  private static IssueFilter of(Optional<UUID> school) {
    return new IssueFilter(
        school, Optional.empty(), EnumSet.allOf(IssueState.class), EnumSet.allOf(IssueKind.class), ALL,
        Optional.empty());
  }
}
