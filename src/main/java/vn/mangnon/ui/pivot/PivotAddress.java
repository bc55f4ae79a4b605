package vn.mangnon.ui.pivot;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Pivot.Layout;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.shell.Selection;

/** A free table as it stands in the address bar: {@code rows=ward,level&columns=year&measure=reports.onTime}. */
record PivotAddress(Selection selection, Layout layout, Measure measure, boolean asChart) {

  static final String VIEW = "pivot";

  private static final int DEEPEST = 2;
  private static final Measure USUAL = new Measure.OfFigure(Figure.ACTIVITIES);
  private static final Layout USUAL_LAYOUT = new Layout(List.of(Dimension.WARD), List.of(Dimension.YEAR));

  static PivotAddress of(QueryParameters parameters, int thisYear) {
    var layout = new Layout(dimensions(parameters, "rows"), dimensions(parameters, "columns"));
    return new PivotAddress(
        Selection.of(parameters, SummaryFilter.FIRST_YEAR, thisYear),
        layout.rows().isEmpty() && layout.columns().isEmpty() ? USUAL_LAYOUT : layout,
        parameters.getSingleParameter("measure").flatMap(Measure::ofPath).orElse(USUAL),
        parameters.getSingleParameter("view").filter("chart"::equals).isPresent());
  }

  private static List<Dimension> dimensions(QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name).stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .flatMap(known -> Arrays.stream(Dimension.values()).filter(dimension -> lower(dimension).equals(known)))
        .distinct().limit(DEEPEST).toList();
  }

  PivotAddress selection(Selection selection) {
    return new PivotAddress(selection, layout, measure, asChart);
  }

  PivotAddress layout(Layout layout) {
    return new PivotAddress(selection, layout, measure, asChart);
  }

  PivotAddress measure(Measure measure) {
    return new PivotAddress(selection, layout, measure, asChart);
  }

  PivotAddress asChart(boolean asChart) {
    return new PivotAddress(selection, layout, measure, asChart);
  }

  /** What follows the question mark. */
  String query() {
    return address().substring(VIEW.length() + 1);
  }

  String address() {
    var parameters = selection.parameters();
    put(parameters, "rows", layout.rows());
    put(parameters, "columns", layout.columns());
    parameters.put("measure", measure.path());
    if (asChart) {
      parameters.put("view", "chart");
    }
    return Selection.address(VIEW, parameters);
  }

  private static void put(java.util.Map<String, String> parameters, String name, List<Dimension> dimensions) {
    if (!dimensions.isEmpty()) {
      parameters.put(name, dimensions.stream().map(PivotAddress::lower).collect(Collectors.joining(",")));
    }
  }

  private static String lower(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }
}
