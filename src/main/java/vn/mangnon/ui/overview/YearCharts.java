package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.chart.FiguresByYear;
import vn.mangnon.chart.YearChart;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Target;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.Chart;
import vn.mangnon.ui.chart.FigureLinks;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** The years of the programme in charts: reports, activities, issues and trainings. */
class YearCharts extends Div {

  private final Map<YearChart, Chart> charts = new EnumMap<>(YearChart.class);
  private final Map<YearChart, CellLinks> links = new EnumMap<>(YearChart.class);
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
    for (YearChart chart : YearChart.values()) {
      show(chart, chart.figures(byYear, byYearAndCategory), selection);
    }
    // class lists count a person as often as the person went: coverage is of distinct people
    for (Share share : List.of(Share.STAFF_TRAINED, Share.STAFF_INFORMED)) {
      if (!coverages.containsKey(share)) {
        coverages.put(share, new CoverageChart(share, reader));
        add(coverages.get(share).chart());
      }
      coverages.get(share).show(coverage, targets, selection, lastEnded);
    }
  }

  private void show(YearChart shown, FiguresByYear figures, Selection selection) {
    var figure = shown.of(Words.language(), figures);
    links.put(shown, FigureLinks.of(figures, selection, reader));
    if (charts.containsKey(shown)) {
      charts.get(shown).show(figure);
    } else {
      var chart = new Chart(figure).opens((row, column) -> links.get(shown).address(row, column));
      chart.addClassName("chart-" + shown.name().toLowerCase(java.util.Locale.ROOT));
      charts.put(shown, chart);
      add(chart);
    }
  }
}
