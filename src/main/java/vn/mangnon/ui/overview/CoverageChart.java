package vn.mangnon.ui.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.chart.Ink;
import vn.mangnon.chart.PathLook;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Target;
import vn.mangnon.programme.Tier;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.Chart;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** One share year by year beside the programme's targets for it, with the two numbers that it is made of. */
final class CoverageChart {

  private static final int REACHED = 1;
  private static final int SMALLEST_WHOLE = 5;

  private final Share share;
  private final Scope reader;
  private final Chart chart;
  private CellLinks links = CellLinks.NONE;

  CoverageChart(Share share, Scope reader) {
    this.share = share;
    this.reader = reader;
    var nothing = new Table(Words.name(share), columns(List.of(), ""), List.of(), List.of());
    chart = new Chart(ChartFigure.path(nothing, "", look(List.of(), 0), ""))
        .opens((row, column) -> links.address(row, column));
  }

  /** Of fewer people no share is drawn. */
  static Optional<BigDecimal> drawn(Ratio ratio) {
    return ratio.whole().orElse(0) < SMALLEST_WHOLE ? Optional.empty() : ratio.share();
  }

  Chart chart() {
    return chart;
  }

  /** @param lastEnded the last year that has ended: what is not known after it lies ahead */
  void show(Coverage coverage, List<Target> all, Selection selection, int lastEnded) {
    var targets = all.stream()
        .filter(target -> Share.ofTarget(target.code()).filter(share::equals).isPresent()).toList();
    var tiers = Arrays.stream(Tier.values())
        .filter(tier -> targets.stream().anyMatch(target -> target.tier() == tier)).toList();
    String key = "overview.chart.coverage." + share.name();
    var table = new Table(
        Words.text(key), columns(tiers, Words.name(selection.calendar())),
        coverage.years().stream().map(row -> cells(row, tiers, targets, selection)).toList(), List.of());
    String means = Words.text(key + ".means")
        + (targets.isEmpty() ? " " + Words.text("overview.chart.coverage.no-target") : "");
    links = links(coverage, tiers.size(), selection);
    chart.show(ChartFigure.path(table, means, look(tiers, lastEnded), Words.text("horizon.not-known")));
  }

  private static PathLook look(List<Tier> tiers, int lastEnded) {
    Map<Integer, Ink> targets = new LinkedHashMap<>();
    for (Tier tier : tiers) {
      targets.put(REACHED + 1 + targets.size(), switch (tier) {
        case NATIONAL -> Ink.TARGET_NATIONAL;
        case CITY -> Ink.TARGET_CITY;
      });
    }
    return new PathLook(
        REACHED, targets, PathLook.NOT_PROJECTED, "", lastEnded - SummaryFilter.FIRST_YEAR, List.of(), true);
  }

  private static List<Table.Column> columns(List<Tier> tiers, String year) {
    var columns = new ArrayList<Table.Column>();
    columns.add(new Table.Column(year, Table.Type.TEXT));
    columns.add(new Table.Column(Words.text("horizon.column.reached"), Table.Type.SHARE));
    tiers.forEach(tier -> columns.add(
        new Table.Column(Words.text("horizon.column.target", Words.name(tier)), Table.Type.SHARE)));
    columns.add(new Table.Column(Words.text("horizon.column.part"), Table.Type.COUNT));
    columns.add(new Table.Column(Words.text("horizon.column.whole"), Table.Type.COUNT));
    columns.add(new Table.Column(Words.text("horizon.column.schools"), Table.Type.TEXT));
    return columns;
  }

  private List<@Nullable Object> cells(
      Coverage.Row row, List<Tier> tiers, List<Target> targets, Selection selection) {
    Ratio ratio = row.ratio(share);
    var cells = new ArrayList<@Nullable Object>();
    cells.add(selection.calendar().label(row.year()));
    cells.add(drawn(ratio).orElse(null));
    tiers.forEach(tier -> cells.add(wanted(targets, share, tier, row.year()).orElse(null)));
    cells.add(boxed(ratio.part()));
    cells.add(boxed(ratio.whole()));
    cells.add(ratio.schools() == 0 ? null : ratio.known() + "/" + ratio.schools());
    return cells;
  }

  private static Optional<BigDecimal> wanted(List<Target> targets, Share share, Tier tier, int year) {
    return Target.next(targets, share.name(), tier, year).map(target -> target.percent().movePointLeft(2));
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private CellLinks links(Coverage coverage, int tiers, Selection selection) {
    int part = REACHED + 1 + tiers;
    return (row, column) -> {
      var ofRow = coverage.years().get(row);
      if (ofRow.ratio(share).known() == 0 || column != REACHED && column < part) {
        return Optional.empty();
      }
      var ofYear = selection.years(ofRow.year(), ofRow.year());
      if (column == part + 2) {
        return Optional.of(ofYear.bySchool(share));
      }
      return ofYear.behind(share, column == part + 1 ? Share.Side.WHOLE : Share.Side.PART, reader);
    };
  }
}
