package vn.mangnon.ui.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Pivot;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summary.Group;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.chart.SmallMultiples;
import vn.mangnon.ui.shell.Naming;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Ratios;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** A pivot as a table and as bars, each number of which leads to what is behind it. */
final class PivotTable {

  private final Pivot pivot;
  private final Selection selection;
  private final Naming names;

  /** @param selection what was counted */
  PivotTable(Pivot pivot, Selection selection, Naming names) {
    this.pivot = pivot;
    this.selection = selection.years(pivot.filter().from(), pivot.filter().to());
    this.names = names;
  }

  int labels() {
    return Math.max(1, pivot.layout().rows().size());
  }

  private boolean totalColumn() {
    return pivot.rowTotals() && !pivot.layout().columns().isEmpty();
  }

  private boolean totalRow() {
    return pivot.columnTotals() && !pivot.layout().rows().isEmpty();
  }

  /** Every column, and beside them the total. */
  private List<Group> columns() {
    return totalColumn() ? Stream.concat(pivot.columns().stream(), Stream.of(Group.ALL)).toList() : pivot.columns();
  }

  Table table() {
    var columns = new ArrayList<Column>();
    if (pivot.layout().rows().isEmpty()) {
      columns.add(new Column(Words.text("pivot.measure"), Type.TEXT));
    }
    pivot.layout().rows().forEach(dimension -> columns.add(new Column(Words.name(dimension), Type.TEXT)));
    Type type = pivot.measure() instanceof Measure.OfShare ? Type.SHARE : Type.COUNT;
    columns().forEach(column -> columns.add(new Column(heading(column), type)));
    return new Table(
        title(), columns,
        pivot.rows().stream().map(row -> cells(labels(row), row)).toList(),
        totalRow() ? cells(totalLabels(), Group.ALL) : List.of());
  }

  /** Such as 'Hoạt động theo phường, xã và năm'. */
  String title() {
    String dimensions = Stream.concat(pivot.layout().rows().stream(), pivot.layout().columns().stream())
        .map(dimension -> Words.name(dimension).toLowerCase(Words.locale()))
        .collect(Collectors.joining(" × "));
    return Words.text("pivot.table", Selections.name(pivot.measure()), dimensions);
  }

  private String heading(Group column) {
    if (column.equals(Group.ALL)) {
      return pivot.layout().columns().isEmpty() ? Selections.name(pivot.measure()) : Words.text("pivot.total");
    }
    return name(column, pivot.layout().columns());
  }

  private String name(Group group, List<Dimension> by) {
    return by.stream().map(dimension -> names.name(dimension, group, selection.calendar()))
        .collect(Collectors.joining(" · "));
  }

  private List<String> labels(Group row) {
    return pivot.layout().rows().isEmpty()
        ? List.of(Selections.name(pivot.measure()))
        : pivot.layout().rows().stream()
            .map(dimension -> names.name(dimension, row, selection.calendar())).toList();
  }

  private List<String> totalLabels() {
    return Stream.concat(Stream.of(Words.text("pivot.total")), Stream.generate(() -> "")).limit(labels()).toList();
  }

  private List<@Nullable Object> cells(List<String> labels, Group row) {
    var cells = new ArrayList<@Nullable Object>(labels);
    columns().forEach(column -> cells.add(cell(pivot.value(row, column))));
    return cells;
  }

  private static @Nullable Object cell(Pivot.Value value) {
    return switch (value) {
      case Pivot.Count(var count) -> count.isPresent() ? (Object) count.getAsLong() : null;
      case Pivot.Rate(var ratio) -> Ratios.cell(ratio);
    };
  }

  CellLinks links(Scope reader) {
    List<Group> columns = columns();
    return (row, column) -> column < labels()
        ? Optional.empty()
        : behind(DataTable.isTotal(row) ? Group.ALL : pivot.rows().get(row), columns.get(column - labels()), reader);
  }

  Optional<String> behind(Group row, Group column, Scope reader) {
    Set<Dimension> by = Stream.concat(
            row.equals(Group.ALL) ? Stream.empty() : pivot.layout().rows().stream(),
            column.equals(Group.ALL) ? Stream.empty() : pivot.layout().columns().stream())
        .collect(Collectors.toSet());
    return cell(pivot.value(row, column)) == null
        ? Optional.empty()
        : selection.narrowed(row.and(column), by)
            .flatMap(narrowed -> narrowed.behind(pivot.measure(), Share.Side.PART, reader));
  }

  /** A row of bars for each row of the table. */
  List<SmallMultiples.Group> bars(Scope reader) {
    return pivot.rows().stream()
        .map(row -> new SmallMultiples.Group(
            String.join(" · ", labels(row)), "",
            pivot.columns().stream().map(column -> bar(row, column, reader)).toList()))
        .toList();
  }

  private SmallMultiples.Bar bar(Group row, Group column, Scope reader) {
    Pivot.Value value = pivot.value(row, column);
    Object cell = cell(value);
    return new SmallMultiples.Bar(
        heading(column),
        switch (value) {
          case Pivot.Count(var count) -> count.isPresent() ? Numbers.count(count) : "";
          case Pivot.Rate(var ratio) -> ratio.known() == 0 ? "" : Ratios.rate(ratio);
        },
        height(value), cell instanceof String, behind(row, column, reader));
  }

  private static OptionalDouble height(Pivot.Value value) {
    return switch (value) {
      case Pivot.Count(var count) ->
          count.isPresent() ? OptionalDouble.of(count.getAsLong()) : OptionalDouble.empty();
      case Pivot.Rate(var ratio) ->
          ratio.share().map(share -> OptionalDouble.of(share.doubleValue())).orElseGet(OptionalDouble::empty);
    };
  }
}
