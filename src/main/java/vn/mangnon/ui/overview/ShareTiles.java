package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** @param selection of one year */
  ShareTiles(Coverage coverage, List<Target> targets, Selection selection, Scope reader) {
    addClassName("tiles");
    SHOWN.forEach(share -> add(tile(share, coverage.ratio(selection.to(), share), targets, selection, reader)));
  }

  private static KeyFigure tile(
      Share share, Coverage.Ratio ratio, List<Target> targets, Selection selection, Scope reader) {
    var tile = new KeyFigure(Words.name(share), Ratios.rate(ratio), Ratios.out(ratio));
    strictest(share, targets).ifPresent(target -> tile.compared(against(target, ratio)));
    if (ratio.known() > 0) {
      selection.behind(share, Share.Side.PART, reader).ifPresent(tile::opens);
    }
    return tile;
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
