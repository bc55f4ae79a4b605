package vn.mangnon.issue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.report.Category;

/**
 * Which issues to list.
 *
 * @param ward where the school lies today
 * @param year the calendar year of the period that raised it
 * @param age how long ago it was raised; empty for any
 * @param overdue those alone whose due day has passed while they are open
 * @param search part of the school's code or name, whatever its accents and case; empty for every school
 * @param after the last issue of the page before
 */
public record IssueFilter(
    Optional<UUID> school,
    Optional<UUID> ward,
    Optional<Level> level,
    Optional<Integer> year,
    Set<IssueState> states,
    Set<IssueKind> kinds,
    Set<Category> categories,
    Set<Severity> severities,
    Set<IssueOwner> owners,
    Optional<IssueAge> age,
    boolean overdue,
    String search,
    int limit,
    Optional<UUID> after) {

  public static final int ALL = Integer.MAX_VALUE;

  public static final Set<IssueState> OUTSTANDING = Set.copyOf(EnumSet.complementOf(EnumSet.of(IssueState.CONFIRMED)));

  public static IssueFilter everything() {
    return of(Optional.empty());
  }

  public static IssueFilter ofSchool(UUID school) {
    return of(Optional.of(school));
  }

  public IssueFilter states(Set<IssueState> states) {
    return new IssueFilter(
        school, ward, level, year, states, kinds, categories, severities, owners, age, overdue, search, limit, after);
  }

  /** Of the schools there alone. */
  public IssueFilter places(Optional<UUID> ward, Optional<Level> level) {
    return new IssueFilter(
        school, ward, level, year, states, kinds, categories, severities, owners, age, overdue, search, limit, after);
  }

  public IssueFilter age(IssueAge age) {
    return new IssueFilter(
        school, ward, level, year, states, kinds, categories, severities, owners, Optional.of(age), overdue, search,
        limit, after);
  }

  private static IssueFilter of(Optional<UUID> school) {
    return new IssueFilter(
        school, Optional.empty(), Optional.empty(), Optional.empty(), EnumSet.allOf(IssueState.class),
        EnumSet.allOf(IssueKind.class), EnumSet.allOf(Category.class), EnumSet.allOf(Severity.class),
        EnumSet.allOf(IssueOwner.class), Optional.empty(), false, "", ALL, Optional.empty());
  }
}
