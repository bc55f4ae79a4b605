package vn.mangnon.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Harmless;

/** The lines of one {@link LineSheet} and their totals, from one part of it to the next. */
final class LineParts<L> {

  private static final String END_OF_ROWS = "</sheetData>";

  private final LineSheet<L> sheet;
  private final Writer out;
  private final Entries entries;
  private final RowWriter rows;
  private final @Nullable Object[] values;
  private final long[] sums;
  private final long[] sumsOfPart;
  private final List<Integer> totalRows = new ArrayList<>();
  private String rest = "";
  private int lines;

  /** The parts of the sheet as entries of the file, of which one is open. */
  interface Entries {

    /** @return the sheet as far as it is known: all but its lines */
    String open(SXSSFSheet part) throws IOException;

    void close() throws IOException;
  }

  LineParts(LineSheet<L> sheet, Writer out, Entries entries) {
    this.sheet = sheet;
    this.out = out;
    this.entries = entries;
    rows = new RowWriter(out, sheet.columns.size());
    values = new Object[sheet.columns.size()];
    sums = new long[sheet.columns.size()];
    sumsOfPart = new long[sheet.columns.size()];
  }

  void write(Runnable counted) throws IOException {
    try {
      begin();
      sheet.each(line -> {
        write(line);
        counted.run();
      });
      end();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private void begin() throws IOException {
    SXSSFSheet part = sheet.parts.get(totalRows.size());
    String known = entries.open(part);
    int at = known.indexOf(END_OF_ROWS);
    // some readers believe it, and read no further
    out.append(known.substring(0, at).replaceFirst("<dimension ref=\"[^\"]*\"/>", ""));
    rest = known.substring(at);
    lines = 0;
    java.util.Arrays.fill(sumsOfPart, 0);
  }

  private void write(L line) {
    try {
      if (lines == sheet.mostLines) {
        end();
        begin();
      }
      int textLines = 1;
      for (int i = 0; i < values.length; i++) {
        values[i] = sheet.columns.get(i).value().apply(line);
        sumsOfPart[i] += sheet.columns.get(i).adds(values[i]);
        textLines = Math.max(textLines, sheet.columns.get(i).textLines(values[i]));
      }
      rows.begin(LineSheet.FIRST + 1 + lines++, textLines);
      for (int i = 0; i < values.length; i++) {
        write(values[i], sheet.columns.get(i).look());
      }
      rows.end();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(@Nullable Object value, LineColumn.Look look) {
    SheetStyles styles = sheet.styles;
    switch (value) {
      case null -> rows.blank(look == LineColumn.Look.NUMBER ? styles.count : styles.text);
      case LocalDate day -> rows.date(day, styles.date);
      case BigDecimal number -> rows.number(number, styles.mean);
      case Number number -> rows.number(number.longValue(), look == LineColumn.Look.CENTRED ? styles.year : styles.count);
      case LineColumn.Link(String address, String words) -> rows.link(address, words, styles.link);
      case Object text -> rows.text(text.toString(), styleOf(text.toString(), look));
    }
  }

  private CellStyle styleOf(String text, LineColumn.Look look) {
    return switch (look) {
      case SHORT -> sheet.styles.ofText(text);
      case LONG -> sheet.styles.ofLongText(text);
      case CENTRED -> Harmless.looksLikeFormula(text) ? sheet.styles.formulaLikeText : sheet.styles.centred;
      case NUMBER -> sheet.styles.few;
    };
  }

  private void end() throws IOException {
    boolean lastPart = totalRows.size() == sheet.parts.size() - 1;
    int total = LineSheet.FIRST + 1 + Math.max(lines, 1);
    totalRows.add(total);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += sumsOfPart[i];
    }
    total(total, sheet.parts.size() == 1 ? sheet.total : sheet.totalOfPart, this::ofPart, sumsOfPart);
    if (lastPart && sheet.parts.size() > 1) {
      total(total + 1, sheet.total, this::ofAllParts, sums);
    }
    out.append(rest);
    entries.close();
  }

  private void total(int row, String words, java.util.function.IntFunction<String> formula, long[] values)
      throws IOException {
    rows.begin(row, 1);
    for (int i = 0; i < sheet.columns.size(); i++) {
      if (i == 0) {
        rows.text(words, sheet.styles.totalText);
      } else if (sheet.columns.get(i).total() == LineColumn.Total.NONE) {
        rows.blank(sheet.styles.totalText);
      } else {
        rows.formula(formula.apply(i), values[i], sheet.styles.totalCount);
      }
    }
    rows.end();
  }

  /** Of what a filter leaves in sight. */
  private String ofPart(int column) {
    String letters = CellReference.convertNumToColString(column);
    int what = sheet.columns.get(column).total() == LineColumn.Total.SUM ? 109 : 103;
    return "SUBTOTAL(%d,%s%d:%s%d)".formatted(
        what, letters, LineSheet.FIRST + 1, letters, LineSheet.FIRST + Math.max(lines, 1));
  }

  private String ofAllParts(int column) {
    String letters = CellReference.convertNumToColString(column);
    return IntStream.range(0, totalRows.size())
        .mapToObj(part -> "'" + sheet.parts.get(part).getSheetName() + "'!" + letters + totalRows.get(part))
        .collect(Collectors.joining("+"));
  }
}
