package vn.mangnon.ui.chart;

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
 */
public record ChartFigure(Table table, String explanation, Option option) {

  /** @param inks of the columns after the first; columns beyond them stand in the table alone */
  public static ChartFigure groupedBars(Table table, String explanation, List<Ink> inks) {
    return new ChartFigure(table, explanation, YearCharts.groupedBars(table, inks));
  }

  /** For parts that make up a whole. */
  public static ChartFigure stackedBars(Table table, String explanation, List<Ink> inks) {
    return new ChartFigure(table, explanation, YearCharts.stackedBars(table, inks));
  }

  public static ChartFigure lines(Table table, String explanation, List<Ink> inks) {
    return new ChartFigure(table, explanation, YearCharts.lines(table, inks));
  }
}
