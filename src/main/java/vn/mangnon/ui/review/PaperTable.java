package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import vn.mangnon.ui.shell.Words;

/** A table on the paper: it scrolls inside itself where the screen is narrow. */
final class PaperTable extends Div {

  /** How the cells of a column stand. */
  enum Column { TEXT, NUMBER }

  private final NativeTable table = new NativeTable();
  private final Column[] columns;

  /** @param key of the table's caption; the headings stand under {@code key.1}, {@code key.2}… */
  PaperTable(String key, Column... columns) {
    this.columns = columns;
    addClassName("paper-table");
    getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
        .setAttribute("aria-label", Words.text(key));
    table.setCaptionText(Words.text(key));
    var headings = new NativeTableRow();
    for (int i = 0; i < columns.length; i++) {
      var heading = new NativeTableHeaderCell(Words.text(key + "." + (i + 1)));
      heading.getElement().setAttribute("scope", "col");
      heading.addClassName(className(i));
      headings.add(heading);
    }
    table.getHead().add(headings);
    add(table);
  }

  NativeTableRow row() {
    var row = new NativeTableRow();
    table.getBody().add(row);
    return row;
  }

  NativeTableCell cell(NativeTableRow row, int column, Component... content) {
    var cell = new NativeTableCell();
    cell.add(content);
    cell.addClassName(className(column));
    row.add(cell);
    return cell;
  }

  private String className(int column) {
    return columns[column] == Column.NUMBER ? "number" : "text";
  }
}
