package vn.mangnon.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.Category;
import vn.mangnon.shared.Language;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summary;

/**
 * Figures year by year: the numbers of a chart and of its table, and what each of them counts. Reports that no period
 * asked for are as missing as those that nobody sent.
 */
public final class FiguresByYear {

  /** What one column shows. */
  private record Series(Figure figure, Optional<Category> category) {

    String heading(Language language) {
      return category.map(language::name).orElseGet(() -> language.name(figure));
    }

    Ink ink() {
      return category.map(Ink::of).orElseGet(() -> Ink.of(figure));
    }
  }

  /** What a number counts: a figure, of one category or of all, from one year to another, both included. */
  public record Counted(Figure figure, Optional<Category> category, int from, int to) {}

  private final Summary summary;
  private final List<Integer> years;
  private final List<Series> series;

  private FiguresByYear(Summary summary, List<Series> series) {
    this.summary = summary;
    this.years = summary.rows().stream().map(row -> row.year().orElseThrow()).distinct().toList();
    this.series = series;
  }

  /** @param summary by year alone */
  public static FiguresByYear of(Summary summary, Figure... figures) {
    return new FiguresByYear(
        summary, Arrays.stream(figures).map(figure -> new Series(figure, Optional.empty())).toList());
  }

  /** @param summary by year and category */
  public static FiguresByYear ofCategories(Summary summary, Figure figure) {
    return new FiguresByYear(
        summary, Arrays.stream(Category.values()).map(category -> new Series(figure, Optional.of(category))).toList());
  }

  public List<Ink> inks() {
    return series.stream().map(Series::ink).toList();
  }

  public Table table(Language language, String title) {
    var calendar = summary.filter().calendar();
    var columns = Stream.concat(
            Stream.of(new Table.Column(language.name(calendar), Table.Type.TEXT)),
            series.stream().map(shown -> new Table.Column(shown.heading(language), Table.Type.COUNT)))
        .toList();
    var rows = years.stream()
        .map(year -> cells(calendar.label(year), shown -> value(year, shown)))
        .toList();
    return new Table(title, columns, rows, cells(language.text("figures.total"), this::total));
  }

  /** Whether numbers are missing only at the end, where no period asks for reports yet. */
  public boolean missesOnlyYearsAhead() {
    return years.stream()
        .dropWhile(this::complete)
        .allMatch(year -> series.stream().allMatch(shown -> value(year, shown).isEmpty()));
  }

  private boolean complete(int year) {
    return series.stream().allMatch(shown -> value(year, shown).isPresent());
  }

  /** Of a cell of the table; what is missing counts nothing. */
  public Optional<Counted> counted(int row, int column) {
    int year = years.get(row);
    return shown(column).filter(shown -> value(year, shown).isPresent())
        .map(shown -> new Counted(shown.figure(), shown.category(), year, year));
  }

  /** Of a cell of the table's last row. */
  public Optional<Counted> countedInAll(int column) {
    return shown(column).filter(shown -> total(shown).isPresent())
        .map(shown -> new Counted(shown.figure(), shown.category(), years.getFirst(), years.getLast()));
  }

  private Optional<Series> shown(int column) {
    return column == 0 ? Optional.empty() : Optional.of(series.get(column - 1));
  }

  private OptionalLong value(int year, Series shown) {
    return summary.rows().stream()
        .filter(row -> row.year().orElseThrow() == year && row.category().equals(shown.category()))
        .findFirst()
        .map(row -> value(row.figures(), shown.figure()))
        .orElseGet(OptionalLong::empty);
  }

  private static OptionalLong value(Summary.Figures figures, Figure figure) {
    boolean asked = figures.reports().map(reports -> reports.due() > 0).orElse(true);
    return switch (figure) {
      case REPORTS_DUE, REPORTS_RECEIVED, REPORTS_ON_TIME, REPORTS_LATE, REPORTS_MISSING, REPORTS_AWAITED,
          REPORTS_ACCEPTED ->
          asked ? figures.value(figure) : OptionalLong.empty();
      case ACTIVITIES, SESSIONS, ATTENDANCES, TRAINING_CLASSES, PEOPLE_TRAINED, ISSUES_RAISED, ISSUES_RESOLVED,
          ISSUES_REOPENED, ISSUES_OPEN -> figures.value(figure);
    };
  }

  private OptionalLong total(Series shown) {
    if (shown.category().isEmpty()) {
      return value(summary.total(), shown.figure());
    }
    var known = years.stream().map(year -> value(year, shown)).filter(OptionalLong::isPresent).toList();
    return known.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(known.stream().mapToLong(OptionalLong::getAsLong).sum());
  }

  private List<@Nullable Object> cells(String name, java.util.function.Function<Series, OptionalLong> values) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(name);
    series.forEach(shown -> {
      var value = values.apply(shown);
      cells.add(value.isPresent() ? value.getAsLong() : null);
    });
    return cells;
  }
}
