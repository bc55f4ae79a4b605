package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.chart.FiguresByYear;
import vn.mangnon.chart.Ink;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Target;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.Chart;
import vn.mangnon.ui.chart.FigureLinks;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** The years of the programme in charts: reports, activities, issues and trainings. */
class YearCharts extends Div {

  private enum Subject { REPORTS, ACTIVITIES, ISSUES, CLASSES, PEOPLE }

  @FunctionalInterface
  private interface Drawing {
    ChartFigure of(Table table, String explanation, List<Ink> inks, String missing);
  }

  private final Map<Subject, Chart> charts = new EnumMap<>(Subject.class);
  private final Map<Subject, CellLinks> links = new EnumMap<>(Subject.class);
  private final Map<Share, CoverageChart> coverages = new EnumMap<>(Share.class);
  private final Scope reader;

  YearCharts(Scope reader) {
    this.reader = reader;
    addClassName("year-charts");
  }

  /**
   * @param coverage of every year
   * @param selection of which every year of the summaries is shown
   * @param lastEnded the last year that has ended
   */
  void show(
      Summary byYear, Summary byYearAndCategory, Coverage coverage, List<Target> targets, Selection selection,
      int lastEnded) {
    show(Subject.REPORTS, ChartFigure::groupedBars, selection, FiguresByYear.of(byYear,
        Figure.REPORTS_DUE, Figure.REPORTS_RECEIVED, Figure.REPORTS_ON_TIME, Figure.REPORTS_ACCEPTED));
    show(Subject.ACTIVITIES, ChartFigure::stackedBars, selection,
        FiguresByYear.ofCategories(byYearAndCategory, Figure.ACTIVITIES));
    show(Subject.ISSUES, ChartFigure::groupedBars, selection,
        FiguresByYear.of(byYear, Figure.ISSUES_RAISED, Figure.ISSUES_RESOLVED, Figure.ISSUES_OPEN));
    show(Subject.CLASSES, ChartFigure::groupedBars, selection, FiguresByYear.of(byYear, Figure.TRAINING_CLASSES));
    show(Subject.PEOPLE, ChartFigure::groupedBars, selection, FiguresByYear.of(byYear, Figure.PEOPLE_TRAINED));
    // class lists count a person as often as the person went: coverage is of distinct people
    for (Share share : List.of(Share.STAFF_TRAINED, Share.STAFF_INFORMED)) {
      if (!coverages.containsKey(share)) {
        coverages.put(share, new CoverageChart(share, reader));
        add(coverages.get(share).chart());
      }
      coverages.get(share).show(coverage, targets, selection, lastEnded);
    }
  }

  private void show(Subject subject, Drawing drawing, Selection selection, FiguresByYear figures) {
    String key = "overview.chart." + subject.name().toLowerCase(java.util.Locale.ROOT);
    var figure = drawing.of(
        figures.table(Words.language(), Words.text(key)), Words.text(key + ".means"), figures.inks(),
        Words.text(figures.missesOnlyYearsAhead() ? "overview.not-yet" : "overview.not-known"));
    links.put(subject, FigureLinks.of(figures, selection, reader));
    if (charts.containsKey(subject)) {
      charts.get(subject).show(figure);
    } else {
      var chart = new Chart(figure).opens((row, column) -> links.get(subject).address(row, column));
      chart.addClassName("chart-" + subject.name().toLowerCase(java.util.Locale.ROOT));
      charts.put(subject, chart);
      add(chart);
    }
  }
}
