package vn.mangnon.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.legend.Legend;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Table;

/**
 * ECharts options from a table, as pure functions. A series' id is the column that it shows. What is missing has no
 * value and a hatched mark of its own, on an axis of its own, so that it is neither zero nor nothing.
 */
final class ChartOptions {

  /** The series of hatched marks for column 2 is missing-2; missing-0 stands for all columns of a category. */
  static final String MISSING_ID = "missing-";

  private static final String STACK = "whole";
  private static final double STUB = 0.1;
  private static final double BAND = 1;
  private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond", "roundRect");
  private static final List<String> DASHES = List.of("solid", "dashed", "dotted");

  private ChartOptions() {}

  static Option groupedBars(Table table, List<Ink> inks) {
    var series = new ArrayList<SeriesOption>();
    columns(inks).forEach(column -> series.add(bars(table, inks, column).setStack("column-" + column)));
    columns(inks)
        .filter(column -> rows(table).anyMatch(row -> missing(table, row, column)))
        .forEach(column -> series.add(
            marks(table, column, STUB, row -> missing(table, row, column)).setStack("column-" + column)));
    return option(table, series).setAria(aria(inks.size() > 1));
  }

  /** Categories stand below each other, with room for long names; nothing in it is missing. */
  static Option lyingBars(Table table, List<Ink> inks) {
    var series = columns(inks).<SeriesOption>mapToObj(column -> bars(table, inks, column)).toArray(SeriesOption[]::new);
    return new Option()
        .setLegend(new Legend())
        .setTooltip(new Tooltip().setTrigger("axis"))
        .setXAxis(new ValueAxis[] {new ValueAxis().setMin(0).setMinInterval(1)})
        .setYAxis(new CategoryAxis().setType("category").setInverse(true).setData(categories(table)))
        .setSeries(series)
        .setAria(aria(inks.size() > 1));
  }

  static Option stackedBars(Table table, List<Ink> inks) {
    var series = new ArrayList<SeriesOption>();
    columns(inks).forEach(column -> series.add(bars(table, inks, column).setStack(STACK)));
    if (rows(table).anyMatch(row -> missing(table, inks, row))) {
      series.add(marks(table, 0, STUB, row -> missing(table, inks, row)).setStack(STACK));
    }
    return option(table, series).setAria(aria(inks.size() > 1));
  }

  static Option lines(Table table, List<Ink> inks) {
    var series = new ArrayList<SeriesOption>();
    columns(inks).forEach(column -> series.add(line(table, inks, column)));
    if (rows(table).anyMatch(row -> missing(table, inks, row))) {
      series.add(marks(table, 0, BAND, row -> missing(table, inks, row)));
    }
    return option(table, series).setAria(aria(false));
  }

  private static Option option(Table table, List<SeriesOption> series) {
    var counts = new ValueAxis().setMin(0);
    return option(table, shares(table) ? counts : counts.setMinInterval(1), series);
  }

  private static boolean shares(Table table) {
    return table.columns().get(1).type() == Table.Type.SHARE;
  }

  static Option option(Table table, ValueAxis counts, List<SeriesOption> series) {
    var marks = new ValueAxis().setMin(0).setMax(1).setShow(false);
    return new Option()
        .setLegend(new Legend())
        .setTooltip(new Tooltip().setTrigger("axis"))
        .setXAxis(new CategoryAxis().setData(categories(table)))
        .setYAxis(new ValueAxis[] {counts, marks})
        .setSeries(series.toArray(SeriesOption[]::new));
  }

  private static BarSeries bars(Table table, List<Ink> inks, int column) {
    return new BarSeries()
        .setId(String.valueOf(column))
        .setName(table.columns().get(column).heading())
        .setItemStyle(new BarItemStyle().setColor(ink(inks, column)))
        .setBarMaxWidth(44)
        .setData(values(table, column));
  }

  private static LineSeries line(Table table, List<Ink> inks, int column) {
    return new LineSeries()
        .setId(String.valueOf(column))
        .setName(table.columns().get(column).heading())
        .setItemStyle(new ItemStyle().setColor(ink(inks, column)))
        .setLineStyle(new LineStyle().setWidth(2.5).setType(DASHES.get((column - 1) % DASHES.size())))
        .setSymbol(SYMBOLS.get((column - 1) % SYMBOLS.size()))
        .setSymbolSize(9)
        .setConnectNulls(false)
        .setData(values(table, column));
  }

  static BarSeries marks(Table table, int column, double height, IntPredicate missing) {
    return new BarSeries()
        .setId(MISSING_ID + column)
        .setName(MISSING_ID)
        .setYAxisIndex(1)
        .setBarMaxWidth(44)
        .setItemStyle(new BarItemStyle().setColor("transparent").setBorderColor("var(--chart-none)").setBorderType("dashed"))
        .setData(rows(table).mapToObj(row -> missing.test(row) ? height : null).toArray(Number[]::new));
  }

  static Object aria(boolean patterns) {
    return Map.of("enabled", true, "label", Map.of("enabled", false), "decal", Map.of("show", patterns));
  }

  private static IntStream columns(List<Ink> inks) {
    return IntStream.rangeClosed(1, inks.size());
  }

  static IntStream rows(Table table) {
    return IntStream.range(0, table.rows().size());
  }

  private static String ink(List<Ink> inks, int column) {
    return inks.get(column - 1).css();
  }

  private static String[] categories(Table table) {
    return table.rows().stream().map(row -> String.valueOf(row.getFirst())).toArray(String[]::new);
  }

  static @Nullable Number[] values(Table table, int column) {
    return table.rows().stream().map(row -> (Number) row.get(column)).toArray(Number[]::new);
  }

  private static boolean missing(Table table, int row, int column) {
    return table.rows().get(row).get(column) == null;
  }

  private static boolean missing(Table table, List<Ink> inks, int row) {
    return columns(inks).allMatch(column -> missing(table, row, column));
  }
}
