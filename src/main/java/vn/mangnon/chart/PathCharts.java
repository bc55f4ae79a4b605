package vn.mangnon.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.line.LineAreaStyle;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.marker.MarkArea;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Table;

/**
 * The way of a share to its targets, as a pure function: what was reached, the targets until their years, and where it
 * is heading, with a band between the lowest and the highest that may be expected.
 */
final class PathCharts {

  /** Series that draw the band: no figures of their own. */
  static final String BAND_ID = "band-";

  private static final List<String> SHADES = List.of("rgba(128, 140, 132, 0.10)", "rgba(128, 140, 132, 0.03)");

  private PathCharts() {}

  static Option path(Table table, PathLook look) {
    var series = new ArrayList<SeriesOption>();
    series.add(line(table, look.reached(), Ink.REACHED, "solid")
        .setSymbol("circle").setSymbolSize(9).setMarkArea(phases(look.phases())));
    look.targets().forEach((column, ink) ->
        series.add(line(table, column, ink, ink == Ink.TARGET_CITY ? "dashed" : "dotted").setSymbol("none")));
    if (known(table, look.projected())) {
      series.add(line(table, look.projected(), Ink.PROJECTED, "dashed").setSymbol("emptyCircle").setSymbolSize(7));
    }
    if (ChartOptions.rows(table).anyMatch(row -> missing(table, look, row))) {
      series.add(ChartOptions.marks(table, 0, 1, row -> missing(table, look, row)));
    }
    if (known(table, look.projected())) {
      series.add(band(table, "low", low(table, look), 0));
      series.add(band(table, "width", width(table, look), 0.22).setName(look.band()));
    }
    var shares = new ValueAxis().setMin(0);
    if (look.wholeAxis()) {
      shares.setMax(1);
    }
    return ChartOptions.option(table, shares, series).setAria(ChartOptions.aria(false));
  }

  private static LineSeries line(Table table, int column, Ink ink, String dashes) {
    return new LineSeries()
        .setId(String.valueOf(column))
        .setName(table.columns().get(column).heading())
        .setItemStyle(new ItemStyle().setColor(ink.css()))
        .setLineStyle(new LineStyle().setWidth(2.5).setType(dashes))
        .setConnectNulls(false)
        .setData(ChartOptions.values(table, column));
  }

  private static LineSeries band(Table table, String part, @Nullable Number[] values, double opacity) {
    return new LineSeries()
        .setId(BAND_ID + part)
        .setName(BAND_ID + part)
        .setStack("band")
        .setSymbol("none")
        .setSilent(true)
        .setZ(1)
        .setItemStyle(new ItemStyle().setColor(Ink.PROJECTED.css()))
        .setLineStyle(new LineStyle().setOpacity(0))
        .setAreaStyle(new LineAreaStyle().setColor(Ink.PROJECTED.css()).setOpacity(opacity))
        .setData(values);
  }

  private static @Nullable Number[] low(Table table, PathLook look) {
    return ChartOptions.values(table, look.projected() + 1);
  }

  private static @Nullable Number[] width(Table table, PathLook look) {
    @Nullable Number[] low = low(table, look);
    @Nullable Number[] high = ChartOptions.values(table, look.projected() + 2);
    return IntStream.range(0, low.length)
        .mapToObj(row -> width(low[row], high[row]))
        .toArray(Number[]::new);
  }

  private static @Nullable Number width(@Nullable Number low, @Nullable Number high) {
    return low == null || high == null ? null : high.doubleValue() - low.doubleValue();
  }

  private static MarkArea phases(List<PathLook.Phase> phases) {
    Object[] areas = IntStream.range(0, phases.size())
        .mapToObj(place -> List.of(
            Map.of(
                "name", phases.get(place).name(), "xAxis", phases.get(place).from(),
                "itemStyle", Map.of("color", SHADES.get(place % SHADES.size())),
                "label", Map.of("position", "insideTop", "color", "var(--chart-text)")),
            Map.of("xAxis", phases.get(place).to())))
        .toArray();
    return new MarkArea().setSilent(true).setData(areas);
  }

  private static boolean known(Table table, int column) {
    return column != PathLook.NOT_PROJECTED && table.rows().stream().anyMatch(row -> row.get(column) != null);
  }

  private static boolean missing(Table table, PathLook look, int row) {
    return row <= look.lastEnded() && table.rows().get(row).get(look.reached()) == null;
  }
}
