package vn.mangnon.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Table;

/**
 * A table as text between commas (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. A cell that nobody
 * reported is empty. A text that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
public final class Csv {

  public static final String TYPE = "text/csv;charset=UTF-8";

  private static final String MARK = "\uFEFF";
  private static final String END = "\r\n";

  private Csv() {}

  public static byte[] of(Table table) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(MARK.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(line(table.columns().stream().map(Table.Column::heading).toList()));
    table.rows().forEach(row -> bytes.writeBytes(line(row)));
    if (!table.totals().isEmpty()) {
      bytes.writeBytes(line(table.totals()));
    }
    return bytes.toByteArray();
  }

  private static byte[] line(List<? extends @Nullable Object> cells) {
    return (cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + END).getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> quoted(Harmless.inCsv(text));
      case Object plain -> quoted(plain.toString());
    };
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
