package vn.mangnon.summary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One measure by any two groups of dimensions. Its totals were counted like its cells, never added up from them: open
 * issues and shares do not add up.
 *
 * @param filter what was counted; of a share without years one year alone
 * @param rows in the order of their names
 * @param columns likewise; {@link Summary.Group#ALL} alone where there are none
 * @param cells by what they are about; an absent one has no report due
 * @param rowTotals whether the sum over all columns is defined; over the years there is no share
 * @param columnTotals likewise over all rows
 */
public record Pivot(
    Instant asOf, SummaryFilter filter, Layout layout, Measure measure, List<Summary.Group> rows,
    List<Summary.Group> columns, Map<Summary.Group, Value> cells, boolean rowTotals, boolean columnTotals) {

  /** The dimensions of its rows and of its columns, none of them twice. */
  public record Layout(List<Dimension> rows, List<Dimension> columns) {

    public Layout {
      rows = rows.stream().distinct().toList();
      List<Dimension> ofRows = rows;
      columns = columns.stream().distinct().filter(dimension -> !ofRows.contains(dimension)).toList();
    }
  }

  public sealed interface Value {}

  /** @param count empty where nobody reported it */
  public record Count(OptionalLong count) implements Value {}

  public record Rate(Coverage.Ratio ratio) implements Value {}

  private static final Value NOTHING = new Count(OptionalLong.empty());

  /** Of a row and a column, of which either may be {@link Summary.Group#ALL}: then it is a total. */
  public Value value(Summary.Group row, Summary.Group column) {
    return cells.getOrDefault(row.and(column), NOTHING);
  }
}
