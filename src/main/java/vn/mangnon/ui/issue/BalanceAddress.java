package vn.mangnon.ui.issue;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.ui.shell.Selection;

/** What the equation is shown of, and by what: {@code ?from=2024&to=2026&by=ward}. */
record BalanceAddress(Selection selection, Dimension by) {

  static final String VIEW = "issues/balance";

  static final List<Dimension> ROWS =
      List.of(Dimension.SCHOOL, Dimension.WARD, Dimension.LEVEL, Dimension.CATEGORY, Dimension.YEAR);

  /** An address that names no years shows all until {@code thisYear}, by year. */
  static BalanceAddress of(QueryParameters parameters, int firstYear, int thisYear) {
    return new BalanceAddress(
        Selection.of(parameters, firstYear, thisYear),
        parameters.getSingleParameter("by")
            .flatMap(name -> Arrays.stream(Dimension.values()).filter(known -> lower(known).equals(name)).findFirst())
            .filter(ROWS::contains)
            .orElse(Dimension.YEAR));
  }

  BalanceAddress selection(Selection selection) {
    return new BalanceAddress(selection, by);
  }

  BalanceAddress by(Dimension by) {
    return new BalanceAddress(selection, by);
  }

  String address() {
    var parameters = selection.parameters();
    if (by != Dimension.YEAR) {
      parameters.put("by", lower(by));
    }
    return Selection.address(VIEW, parameters);
  }

  /** The issues behind a figure of a selection, and the way back to where it stood. */
  static String behind(Figure figure, Selection counted) {
    var parameters = counted.parameters();
    parameters.put("figure", figure.path());
    return Selection.address("issues/behind", parameters);
  }

  private static String lower(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }
}
