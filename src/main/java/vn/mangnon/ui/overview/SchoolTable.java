package vn.mangnon.ui.overview;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
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
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/**
 * The schools with their figures, each leading to what is behind it, over the totals. The table of a district is
 * complete; of thousands of schools only the rows around the visible ones are in the page.
 */
class SchoolTable extends Div {

  private static final int COMPLETE = 400;
  private static final int WINDOW = 150;
  private static final String MISSING = "<span aria-hidden=\"true\">–</span><span class=\"sr-only\">%s</span>";
  private static final String CLICKED = "event.target.closest('button')?.dataset.column ?? ''";

  private final Element head = new Element("thead");
  private final Element body = new Element("tbody");
  private final Element foot = new Element("tfoot");
  private final Scope reader;

  private List<SchoolColumn> columns = List.of();
  private List<Summary.Row> rows = List.of();
  private Selection selection = Selection.EVERYTHING;

  /** @param sorted told of a click on a heading */
  SchoolTable(Scope reader, Consumer<SchoolColumn> sorted) {
    this.reader = reader;
    addClassNames("data-table", "school-table");
    var table = new Element("table").appendChild(head, body, foot);
    var scroll = new Element("div")
        .setAttribute("class", "data-table-scroll")
        .setAttribute("role", "region")
        .setAttribute("tabindex", "0")
        .setAttribute("aria-label", Words.text("overview.schools"))
        .appendChild(table);
    getElement().appendChild(scroll);
    head.addEventListener("click", click -> {
      String column = click.getEventData().get(CLICKED).asString();
      if (!column.isEmpty()) {
        sorted.accept(SchoolColumn.valueOf(column));
      }
    }).addEventData(CLICKED);
    scroll.executeJs(
        """
        let asked = 0;
        this.addEventListener('scroll', () => {
          const row = this.querySelector('tbody tr:not(.beyond)');
          if (!row || !this.querySelector('.beyond')) return;
          const first = Math.floor(this.scrollTop / row.offsetHeight);
          if (Math.abs(first - asked) > $0) {
            asked = first;
            $1.$server.showAround(first);
          }
        }, {passive: true});
        """, WINDOW / 3, getElement());
  }

  /** @param found the rows of the summary that are wanted */
  void show(
      Summary summary, List<Summary.Row> found, Selection selection, Set<SchoolColumn> shown, SchoolOrder order) {
    this.selection = selection;
    columns = shown.stream().sorted().toList();
    rows = order.sorted(found);
    head.setProperty("innerHTML", headings(order));
    foot.setProperty("innerHTML", totals(summary));
    setClassName("windowed", rows.size() > COMPLETE);
    showAround(0);
  }

  @ClientCallable
  private void showAround(int first) {
    if (rows.size() <= COMPLETE) {
      body.setProperty("innerHTML", html(0, rows.size()));
      return;
    }
    int from = Math.clamp(first - WINDOW / 2, 0, rows.size());
    int to = Math.min(from + 2 * WINDOW, rows.size());
    body.setProperty("innerHTML", beyond(from) + html(from, to) + beyond(rows.size() - to));
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

  private String html(int from, int to) {
    return rows.subList(from, to).stream().map(this::row).collect(Collectors.joining());
  }

  private String beyond(int hidden) {
    return hidden == 0 ? "" : """
        <tr class="beyond" aria-hidden="true" style="--rows: %d"><td colspan="%d"></td></tr>""".formatted(hidden, columns.size());
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
