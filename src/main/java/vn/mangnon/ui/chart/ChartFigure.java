package vn.mangnon.ui.chart;

import java.util.List;
import org.icepear.echarts.Option;
import vn.mangnon.shared.Table;
import vn.mangnon.ui.shell.Numbers;

/**
 * Numbers and how they are drawn.
 *
 * @param table its first column names the categories, each further one is a series; a cell without a value is drawn
 *     as missing
 * @param explanation a sentence on what is counted
 * @param option what ECharts draws; colours may be custom properties of the style sheet, such as var(--chart-due)
 * @param missing what is said of a missing number
 */
public record ChartFigure(Table table, String explanation, Option option, String missing) {

  /** @param inks of the columns after the first; columns beyond them stand in the table alone */
  public static ChartFigure groupedBars(Table table, String explanation, List<Ink> inks) {
    return new ChartFigure(table, explanation, YearCharts.groupedBars(table, inks), Numbers.missing());
  }

  /** For categories with long names, none of whose numbers is missing. */
  public static ChartFigure lyingBars(Table table, String explanation, List<Ink> inks) {
    return new ChartFigure(table, explanation, YearCharts.lyingBars(table, inks), Numbers.missing());
  }

  /** For parts that make up a whole. */
  public static ChartFigure stackedBars(Table table, String explanation, List<Ink> inks) {
    return new ChartFigure(table, explanation, YearCharts.stackedBars(table, inks), Numbers.missing());
  }

  public static ChartFigure lines(Table table, String explanation, List<Ink> inks) {
    return new ChartFigure(table, explanation, YearCharts.lines(table, inks), Numbers.missing());
  }

  /** Shares on their way to a target. */
  public static ChartFigure path(Table table, String explanation, PathLook look) {
    return new ChartFigure(table, explanation, PathCharts.path(table, look), Numbers.missing());
  }

  /** Where numbers are missing for another reason than that nobody reported them. */
  public ChartFigure withMissing(String words) {
    return new ChartFigure(table, explanation, option, words);
  }
}
