package vn.mangnon.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.mangnon.shared.Harmless;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;

/** A table as a workbook of one sheet. */
@Service
public class TableWorkbook {

  public static final String TYPE = SummaryWorkbook.TYPE;

  private static final int ROWS_IN_MEMORY = 200;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int HEADINGS = 1;
  private static final int LONGEST_CELL = 32_000;

  private final Texts texts;

  TableWorkbook(Texts texts) {
    this.texts = texts;
  }

  public void write(Table table, Locale locale, OutputStream target) throws IOException {
    try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.setCompressTempFiles(true);
      var styles = new SheetStyles(workbook);
      SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
      sheet.createFreezePane(0, HEADINGS + 1);
      SheetPrinting.landscape(sheet, texts, locale);
      sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
      Cell title = sheet.createRow(0).createCell(0);
      title.setCellValue(table.title());
      title.setCellStyle(styles.section);
      headings(sheet, table, styles);
      int line = HEADINGS + 1;
      for (List<@Nullable Object> row : table.rows()) {
        write(sheet.createRow(line++), row, table, styles, locale);
      }
      sheet.setAutoFilter(new CellRangeAddress(HEADINGS, Math.max(HEADINGS, line - 1), 0, table.columns().size() - 1));
      if (!table.totals().isEmpty()) {
        write(sheet.createRow(line), table.totals(), table, styles, locale);
      }
      workbook.write(target);
    }
  }

  private static void headings(SXSSFSheet sheet, Table table, SheetStyles styles) {
    Row headings = sheet.createRow(HEADINGS);
    for (int column = 0; column < table.columns().size(); column++) {
      Cell cell = headings.createCell(column);
      cell.setCellValue(table.columns().get(column).heading());
      cell.setCellStyle(styles.heading);
      sheet.setColumnWidth(column, width(table, column) * 256);
    }
  }

  /** Wide enough for most of its cells, and no wider than is read at a glance. */
  private static int width(Table table, int column) {
    int longest = table.rows().stream().limit(ROWS_IN_MEMORY)
        .map(row -> row.get(column))
        .mapToInt(value -> value == null ? 0 : value.toString().lines().mapToInt(String::length).max().orElse(0))
        .max().orElse(0);
    return Math.clamp(Math.max(longest, table.columns().get(column).heading().length()) + 3, 10, 70);
  }

  private void write(Row cells, List<@Nullable Object> row, Table table, SheetStyles styles, Locale locale) {
    for (int column = 0; column < row.size(); column++) {
      write(cells.createCell(column), row.get(column), table.columns().get(column).type(), styles, locale);
    }
  }

  private void write(
      Cell cell, @Nullable Object value, Table.Type type, SheetStyles styles, Locale locale) {
    switch (value) {
      case null -> cell.setCellStyle(styles.text);
      case LocalDateTime moment -> {
        cell.setCellValue(moment);
        cell.setCellStyle(styles.moment);
      }
      case LocalDate day -> {
        cell.setCellValue(day);
        cell.setCellStyle(styles.date);
      }
      case Instant moment -> {
        cell.setCellValue(moment.atZone(ZONE).toLocalDateTime());
        cell.setCellStyle(styles.moment);
      }
      case Number number -> {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(switch (type) {
          case SHARE -> styles.share;
          case MEAN -> styles.mean;
          case TEXT, COUNT, MONEY, DATE, MOMENT -> styles.count;
        });
      }
      case Object other -> {
        String text = other instanceof Enum<?> constant ? texts.name(locale, constant) : other.toString();
        String shown = text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
        cell.setCellValue(Harmless.inWorkbook(shown));
        cell.setCellStyle(shown.contains("\n") ? styles.ofLongText(shown) : styles.ofText(shown));
      }
    }
  }
}
