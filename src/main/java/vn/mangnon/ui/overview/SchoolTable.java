package vn.mangnon.ui.overview;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.mangnon.organisation.Scope;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Standing;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.LongTable;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The schools with their figures, each leading to what is behind it, over the totals. */
class SchoolTable extends LongTable {

  private static final String MISSING = "<span aria-hidden=\"true\">–</span><span class=\"sr-only\">%s</span>";

  private final Scope reader;

  private List<SchoolColumn> columns = List.of();
  private Selection selection = Selection.EVERYTHING;

  /** @param sorted told of a click on a heading */
  SchoolTable(Scope reader, Consumer<SchoolColumn> sorted) {
    super(Words.text("overview.schools"), column -> sorted.accept(SchoolColumn.valueOf(column)));
    this.reader = reader;
    addClassName("school-table");
  }

  /** @param found the rows of the summary that are wanted */
  void show(
      Summary summary, List<Summary.Row> found, Selection selection, Set<SchoolColumn> shown, SchoolOrder order) {
    this.selection = selection;
    columns = shown.stream().sorted().toList();
    List<Summary.Row> rows = order.sorted(found);
    show(headings(order), columns.size(), rows.size(), row -> row(rows.get(row)), totals(summary));
  }

  private String headings(SchoolOrder order) {
    return columns.stream().map(column -> heading(column, order)).collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String heading(SchoolColumn column, SchoolOrder order) {
    boolean sorted = column == order.column();
    String direction = !sorted ? "none" : order.descending() ? "descending" : "ascending";
    return "<th scope=\"col\"%s aria-sort=\"%s\"><button type=\"button\" data-column=\"%s\">%s%s</button></th>"
        .formatted(alignment(column), direction, column.name(), htmlEscape(column.heading()), Symbol.CHEVRON_DOWN.html());
  }

  private String row(Summary.Row row) {
    var school = row.school().orElseThrow();
    var ofSchool = selection.school(Optional.of(school.code()));
    return columns.stream()
        .map(column -> switch (column) {
          case SCHOOL -> "<th scope=\"row\">%s</th>".formatted(link("schools/" + school.code(), school.name()));
          case STANDING -> "<td>%s</td>".formatted(StatusBadge.of(Standing.of(row.figures())).html());
          default -> number(column, row.figures(), ofSchool);
        })
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private String totals(Summary summary) {
    return columns.stream()
        .map(column -> switch (column) {
          case SCHOOL -> "<th scope=\"row\">%s</th>"
              .formatted(htmlEscape(Words.text("overview.schools.total", summary.rows().size())));
          case STANDING -> "<td></td>";
          default -> number(column, summary.total(), selection);
        })
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private String number(SchoolColumn column, Summary.Figures figures, Selection counted) {
    Figure figure = column.figure().orElseThrow();
    OptionalLong value = figures.value(figure);
    String words = value.isEmpty()
        ? MISSING.formatted(htmlEscape(Numbers.missing()))
        : counted.behind(figure, reader)
            .map(address -> link(address, Numbers.count(value)))
            .orElseGet(() -> Numbers.count(value));
    return "<td%s>%s</td>".formatted(alignment(column), words);
  }

  private static String link(String address, String words) {
    return "<a router-link href=\"%s\">%s</a>".formatted(htmlEscape(address), htmlEscape(words));
  }

  private static String alignment(SchoolColumn column) {
    return column.figure().isPresent() ? " class=\"number\"" : "";
  }
}
