package vn.mangnon.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** A summary as one plain table: the dimensions asked for, every figure, and the total. */
@Component
public class SummaryTable {

  private final Texts texts;

  SummaryTable(Texts texts) {
    this.texts = texts;
  }

  public static String fileName(SummaryFilter filter, Locale locale) {
    return fileName(filter, locale, "csv");
  }

  public static String fileName(SummaryFilter filter, Locale locale, String ending) {
    String name = locale.getLanguage().equals("en") ? "summary" : "tong-hop";
    return name + "-" + filter.from() + "-" + filter.to() + "." + ending;
  }

  /** One row for each group and the total below, or the total alone where nothing is broken down. */
  public Table of(Summary summary, Locale locale) {
    var dimensions = summary.filter().by().stream().sorted().toList();
    var columns = new ArrayList<Table.Column>();
    dimensions.forEach(dimension -> columns.addAll(headings(dimension, locale)));
    FigureColumn.ALL.forEach(figure -> columns.add(new Table.Column(
        texts.get(locale, figure.groupKey()) + ": " + texts.get(locale, figure.headingKey())
            + " (" + texts.get(locale, figure.unitKey()) + ")",
        Table.Type.COUNT)));
    var rows = summary.rows().stream().map(row -> {
      var cells = new ArrayList<@Nullable Object>();
      dimensions.forEach(dimension -> cells.addAll(cells(dimension, row, summary.filter(), locale)));
      figures(row.figures(), cells);
      return (List<@Nullable Object>) cells;
    }).toList();
    var totals = new ArrayList<@Nullable Object>();
    int labels = columns.size() - FigureColumn.ALL.size();
    for (int i = 0; i < labels; i++) {
      totals.add(i == 0 ? texts.get(locale, "document.total") : null);
    }
    figures(summary.total(), totals);
    return new Table(texts.get(locale, "document.title"), columns, rows, totals);
  }

  private List<Table.Column> headings(Dimension dimension, Locale locale) {
    var keys = switch (dimension) {
      case SCHOOL -> List.of("document.school-code", "document.school");
      case WARD -> List.of("document.ward-code", "document.ward");
      case LEVEL -> List.of("document.level");
      case OWNERSHIP -> List.of("document.ownership");
      case YEAR -> List.of("document.year");
      case PERIOD -> List.of("document.period");
      case CATEGORY -> List.of("document.category");
    };
    return keys.stream().map(key -> new Table.Column(texts.get(locale, key), Table.Type.TEXT)).toList();
  }

  private List<@Nullable Object> cells(Dimension dimension, Summary.Row row, SummaryFilter filter, Locale locale) {
    var cells = new ArrayList<@Nullable Object>();
    switch (dimension) {
      case SCHOOL -> unit(row.school(), cells);
      case WARD -> unit(row.ward(), cells);
      case LEVEL -> cells.add(row.level().map(level -> texts.name(locale, level)).orElse(null));
      case OWNERSHIP -> cells.add(row.ownership().map(owner -> texts.name(locale, owner)).orElse(null));
      case YEAR -> cells.add(year(row.year(), filter));
      case PERIOD -> cells.add(row.period().orElse(null));
      case CATEGORY -> cells.add(row.category().map(category -> texts.name(locale, category)).orElse(null));
    }
    return cells;
  }

  private static void unit(Optional<Summary.Unit> unit, List<@Nullable Object> cells) {
    cells.add(unit.map(Summary.Unit::code).orElse(null));
    cells.add(unit.map(Summary.Unit::name).orElse(null));
  }

  static @Nullable Object year(OptionalInt year, SummaryFilter filter) {
    if (year.isEmpty()) {
      return null;
    }
    return filter.calendar() == YearKind.SCHOOL ? new SchoolYear(year.getAsInt()).label() : (Object) year.getAsInt();
  }

  private static void figures(Summary.Figures figures, List<@Nullable Object> cells) {
    FigureColumn.ALL.forEach(column -> {
      var value = column.value().apply(figures);
      cells.add(value.isPresent() ? value.getAsLong() : null);
    });
  }
}
