package vn.mangnon.ui.school;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.chart.Ink;
import vn.mangnon.organisation.School;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.LevelMedian;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.Chart;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** A school's own figures year by year, each beside the median of its level; no other school is named. */
class BesideLevel extends Div {

  private static final List<Figure> SHOWN =
      List.of(Figure.ACTIVITIES, Figure.TRAINING_CLASSES, Figure.PEOPLE_TRAINED, Figure.ATTENDANCES);
  private static final int OWN = 1;
  private static final int MEDIAN = 2;

  private final School school;
  private final Summary byYear;
  private final Map<Integer, LevelMedian> medians;
  private final boolean readsLines;
  private final boolean ofSeveralSchools;

  /**
   * @param readsLines whether the reader may read the school's lines
   * @param ofSeveralSchools whether the reader may see the figures of the others
   */
  BesideLevel(School school, Summary byYear, List<LevelMedian> medians, boolean readsLines, boolean ofSeveralSchools) {
    this.school = school;
    this.byYear = byYear;
    this.medians = medians.stream().collect(Collectors.toMap(LevelMedian::year, Function.identity()));
    this.readsLines = readsLines;
    this.ofSeveralSchools = ofSeveralSchools;
    addClassName("beside-level");
    SHOWN.forEach(figure -> add(new Chart(
            ChartFigure.groupedBars(table(figure), Words.text("school.beside.means"), List.of(Ink.of(figure), Ink.DUE),
                Words.text("overview.not-known")))
        .opens(links(figure))));
  }

  private Table table(Figure figure) {
    return new Table(
        Words.text("school.beside", Words.name(figure)),
        List.of(
            new Table.Column(Words.text("school.year"), Table.Type.TEXT),
            new Table.Column(Words.text("school.beside.own"), Table.Type.COUNT),
            new Table.Column(Words.text("school.beside.median", Words.name(school.level())), Table.Type.COUNT),
            new Table.Column(Words.text("school.beside.schools"), Table.Type.COUNT)),
        byYear.rows().stream().map(row -> row(figure, row)).toList(),
        List.of());
  }

  private List<@Nullable Object> row(Figure figure, Summary.Row row) {
    int year = row.year().orElseThrow();
    var own = row.figures().value(figure);
    var median = Optional.ofNullable(medians.get(year));
    var cells = new ArrayList<@Nullable Object>();
    cells.add(String.valueOf(year));
    cells.add(own.isPresent() ? own.getAsLong() : null);
    cells.add(median.flatMap(known -> known.of(figure)).orElse(null));
    cells.add(median.map(LevelMedian::schools).orElse(null));
    return cells;
  }

  private CellLinks links(Figure figure) {
    return (row, column) -> {
      int year = byYear.rows().get(row).year().orElseThrow();
      var ofYear = Selection.EVERYTHING.years(year, year);
      return switch (column) {
        case OWN -> readsLines && byYear.rows().get(row).figures().value(figure).isPresent()
            ? Optional.of(ofYear.school(Optional.of(school.code())).lines(figure))
            : Optional.empty();
        case MEDIAN -> ofSeveralSchools && medians.containsKey(year)
            ? Optional.of(ofYear.level(Optional.of(school.level())).bySchool(figure))
            : Optional.empty();
        default -> Optional.empty();
      };
    };
  }
}
