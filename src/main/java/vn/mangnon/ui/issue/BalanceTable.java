package vn.mangnon.ui.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.IssueBalance.Turns;
import vn.mangnon.summary.IssueBalance;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** The equation as a table: what was open, what came, what went, what is open; each number leads to its issues. */
final class BalanceTable {

  /** More rows than that are read in the file. */
  static final int ROWS = 400;

  private static final int NAME = 0;
  private static final int START = 1;
  private static final List<Figure> FIGURES = List.of(
      Figure.ISSUES_OPEN, Figure.ISSUES_RAISED, Figure.ISSUES_RESOLVED, Figure.ISSUES_REOPENED, Figure.ISSUES_OPEN);

  private final IssueBalance balance;
  private final Selection selection;

  BalanceTable(IssueBalance balance, Selection selection) {
    this.balance = balance;
    this.selection = selection;
  }

  Table table() {
    var columns = new ArrayList<Table.Column>();
    columns.add(new Table.Column(Words.name(balance.by()), Table.Type.TEXT));
    for (String column : List.of("start", "raised", "resolved", "reopened", "end")) {
      columns.add(new Table.Column(Words.text("issue.balance." + column), Table.Type.COUNT));
    }
    return new Table(
        Words.text("issue.balance.title"), columns,
        balance.rows().stream().map(row -> cells(name(row.of()), row.turns())).toList(),
        cells(Words.text("issue.balance.total"), balance.total()));
  }

  /** On the page; the file has every row. */
  DataTable shown() {
    Table whole = table();
    return new DataTable(new Table(
        whole.title(), whole.columns(), whole.rows().stream().limit(ROWS).toList(), whole.totals())).link(links());
  }

  private static List<@Nullable Object> cells(String name, Turns turns) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(name);
    numbers(turns).forEach(number -> cells.add(number.isPresent() ? number.getAsLong() : null));
    return cells;
  }

  private static List<OptionalLong> numbers(Turns turns) {
    return Arrays.asList(turns.start(), turns.raised(), turns.resolved(), turns.reopened(), turns.end());
  }

  private String name(Summary.Row row) {
    return switch (balance.by()) {
      case SCHOOL -> row.school().map(Summary.Unit::name).orElse("");
      case WARD -> row.ward().map(Summary.Unit::name).orElseGet(() -> Words.text("selection.no-ward"));
      case LEVEL -> row.level().map(Words::name).orElse("");
      case OWNERSHIP -> row.ownership().map(Words::name).orElse("");
      case CATEGORY -> row.category().map(Words::name).orElse("");
      case YEAR -> balance.filter().calendar().label(row.year().orElseThrow());
      case PERIOD -> row.period().orElse("");
    };
  }

  private CellLinks links() {
    return (row, column) -> {
      boolean total = DataTable.isTotal(row);
      Optional<Selection> counted =
          total ? Optional.of(selection) : narrowed(balance.rows().get(row).of());
      if (column == NAME) {
        return total ? Optional.empty() : counted.map(this::further);
      }
      OptionalLong number = numbers(total ? balance.total() : balance.rows().get(row).turns()).get(column - 1);
      return counted.filter(_ -> number.orElse(0) > 0)
          .map(of -> BalanceAddress.behind(FIGURES.get(column - 1), column == START ? before(of) : of));
    };
  }

  private static Selection before(Selection selection) {
    return selection.years(selection.from() - 1, selection.from() - 1);
  }

  /** The rows of a row: of a year its schools, of anything else its years. */
  private String further(Selection narrowed) {
    boolean ofSchool = narrowed.school().isPresent();
    Dimension by = balance.by() != Dimension.YEAR ? Dimension.YEAR : ofSchool ? Dimension.CATEGORY : Dimension.SCHOOL;
    return new BalanceAddress(narrowed, by).address();
  }

  /** What a row counts; empty where no address can say it, such as a ward that is not known. */
  private Optional<Selection> narrowed(Summary.Row row) {
    return switch (balance.by()) {
      case SCHOOL -> row.school().map(school -> selection.school(Optional.of(school.code())));
      case WARD -> row.ward().map(ward -> selection.ward(Optional.of(ward.id())));
      case LEVEL -> row.level().map(level -> selection.level(Optional.of(level)));
      case OWNERSHIP -> row.ownership().map(owner -> selection.ownership(Optional.of(owner)));
      case CATEGORY -> row.category().map(category -> selection.category(Optional.of(category)));
      case YEAR -> Optional.of(selection.years(row.year().orElseThrow(), row.year().orElseThrow()));
      case PERIOD -> row.period().map(period -> selection.period(Optional.of(period)));
    };
  }

  /** Such as '31/12/2025', or '31/08/2026' for school years. */
  static String lastDay(YearKind calendar, int year) {
    return switch (calendar) {
      case CALENDAR -> "31/12/" + year;
      case SCHOOL -> "31/08/" + (year + 1);
    };
  }
}
