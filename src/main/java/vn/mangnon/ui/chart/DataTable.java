package vn.mangnon.ui.chart;

import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.mangnon.shared.Table;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/**
 * A complete table, for up to some hundred rows: headings and first column stay in sight, numbers are aligned, and it
 * scrolls inside itself alone. A dash stands for what was not reported.
 */
public class DataTable extends Div {

  private static final int TOTALS = -1;

  private final Table table;

  public DataTable(Table table) {
    this.table = table;
    addClassName("data-table");
    link(CellLinks.NONE);
  }

  /** Cells lead to what is behind them. */
  public DataTable link(CellLinks links) {
    getElement().setProperty("innerHTML", html(links));
    return this;
  }

  /** With its downloads below it. */
  public Div downloadable() {
    var both = new Div(this, new TableDownloads(() -> table));
    both.addClassName("data-table-downloadable");
    return both;
  }

  /** The cell of the totals row, for {@link CellLinks}. */
  public static boolean isTotal(int row) {
    return row == TOTALS;
  }

  private String html(CellLinks links) {
    String body = IntStream.range(0, table.rows().size())
        .mapToObj(row -> row(row, table.rows().get(row), links))
        .collect(Collectors.joining());
    return """
        <div class="data-table-scroll" role="region" tabindex="0" aria-label="%s"><table>\
        <thead><tr>%s</tr></thead><tbody>%s</tbody>%s</table></div>%s"""
        .formatted(escaped(table.title()), headings(), body, totals(links), note());
  }

  private String headings() {
    return table.columns().stream()
        .map(column -> "<th scope=\"col\"%s>%s</th>".formatted(alignment(column.type()), escaped(column.heading())))
        .collect(Collectors.joining());
  }

  private String totals(CellLinks links) {
    return table.totals().isEmpty() ? "" : "<tfoot>" + row(TOTALS, table.totals(), links) + "</tfoot>";
  }

  private String row(int row, List<@Nullable Object> cells, CellLinks links) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> column == 0
            ? "<th scope=\"row\">%s</th>".formatted(content(row, column, cells.get(column), links))
            : "<td%s>%s</td>".formatted(
                alignment(table.columns().get(column).type()), content(row, column, cells.get(column), links)))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private String content(int row, int column, @Nullable Object value, CellLinks links) {
    String words = value == null ? missing() : escaped(Numbers.cell(table.columns().get(column).type(), value));
    return links.address(row, column)
        .map(address -> "<a router-link href=\"%s\">%s</a>".formatted(escaped(address), words))
        .orElse(words);
  }

  private static String missing() {
    return "<span aria-hidden=\"true\">–</span><span class=\"sr-only\">%s</span>".formatted(escaped(Numbers.missing()));
  }

  private String note() {
    boolean gaps = Stream.concat(table.rows().stream(), Stream.of(table.totals()))
        .anyMatch(row -> row.stream().anyMatch(Objects::isNull));
    return gaps ? "<p class=\"data-table-note\">%s</p>".formatted(escaped(Words.text("table.missing"))) : "";
  }

  private static String alignment(Table.Type type) {
    return switch (type) {
      case COUNT, MONEY, SHARE, MEAN -> " class=\"number\"";
      case TEXT, DATE, MOMENT -> "";
    };
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
