package vn.mangnon.chart;

import java.util.List;
import java.util.Locale;
import vn.mangnon.shared.Language;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summary;

/** The years of the programme in charts, the same on the overview and in official documents. */
public enum YearChart {
  REPORTS(
      ChartFigure::groupedBars,
      Figure.REPORTS_DUE, Figure.REPORTS_RECEIVED, Figure.REPORTS_ON_TIME, Figure.REPORTS_ACCEPTED),
  ACTIVITIES(ChartFigure::stackedBars, Figure.ACTIVITIES) {
    @Override
    public FiguresByYear figures(Summary byYear, Summary byYearAndCategory) {
      return FiguresByYear.ofCategories(byYearAndCategory, Figure.ACTIVITIES);
    }
  },
  ISSUES(ChartFigure::groupedBars, Figure.ISSUES_RAISED, Figure.ISSUES_RESOLVED, Figure.ISSUES_OPEN),
  CLASSES(ChartFigure::groupedBars, Figure.TRAINING_CLASSES),
  PEOPLE(ChartFigure::groupedBars, Figure.PEOPLE_TRAINED);

  @FunctionalInterface
  private interface Drawing {
    ChartFigure of(Table table, String explanation, List<Ink> inks, String missing);
  }

  private final Drawing drawing;
  private final Figure[] shown;

  YearChart(Drawing drawing, Figure... shown) {
    this.drawing = drawing;
    this.shown = shown;
  }

  /**
   * @param byYear every year of the programme
   * @param byYearAndCategory the same by category too
   */
  public FiguresByYear figures(Summary byYear, Summary byYearAndCategory) {
    return FiguresByYear.of(byYear, shown);
  }

  public ChartFigure of(Language language, FiguresByYear figures) {
    String key = "overview.chart." + name().toLowerCase(Locale.ROOT);
    return drawing.of(
        figures.table(language, language.text(key)), language.text(key + ".means"), figures.inks(),
        language.text(figures.missesOnlyYearsAhead() ? "overview.not-yet" : "overview.not-known"));
  }
}
