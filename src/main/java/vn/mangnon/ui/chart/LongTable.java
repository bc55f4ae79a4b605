package vn.mangnon.ui.chart;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of rows that are pieces of HTML: headings, first column and totals stay in sight, and it scrolls inside
 * itself alone. The table of a district is complete; of thousands of rows only those around the visible ones are in
 * the page.
 */
public class LongTable extends Div {

  private static final int COMPLETE = 400;
  private static final int WINDOW = 150;
  private static final String CLICKED = "event.target.closest('button')?.dataset.column ?? ''";

  private final Element head = new Element("thead");
  private final Element body = new Element("tbody");
  private final Element foot = new Element("tfoot");

  private int rows;
  private int columns = 1;
  private IntFunction<String> row = _ -> "";

  /** @param sorted told of the {@code data-column} of a button in a heading that was clicked */
  public LongTable(String caption, Consumer<String> sorted) {
    addClassNames("data-table", "long-table");
    var scroll = new Element("div")
        .setAttribute("class", "data-table-scroll")
        .setAttribute("role", "region")
        .setAttribute("tabindex", "0")
        .setAttribute("aria-label", caption)
        .appendChild(new Element("table").appendChild(head, body, foot));
    getElement().appendChild(scroll);
    head.addEventListener("click", click -> {
      String column = click.getEventData().get(CLICKED).asString();
      if (!column.isEmpty()) {
        sorted.accept(column);
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

  /**
   * @param headings and {@code totals}: whole rows, from {@code <tr>} to {@code </tr>}; no totals where they are empty
   * @param row the whole row of that number
   */
  public void show(String headings, int columns, int rows, IntFunction<String> row, String totals) {
    this.columns = columns;
    this.rows = rows;
    this.row = row;
    head.setProperty("innerHTML", headings);
    foot.setProperty("innerHTML", totals);
    setClassName("windowed", rows > COMPLETE);
    showAround(0);
  }

  @ClientCallable
  private void showAround(int first) {
    if (rows <= COMPLETE) {
      body.setProperty("innerHTML", html(0, rows));
      return;
    }
    int from = Math.clamp(first - WINDOW / 2, 0, rows);
    int to = Math.min(from + 2 * WINDOW, rows);
    body.setProperty("innerHTML", beyond(from) + html(from, to) + beyond(rows - to));
  }

  private String html(int from, int to) {
    return IntStream.range(from, to).mapToObj(row).collect(Collectors.joining());
  }

  private String beyond(int hidden) {
    return hidden == 0 ? "" : """
        <tr class="beyond" aria-hidden="true" style="--rows: %d"><td colspan="%d"></td></tr>""".formatted(hidden, columns);
  }
}
