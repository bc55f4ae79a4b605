package vn.mangnon.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need); what is missing stays empty. */
public final class Csv {

  public static final String TYPE = "text/csv;charset=UTF-8";

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String END = "\r\n";

  private Csv() {}

  public static String of(Table table) {
    var headings = table.columns().stream().map(Table.Column::heading).toList();
    var totals = table.totals().isEmpty() ? Stream.<List<@Nullable Object>>of() : Stream.of(table.totals());
    return Stream.concat(Stream.of(headings), Stream.concat(table.rows().stream(), totals))
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining(END, BYTE_ORDER_MARK, END));
  }

  /** The title as the name of a file, without accents: bao-cao-theo-nam.csv. */
  public static String fileName(Table table) {
    return baseName(table) + ".csv";
  }

  public static String baseName(Table table) {
    return Normalizer.normalize(table.title(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      case Object other -> quoted(other.toString());
    };
  }

  private static String quoted(String text) {
    String safe = Harmless.inCsv(text);
    return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
