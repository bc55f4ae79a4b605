package vn.mangnon.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A titled table of typed columns, from which come the table beside a chart, the CSV and the sheet of a workbook.
 * A cell is a value of its column's type, or null where nothing was reported.
 *
 * @param totals the last row, or empty where the columns do not add up
 */
public record Table(
    String title, List<Column> columns, List<List<@Nullable Object>> rows, List<@Nullable Object> totals) {

  public enum Type { TEXT, COUNT, MONEY, SHARE, MEAN, DATE, MOMENT }

  public record Column(String heading, Type type) {}

  public Table {
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("A row of " + row.size() + " cells under " + columns.size() + " columns");
      }
    }
  }
}
