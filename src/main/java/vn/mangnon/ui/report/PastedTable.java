package vn.mangnon.ui.report;

import java.util.ArrayList;
import java.util.List;

/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, quotes around those with line breaks. */
final class PastedTable {

  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();

  private PastedTable(String text) {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Rows without any text are left out; cells are stripped. */
  static List<List<String>> rows(String text) {
    var table = new PastedTable(text);
    table.read();
    return table.rows.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).toList();
  }

  private void read() {
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty() && closes(i))) {
        quoted = !quoted;
      } else if (!quoted && (c == '\t' || c == '\n')) {
        end(cell, c == '\n');
      } else {
        cell.append(c);
      }
    }
    end(cell, true);
  }

  private void end(StringBuilder cell, boolean ofRow) {
    row.add(cell.toString().strip());
    cell.setLength(0);
    if (ofRow) {
      rows.add(row);
      row = new ArrayList<>();
    }
  }

  /** A quotation mark that opens a cell; one within a sentence is a character like any other. */
  private boolean closes(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1 == text.length() || text.charAt(i + 1) == '\t' || text.charAt(i + 1) == '\n';
      }
    }
    return false;
  }
}
