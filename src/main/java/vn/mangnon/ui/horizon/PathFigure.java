package vn.mangnon.ui.horizon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.chart.Ink;
import vn.mangnon.chart.PathLook;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.Tier;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Projection;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** The way of one share as a table and as a chart, and where each of its numbers leads. */
final class PathFigure {

  private static final int REACHED = 1;

  private final TargetPath path;
  private final List<Tier> tiers;
  private final Optional<Projection> projection;

  PathFigure(TargetPath path) {
    this.path = path;
    this.tiers = Arrays.stream(Tier.values())
        .filter(tier -> path.targets().stream().anyMatch(target -> target.tier() == tier)).toList();
    this.projection = path.projection();
  }

  ChartFigure chart(YearKind calendar, List<Programmes.Phase> phases) {
    Map<Integer, Ink> targets = new LinkedHashMap<>();
    for (int place = 0; place < tiers.size(); place++) {
      targets.put(REACHED + 1 + place, switch (tiers.get(place)) {
        case NATIONAL -> Ink.TARGET_NATIONAL;
        case CITY -> Ink.TARGET_CITY;
      });
    }
    var look = new PathLook(
        REACHED, targets, projected(), Words.text("horizon.band"), path.lastEnded() - SummaryFilter.FIRST_YEAR,
        phases.stream()
            .map(phase -> new PathLook.Phase(
                phase.fromYear() + "–" + phase.toYear(),
                calendar.label(phase.fromYear()), calendar.label(phase.toYear())))
            .toList(),
        path.share() != Share.CHILD_LABOUR_SHARE);
    return ChartFigure.path(table(calendar), Words.text("horizon.means." + path.share().name()), look,
        Words.text("horizon.not-known"));
  }

  /** The first column with what was reached, those of the targets, of the projection, then what was counted. */
  private int projected() {
    return REACHED + 1 + tiers.size();
  }

  private Table table(YearKind calendar) {
    var columns = new ArrayList<Column>();
    columns.add(new Column(Words.name(calendar), Type.TEXT));
    columns.add(new Column(Words.text("horizon.column.reached"), Type.SHARE));
    tiers.forEach(tier -> columns.add(new Column(Words.text("horizon.column.target", Words.name(tier)), Type.SHARE)));
    columns.add(new Column(Words.text("horizon.column.projected"), Type.SHARE));
    columns.add(new Column(Words.text("horizon.column.low"), Type.SHARE));
    columns.add(new Column(Words.text("horizon.column.high"), Type.SHARE));
    columns.add(new Column(Words.text("horizon.column.part"), Type.COUNT));
    columns.add(new Column(Words.text("horizon.column.whole"), Type.COUNT));
    columns.add(new Column(Words.text("horizon.column.schools"), Type.TEXT));
    return new Table(
        Words.name(path.share()), columns,
        path.years().keySet().stream().map(year -> row(calendar, year)).toList(), List.of());
  }

  private List<@Nullable Object> row(YearKind calendar, int year) {
    Ratio ratio = path.years().get(year);
    var estimate = projection.map(Projection::years).map(years -> years.get(year));
    var cells = new ArrayList<@Nullable Object>();
    cells.add(calendar.label(year));
    cells.add(TargetPath.drawn(ratio).orElse(null));
    tiers.forEach(tier -> cells.add(
        path.wanted(tier, year).map(target -> target.percent().movePointLeft(2)).orElse(null)));
    cells.add(estimate.map(Projection.Estimate::share).orElse(null));
    cells.add(estimate.map(Projection.Estimate::low).orElse(null));
    cells.add(estimate.map(Projection.Estimate::high).orElse(null));
    cells.add(ratio.part().isPresent() ? ratio.part().getAsLong() : null);
    cells.add(ratio.whole().isPresent() ? ratio.whole().getAsLong() : null);
    cells.add(ratio.schools() == 0 ? null : ratio.known() + "/" + ratio.schools());
    return cells;
  }

  CellLinks links(Selection selection, Scope reader) {
    int part = projected() + 3;
    return (row, column) -> {
      int year = SummaryFilter.FIRST_YEAR + row;
      boolean counted = column == REACHED || column >= part;
      if (!counted || path.years().get(year).known() == 0) {
        return Optional.empty();
      }
      var ofYear = selection.years(year, year);
      if (column == part + 2) {
        return selection.school().isEmpty() ? Optional.of(ofYear.bySchool(path.share())) : Optional.empty();
      }
      return ofYear.behind(path.share(), column == part + 1 ? Share.Side.WHOLE : Share.Side.PART, reader);
    };
  }
}
