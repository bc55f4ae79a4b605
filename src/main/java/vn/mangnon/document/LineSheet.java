package vn.mangnon.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.mangnon.shared.Harmless;
import vn.mangnon.shared.Texts;

/**
 * A sheet of lines, any number of them: its headings and how it is shown and printed stand in the workbook, its lines
 * are written into the file by {@link LineFile}. What is more than a sheet holds goes on in another.
 */
final class LineSheet<L> {

  /** Rows of Excel, less the headings and the totals. */
  static final int MOST_LINES = SpreadsheetVersion.EXCEL2007.getMaxRows() - 10;

  static final int GROUPS = 2;
  static final int HEADINGS = 3;
  static final int FIRST = 4;

  final List<LineColumn<L>> columns;
  final List<SXSSFSheet> parts = new ArrayList<>();
  final SheetStyles styles;
  final String total;
  final String totalOfPart;
  final int mostLines;
  private final Consumer<Consumer<L>> lines;

  /** Where lines go: into the workbook, in the reader's language. */
  record Book(SXSSFWorkbook workbook, SheetStyles styles, Texts texts, Locale locale, String subtitle, int mostLines) {}

  /**
   * @param key of its texts: name, heading and what it holds
   * @param count of the lines
   * @param lines hands them over, one by one
   */
  LineSheet(Book book, String key, List<LineColumn<L>> columns, int frozen, long count, Consumer<Consumer<L>> lines) {
    this.columns = columns;
    this.lines = lines;
    this.styles = book.styles();
    this.mostLines = book.mostLines();
    total = book.texts().get(book.locale(), "document.total");
    totalOfPart = book.texts().get(book.locale(), "document.total-of-part");
    String name = book.texts().get(book.locale(), "document.sheet." + key);
    String heading = book.texts().get(book.locale(), "document.heading." + key);
    long left = count;
    do {
      boolean first = parts.isEmpty();
      SXSSFSheet sheet = book.workbook().createSheet(first ? name : name + " (" + (parts.size() + 1) + ")");
      parts.add(sheet);
      int here = (int) Math.min(left, mostLines);
      left -= here;
      lookOf(sheet, book, frozen, here);
      head(sheet, heading + (first ? "" : " (" + parts.size() + ")"), book.subtitle());
    } while (left > 0);
  }

  void each(Consumer<L> taker) {
    lines.accept(taker);
  }

  String name() {
    return parts.getFirst().getSheetName();
  }

  private void lookOf(SXSSFSheet sheet, Book book, int frozen, int rows) {
    sheet.createFreezePane(frozen, FIRST);
    SheetPrinting.wide(sheet, book.texts(), book.locale());
    sheet.setRepeatingRows(new CellRangeAddress(GROUPS, HEADINGS, -1, -1));
    sheet.setAutoFilter(new CellRangeAddress(HEADINGS, HEADINGS + Math.max(rows, 1), 0, columns.size() - 1));
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * 256);
    }
  }

  private void head(SXSSFSheet sheet, String heading, String subtitle) {
    Row first = sheet.createRow(0);
    first.setHeightInPoints(24);
    text(first, 0, heading, styles.title);
    Row second = sheet.createRow(1);
    second.setHeightInPoints(22);
    text(second, 0, subtitle, styles.subtitle);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns.size() - 1));
    Row groups = sheet.createRow(GROUPS);
    groups.setHeightInPoints(18);
    groups.setZeroHeight(columns.stream().allMatch(column -> column.group().isEmpty()));
    Row headings = sheet.createRow(HEADINGS);
    headings.setHeightInPoints(64);
    int from = 0;
    for (int i = 0; i < columns.size(); i++) {
      text(groups, i, columns.get(i).group(), styles.group);
      text(headings, i, columns.get(i).heading(), styles.heading);
      boolean last = i == columns.size() - 1 || !columns.get(i + 1).group().equals(columns.get(i).group());
      if (last) {
        if (i > from) {
          sheet.addMergedRegion(new CellRangeAddress(GROUPS, GROUPS, from, i));
        }
        from = i + 1;
      }
    }
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(Harmless.inWorkbook(text));
    cell.setCellStyle(style);
  }
}
