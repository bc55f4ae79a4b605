package vn.mangnon.ui.chart;

import java.util.Optional;

/** Where the cells of a table lead: the page with what a number was counted from. */
@FunctionalInterface
public interface CellLinks {

  CellLinks NONE = (row, column) -> Optional.empty();

  /** The address inside the application, without a leading slash. */
  Optional<String> address(int row, int column);
}
