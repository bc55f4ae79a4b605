package vn.mangnon.ui.horizon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import vn.mangnon.programme.Target;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Share;

/**
 * The schools for which a share stays away from its target, those with the most people first.
 *
 * @param people the sum over all of them, also of those that are not listed
 * @param unknown how many schools did not give both numbers
 * @param hidden how many count so few children that this reader is not told
 */
record HoldBack(List<Line> lines, long people, int unknown, int hidden) {

  /** @param people how many are missing to the target, or too many for it */
  record Line(Coverage.Row row, Ratio ratio, long people) {}

  static HoldBack of(List<Coverage.Row> schools, Share share, Target target) {
    List<Line> lines = schools.stream()
        .map(row -> new Line(row, row.ratio(share), people(row.ratio(share), target)))
        .filter(line -> line.people() > 0)
        .sorted(Comparator.comparingLong(Line::people).reversed()
            .thenComparing(line -> line.ratio().share().orElse(BigDecimal.ZERO)))
        .toList();
    return new HoldBack(
        lines, lines.stream().mapToLong(Line::people).sum(),
        (int) schools.stream().filter(row -> row.ratio(share).known() == 0).count(),
        (int) schools.stream().filter(row -> row.ratio(share).hidden()).count());
  }

  /** The fewest people more, or less, with whom the school alone would reach the target. */
  static long people(Ratio ratio, Target target) {
    if (ratio.part().isEmpty() || ratio.whole().isEmpty()) {
      return 0;
    }
    BigDecimal wanted = target.percent().movePointLeft(2).multiply(BigDecimal.valueOf(ratio.whole().getAsLong()));
    long part = ratio.part().getAsLong();
    return Math.max(0, switch (target.comparison()) {
      case AT_LEAST -> wanted.setScale(0, RoundingMode.CEILING).longValueExact() - part;
      case ABOVE -> wanted.setScale(0, RoundingMode.FLOOR).longValueExact() + 1 - part;
      case AT_MOST -> part - wanted.setScale(0, RoundingMode.FLOOR).longValueExact();
      case BELOW -> part - wanted.setScale(0, RoundingMode.CEILING).longValueExact() + 1;
    });
  }
}
