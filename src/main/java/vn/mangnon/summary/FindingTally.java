package vn.mangnon.summary;

import java.util.Map;

/**
 * How many findings there are.
 *
 * @param counts by kind and what became of them, whichever of these the filter chose
 * @param places how many the filter chose, and at how many {@code schools}
 */
public record FindingTally(Map<FindingKind, Map<FindingStanding, Integer>> counts, int places, int schools) {

  public int of(FindingKind kind, java.util.Set<FindingStanding> standings) {
    return counts.getOrDefault(kind, Map.of()).entrySet().stream()
        .filter(count -> standings.contains(count.getKey())).mapToInt(Map.Entry::getValue).sum();
  }

  public int of(FindingStanding standing) {
    return counts.values().stream().mapToInt(ofKind -> ofKind.getOrDefault(standing, 0)).sum();
  }
}
