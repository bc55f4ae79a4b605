package vn.mangnon.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Coverage.Row;
import vn.mangnon.summary.CoverageQuery.Lone;

/**
 * Keeps counts of one to four children from readers above the school's own officers. Where only one part of a total is
 * hidden the next smallest is hidden with it, so that nobody finds it by subtracting. A sum in which one school alone
 * counts few is hidden too, since the other schools are told.
 */
final class SmallShares {

  static final int LEAST_SHOWN = 5;

  private SmallShares() {}

  static Coverage hiddenIn(Coverage coverage, Set<Lone> lone) {
    var rows = new ArrayList<>(coverage.rows());
    for (List<Integer> ofYear : placesByYear(rows)) {
      for (Share share : Share.values()) {
        if (share.aboutChildren()) {
          toHide(share, ofYear, rows, lone).forEach(place -> rows.set(place, hidden(rows.get(place), share)));
        }
      }
    }
    return new Coverage(
        coverage.asOf(), coverage.filter(), coverage.years().stream().map(row -> small(row, lone)).toList(),
        List.copyOf(rows));
  }

  static boolean small(long count) {
    return count > 0 && count < LEAST_SHOWN;
  }

  private static Collection<List<Integer>> placesByYear(List<Row> rows) {
    return IntStream.range(0, rows.size()).boxed()
        .collect(Collectors.groupingBy(place -> rows.get(place).year(), TreeMap::new, Collectors.toList()))
        .values();
  }

  private static Set<Integer> toHide(Share share, List<Integer> places, List<Row> rows, Set<Lone> lone) {
    var hidden = new HashSet<>(places.stream().filter(place -> small(share, rows.get(place), lone)).toList());
    if (hidden.size() == 1) {
      places.stream()
          .filter(place -> !hidden.contains(place) && counts(share, rows.get(place).ratio(share)) > 0)
          .min(Comparator.comparingLong(place -> counts(share, rows.get(place).ratio(share))))
          .ifPresent(hidden::add);
    }
    return hidden;
  }

  private static Row small(Row row, Set<Lone> lone) {
    return Stream.of(Share.values())
        .filter(share -> share.aboutChildren() && small(share, row, lone))
        .reduce(row, SmallShares::hidden, (_, last) -> last);
  }

  private static boolean small(Share share, Row row, Set<Lone> lone) {
    Ratio ratio = row.ratio(share);
    return lone.contains(new Lone(row.withRatios(Map.of()), share)) || small(ratio.part().orElse(0))
        || share.whole() == Share.Whole.REPORTED && small(ratio.whole().orElse(0));
  }

  private static long counts(Share share, Ratio ratio) {
    return share.whole() == Share.Whole.REPORTED ? ratio.whole().orElse(0) : ratio.part().orElse(0);
  }

  private static Row hidden(Row row, Share share) {
    Map<Share, Ratio> ratios = new EnumMap<>(row.ratios());
    ratios.computeIfPresent(share, (_, ratio) -> new Ratio(
        OptionalLong.empty(), share.whole() == Share.Whole.REPORTED ? OptionalLong.empty() : ratio.whole(),
        ratio.known(), ratio.schools()));
    return row.withRatios(ratios);
  }
}
