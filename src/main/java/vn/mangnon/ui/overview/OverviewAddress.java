package vn.mangnon.ui.overview;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.summary.Standing;
import vn.mangnon.ui.shell.Selection;

/**
 * What the overview shows, as it stands in the address bar: what is counted, and of the table of schools what is
 * searched, which standing, and by which column it is sorted ({@code sort=-late} has the largest first).
 */
record OverviewAddress(Selection selection, String search, Optional<Standing> standing, SchoolOrder order) {

  static final String VIEW = "overview";

  /** An address that names no years shows {@code thisYear}. */
  static OverviewAddress of(QueryParameters parameters, int thisYear) {
    return new OverviewAddress(
        Selection.of(parameters, thisYear, thisYear),
        parameters.getSingleParameter("q").orElse(""),
        parameters.getSingleParameter("standing").flatMap(name -> constant(Standing.class, name)),
        parameters.getSingleParameter("sort").flatMap(OverviewAddress::order).orElse(SchoolOrder.BY_NAME));
  }

  OverviewAddress selection(Selection selection) {
    return new OverviewAddress(selection, search, standing, order);
  }

  OverviewAddress search(String search) {
    return new OverviewAddress(selection, search, standing, order);
  }

  OverviewAddress standing(Optional<Standing> standing) {
    return new OverviewAddress(selection, search, standing, order);
  }

  OverviewAddress order(SchoolOrder order) {
    return new OverviewAddress(selection, search, standing, order);
  }

  String address() {
    var parameters = selection.parameters();
    if (!search.isBlank()) {
      parameters.put("q", search);
    }
    standing.ifPresent(chosen -> parameters.put("standing", lower(chosen)));
    if (!order.equals(SchoolOrder.BY_NAME)) {
      parameters.put("sort", (order.descending() ? "-" : "") + lower(order.column()));
    }
    return Selection.address(VIEW, parameters);
  }

  private static Optional<SchoolOrder> order(String sort) {
    boolean descending = sort.startsWith("-");
    return constant(SchoolColumn.class, descending ? sort.substring(1) : sort).map(column -> new SchoolOrder(column, descending));
  }

  static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(constant -> lower(constant).equals(name)).findFirst();
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
