package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Target;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Share;
import vn.mangnon.ui.shell.KeyFigure;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Ratios;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** How many of those concerned were reached in a year, beside what the programme wants. */
class ShareTiles extends Div {

  private static final List<Share> SHOWN =
      List.of(Share.STAFF_TRAINED, Share.STAFF_INFORMED, Share.PARENTS_INFORMED, Share.CHILDREN_INFORMED);

  /**
   * @param coverage of every year of the programme
   * @param selection of one year
   */
  ShareTiles(Coverage coverage, List<Target> targets, Selection selection, Scope reader) {
    addClassName("tiles");
    SHOWN.forEach(share -> add(tile(share, coverage, targets, selection, reader)));
  }

  private static KeyFigure tile(
      Share share, Coverage coverage, List<Target> targets, Selection selection, Scope reader) {
    var ratio = coverage.ratio(selection.to(), share);
    var tile = new KeyFigure(Words.name(share), Ratios.rate(ratio), Ratios.out(ratio));
    var target = strictest(share, targets);
    tile.compared(target.map(wanted -> against(wanted, ratio)).orElseGet(() -> Words.text("overview.shares.no-target")));
    trend(share, coverage, target, selection).ifPresent(tile::trend);
    if (ratio.known() > 0) {
      selection.behind(share, Share.Side.PART, reader).ifPresent(tile::opens);
    }
    return tile;
  }

  private static Optional<Trend> trend(
      Share share, Coverage coverage, Optional<Target> target, Selection selection) {
    var years = coverage.years().stream().map(row -> {
      var reached = CoverageChart.drawn(row.ratio(share));
      return new Trend.Year(
          selection.calendar().label(row.year()),
          reached.isPresent() ? OptionalDouble.of(reached.get().doubleValue()) : OptionalDouble.empty(),
          Ratios.rate(row.ratio(share)));
    }).toList();
    return Trend.of(years, target
        .map(wanted -> OptionalDouble.of(wanted.percent().movePointLeft(2).doubleValue()))
        .orElseGet(OptionalDouble::empty));
  }

  /** Of the last year that has one; the city wants more than the nation. */
  private static Optional<Target> strictest(Share share, List<Target> targets) {
    return targets.stream()
        .filter(target -> Share.ofTarget(target.code()).filter(share::equals).isPresent())
        .max(Comparator.comparing(Target::byYear).thenComparing(Target::percent));
  }

  private static String against(Target target, Coverage.Ratio ratio) {
    String wanted = Words.text("overview.shares.target", Words.name(target.tier()), String.valueOf(target.byYear()),
        Words.name(target.comparison()), Numbers.share(target.percent().movePointLeft(2)));
    return ratio.share()
        .map(share -> wanted + " " + Words.text(target.isMetBy(share) ? "overview.shares.met" : "overview.shares.not-met"))
        .orElse(wanted);
  }
}
