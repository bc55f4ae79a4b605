package vn.mangnon.ui.overview;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.summary.Standing;
import vn.mangnon.ui.shell.Selection;

/** What the heat map shows, as it stands in the address bar; all years where none are named. */
record HeatMapAddress(Selection selection, String search, Optional<Standing> standing) {

  static final String VIEW = "overview/heat-map";

  static HeatMapAddress of(QueryParameters parameters) {
    return new HeatMapAddress(
        Selection.of(parameters),
        parameters.getSingleParameter("q").orElse(""),
        parameters.getSingleParameter("standing").flatMap(name -> OverviewAddress.constant(Standing.class, name)));
  }

  HeatMapAddress selection(Selection selection) {
    return new HeatMapAddress(selection, search, standing);
  }

  HeatMapAddress search(String search) {
    return new HeatMapAddress(selection, search, standing);
  }

  HeatMapAddress standing(Optional<Standing> standing) {
    return new HeatMapAddress(selection, search, standing);
  }

  String address() {
    Map<String, String> parameters = selection.parameters();
    if (!search.isBlank()) {
      parameters.put("q", search);
    }
    standing.ifPresent(chosen -> parameters.put("standing", OverviewAddress.lower(chosen)));
    return Selection.address(VIEW, parameters);
  }
}
