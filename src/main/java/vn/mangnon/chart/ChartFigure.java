package vn.mangnon.chart;

import java.util.List;
import org.icepear.echarts.Option;
import vn.mangnon.shared.Table;

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
  public static ChartFigure groupedBars(Table table, String explanation, List<Ink> inks, String missing) {
    return new ChartFigure(table, explanation, ChartOptions.groupedBars(table, inks), missing);
  }

  /** For categories with long names, none of whose numbers is missing. */
  public static ChartFigure lyingBars(Table table, String explanation, List<Ink> inks, String missing) {
    return new ChartFigure(table, explanation, ChartOptions.lyingBars(table, inks), missing);
  }

  /** For parts that make up a whole. */
  public static ChartFigure stackedBars(Table table, String explanation, List<Ink> inks, String missing) {
    return new ChartFigure(table, explanation, ChartOptions.stackedBars(table, inks), missing);
  }

  public static ChartFigure lines(Table table, String explanation, List<Ink> inks, String missing) {
    return new ChartFigure(table, explanation, ChartOptions.lines(table, inks), missing);
  }

  /** Shares on their way to a target. */
  public static ChartFigure path(Table table, String explanation, PathLook look, String missing) {
    return new ChartFigure(table, explanation, PathCharts.path(table, look), missing);
  }
}
