package vn.mangnon.ui.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Responding;
import vn.mangnon.summary.Score;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.shell.Naming;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** Reports, activities, classes and issues of each ward or level, over the totals. */
final class FigureList {

  private enum Item {
    SCHOOLS(Figure.REPORTS_DUE), DUE(Figure.REPORTS_DUE), RECEIVED(Figure.REPORTS_RECEIVED),
    ON_TIME(Figure.REPORTS_ON_TIME), LATE(Figure.REPORTS_LATE), MISSING(Figure.REPORTS_MISSING),
    ACCEPTED(Figure.REPORTS_ACCEPTED), ACTIVITIES(Figure.ACTIVITIES), CLASSES(Figure.TRAINING_CLASSES),
    PEOPLE(Figure.PEOPLE_TRAINED), OPEN(Figure.ISSUES_OPEN);

    /** What it leads to. */
    final Figure figure;

    Item(Figure figure) {
      this.figure = figure;
    }
  }

  private final CityReading.Part part;
  private final Selection selection;
  private final Naming names;

  FigureList(CityReading.Part part, Selection selection, Naming names) {
    this.part = part;
    this.selection = selection;
    this.names = names;
  }

  Table table(String title) {
    var columns = new ArrayList<Column>();
    columns.add(new Column(Words.name(part.by()), Type.TEXT));
    for (Item item : Item.values()) {
      columns.add(new Column(heading(item), item == Item.ON_TIME ? Type.SHARE : Type.COUNT));
    }
    return new Table(
        title, columns,
        part.summary().rows().stream()
            .map(row -> cells(
                names.name(part.by(), row.group(), selection.calendar()), row.figures(),
                part.schools().of(row.group())))
            .toList(),
        cells(Words.text("city.total"), part.summary().total(), part.schools().total()));
  }

  private static String heading(Item item) {
    return switch (item) {
      case SCHOOLS -> Words.text("city.column.schools");
      case ON_TIME -> Words.text("city.column.on-time");
      default -> Words.name(item.figure);
    };
  }

  private static List<@Nullable Object> cells(String name, Summary.Figures figures, Responding schools) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(name);
    Stream.of(Item.values()).forEach(item -> cells.add(cell(item, figures, schools)));
    return cells;
  }

  private static @Nullable Object cell(Item item, Summary.Figures figures, Responding schools) {
    if (item == Item.SCHOOLS) {
      return schools.due() == 0 ? null : schools.due();
    }
    OptionalLong value = value(item, figures);
    return item == Item.ON_TIME ? onTime(value, figures) : value.isPresent() ? value.getAsLong() : null;
  }

  /** Of a ward to which no report belongs any more there is nothing to tell but what it left open. */
  private static OptionalLong value(Item item, Summary.Figures figures) {
    boolean due = figures.value(Figure.REPORTS_DUE).orElse(0) > 0;
    return due || item == Item.OPEN ? figures.value(item.figure) : OptionalLong.empty();
  }

  private static @Nullable Object onTime(OptionalLong onTime, Summary.Figures figures) {
    long due = figures.value(Figure.REPORTS_DUE).orElse(0);
    if (onTime.isEmpty() || due == 0) {
      return null;
    }
    return due < Score.SMALLEST_WHOLE
        ? Numbers.share(onTime.getAsLong(), due)
        : Score.rate(onTime.getAsLong(), due).value().orElseThrow();
  }

  /** Schools, and what is told of them, are found school by school. */
  CellLinks links(Scope reader) {
    return (row, column) -> {
      if (column == 0) {
        return Optional.empty();
      }
      Item item = Item.values()[column - 1];
      boolean total = DataTable.isTotal(row);
      Summary.Figures figures = total ? part.summary().total() : part.summary().rows().get(row).figures();
      if (value(item, figures).isEmpty()) {
        return Optional.empty();
      }
      Optional<Selection> narrowed = total
          ? Optional.of(selection)
          : selection.narrowed(part.summary().rows().get(row).group(), Set.of(part.by()));
      return narrowed.flatMap(of ->
          item == Item.SCHOOLS ? Optional.of(of.bySchool(item.figure)) : of.behind(item.figure, reader));
    };
  }
}
