package vn.mangnon.ui.compare;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Grouping;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.shell.Selection;

/**
 * What is compared, as it stands in the address bar.
 *
 * @param schools codes of the schools that are named; none: all of the selection
 */
record CompareAddress(Selection selection, Grouping by, List<String> schools, Measure measure) {

  static final String VIEW = "compare";
  static final int MOST_SCHOOLS = 24;

  private static final Measure USUAL = new Measure.OfFigure(Figure.REPORTS_ON_TIME);

  /** @param usual what an address compares that does not say it */
  static CompareAddress of(QueryParameters parameters, int thisYear, Grouping usual) {
    List<String> schools = parameters.getSingleParameter("schools").stream()
        .flatMap(codes -> Arrays.stream(codes.split(",")))
        .filter(code -> !code.isBlank())
        .distinct().limit(MOST_SCHOOLS).toList();
    return new CompareAddress(
        Selection.of(parameters, SummaryFilter.FIRST_YEAR, thisYear).category(java.util.Optional.empty()),
        schools.isEmpty()
            ? parameters.getSingleParameter("by")
                .flatMap(name -> Arrays.stream(Grouping.values()).filter(by -> lower(by).equals(name)).findFirst())
                .orElse(usual)
            : Grouping.SCHOOL,
        schools,
        parameters.getSingleParameter("measure").flatMap(Measure::ofPath).orElse(USUAL));
  }

  CompareAddress selection(Selection selection) {
    return new CompareAddress(selection, by, schools, measure);
  }

  CompareAddress by(Grouping by) {
    return new CompareAddress(selection, by, by == Grouping.SCHOOL ? schools : List.of(), measure);
  }

  CompareAddress schools(List<String> schools) {
    return new CompareAddress(selection, schools.isEmpty() ? by : Grouping.SCHOOL, schools, measure);
  }

  CompareAddress measure(Measure measure) {
    return new CompareAddress(selection, by, schools, measure);
  }

  String address() {
    var parameters = selection.parameters();
    parameters.put("by", lower(by));
    if (!schools.isEmpty()) {
      parameters.put("schools", String.join(",", schools));
    }
    parameters.put("measure", measure.path());
    return Selection.address(VIEW, parameters);
  }

  private static String lower(Grouping by) {
    return by.name().toLowerCase(Locale.ROOT);
  }
}
