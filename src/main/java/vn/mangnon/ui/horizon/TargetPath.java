package vn.mangnon.ui.horizon;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.mangnon.programme.Target;
import vn.mangnon.programme.Tier;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Projection;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.SummaryFilter;

/**
 * The way of one share through the years of the programme.
 *
 * @param targets those that are set for it, whoever set them
 * @param years every year of the programme
 * @param lastEnded the last year that has ended: later ones are unfinished or lie ahead
 */
record TargetPath(Share share, List<Target> targets, SortedMap<Integer, Ratio> years, int lastEnded) {

  /** Of fewer people no share is told. */
  static final int SMALLEST_WHOLE = 5;

  /** What is drawn: not where it is unknown, hidden, or out of too few. */
  static Optional<BigDecimal> drawn(Ratio ratio) {
    return ratio.whole().orElse(0) < SMALLEST_WHOLE ? Optional.empty() : ratio.share();
  }

  /** By the years that have ended; an unfinished one still grows. */
  Optional<Projection> projection() {
    var known = new TreeMap<Integer, Double>();
    years.headMap(lastEnded + 1).forEach((year, ratio) ->
        drawn(ratio).ifPresent(share -> known.put(year, share.doubleValue())));
    return Projection.of(known, SummaryFilter.LAST_YEAR);
  }

  /** The last year that has ended and of which the share is known. */
  Optional<Integer> lastKnown() {
    return years.headMap(lastEnded + 1).entrySet().stream()
        .filter(year -> year.getValue().known() > 0).map(SortedMap.Entry::getKey).max(Comparator.naturalOrder());
  }

  /** What that tier wants by then: the next target on the way, or none where nothing is known of the years to come. */
  Optional<Target> wanted(Tier tier, int year) {
    return targets.stream()
        .filter(target -> target.tier() == tier && target.byYear() >= year)
        .min(Comparator.comparingInt(Target::byYear));
  }

  /** What the share of that year is measured against: the city's target before the nation's, the last one after it. */
  Optional<Target> inForce(int year) {
    return wanted(Tier.CITY, year).or(() -> wanted(Tier.NATIONAL, year)).or(() -> targets.stream()
        .max(Comparator.comparingInt(Target::byYear).thenComparing(target -> target.tier() == Tier.CITY)));
  }

  boolean isMet(int year) {
    return inForce(year).flatMap(target -> years.get(year).share().map(target::isMetBy)).orElse(false);
  }

  /** Whether anybody set a target for the end of the programme. */
  boolean knowsTheEnd() {
    return targets.stream().anyMatch(target -> target.byYear() == SummaryFilter.LAST_YEAR);
  }
}
