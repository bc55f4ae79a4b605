package vn.mangnon.issue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.report.Category;

/**
 * Which issues to list.
 *
 * @param year the calendar year of the period that raised it
 * @param search part of the school's code or name, whatever its accents and case; empty for every school
 * @param after the last issue of the page before
 */
public record IssueFilter(
    Optional<UUID> school,
    Optional<Integer> year,
    Set<IssueState> states,
    Set<IssueKind> kinds,
    Set<Category> categories,
    String search,
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
        school, Optional.empty(), EnumSet.allOf(IssueState.class), EnumSet.allOf(IssueKind.class),
        EnumSet.allOf(Category.class), "", ALL, Optional.empty());
  }
}
