package vn.mangnon.summary;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.Optional;

/**
 * Which findings to list.
 *
 * @param of years or a period, and schools; categories and whether a report was accepted do not matter here
 * @param search part of the school's code or name, whatever its accents and case; empty for every school
 */
public record FindingFilter(SummaryFilter of, Set<FindingKind> kinds, Set<FindingStanding> standings, String search) {

  public static FindingFilter of(SummaryFilter filter) {
    return new FindingFilter(filter, EnumSet.allOf(FindingKind.class), EnumSet.allOf(FindingStanding.class), "");
  }

  public static FindingFilter ofSchool(UUID school) {
    return of(SummaryFilter.everything().school(Optional.of(school)));
  }

  public FindingFilter kinds(Set<FindingKind> kinds) {
    return new FindingFilter(of, Set.copyOf(kinds), standings, search);
  }

  public FindingFilter standings(Set<FindingStanding> standings) {
    return new FindingFilter(of, kinds, Set.copyOf(standings), search);
  }

  public FindingFilter search(String search) {
    return new FindingFilter(of, kinds, standings, search);
  }
}
