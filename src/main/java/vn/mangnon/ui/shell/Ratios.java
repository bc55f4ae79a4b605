package vn.mangnon.ui.shell;

import org.jspecify.annotations.Nullable;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Score;

/** Shares in words: 87,5 %; 3 / 4 where they are out of few; and why there is none. */
public final class Ratios {

  private Ratios() {}

  public static String rate(Ratio ratio) {
    if (ratio.known() == 0) {
      return Words.text("horizon.not-known");
    }
    if (ratio.hidden()) {
      return Words.text("horizon.hidden");
    }
    return ratio.whole().orElse(0) == 0
        ? Words.text("horizon.of-nobody")
        : Numbers.share(ratio.part().orElse(0), ratio.whole().orElse(0));
  }

  /** As a cell of a table of shares: a number where there is one, else why there is none; null where it is not known. */
  public static @Nullable Object cell(Ratio ratio) {
    if (ratio.known() == 0) {
      return null;
    }
    boolean few = ratio.whole().orElse(0) < Score.SMALLEST_WHOLE;
    return few || ratio.hidden() ? rate(ratio) : ratio.share().orElseThrow();
  }

  /** One of the two numbers. */
  public static String count(Ratio ratio, java.util.OptionalLong side) {
    if (ratio.known() == 0) {
      return Words.text("horizon.not-known");
    }
    return side.isEmpty() ? Words.text("horizon.hidden") : Numbers.count(side);
  }

  /** 'n / N người; 18/20 trường', or that it is not known of any school. */
  public static String out(Ratio ratio) {
    String schools = Words.text("horizon.of-schools", ratio.known(), ratio.schools());
    return ratio.known() == 0 || ratio.hidden()
        ? schools
        : Words.text("horizon.out-of", Numbers.count(ratio.part()), Numbers.count(ratio.whole())) + "; " + schools;
  }
}
