package vn.mangnon.summary;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a share is heading if it goes on as it went: a straight line through the shares of the years that are known, by
 * ordinary least squares, with the 80 % prediction interval of a single year; nothing below 0 or above 1.
 */
public record Projection(SortedSet<Integer> from, SortedMap<Integer, Estimate> years) {

  public static final int FEWEST_YEARS = 3;

  /** The 90th percentile of Student's t by degrees of freedom, from one on. */
  private static final double[] T = {
      3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341};

  /** In four of five cases the share of that year lies between {@code low} and {@code high}. */
  public record Estimate(double share, double low, double high) {}

  /**
   * Of the years after the last known one.
   *
   * @param known the share by year, where 1 is the whole
   * @return empty where fewer than three years are known
   */
  public static Optional<Projection> of(SortedMap<Integer, Double> known, int lastYear) {
    int count = known.size();
    if (count < FEWEST_YEARS) {
      return Optional.empty();
    }
    double meanYear = known.keySet().stream().mapToInt(Integer::intValue).average().orElseThrow();
    double meanShare = known.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double spread = known.keySet().stream().mapToDouble(year -> square(year - meanYear)).sum();
    double slope = known.entrySet().stream()
        .mapToDouble(year -> (year.getKey() - meanYear) * (year.getValue() - meanShare)).sum() / spread;
    double squares = known.entrySet().stream()
        .mapToDouble(year -> square(year.getValue() - meanShare - slope * (year.getKey() - meanYear))).sum();
    double deviation = Math.sqrt(squares / (count - 2));
    double t = T[Math.min(count - 2, T.length) - 1];
    var years = new TreeMap<Integer, Estimate>();
    for (int year = known.lastKey() + 1; year <= lastYear; year++) {
      double share = meanShare + slope * (year - meanYear);
      double margin = t * deviation * Math.sqrt(1 + 1.0 / count + square(year - meanYear) / spread);
      years.put(year, new Estimate(clipped(share), clipped(share - margin), clipped(share + margin)));
    }
    return Optional.of(new Projection(new TreeSet<>(known.keySet()), years));
  }

  private static double square(double value) {
    return value * value;
  }

  private static double clipped(double share) {
    return Math.clamp(share, 0, 1);
  }
}
