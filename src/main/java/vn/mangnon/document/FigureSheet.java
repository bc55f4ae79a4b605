package vn.mangnon.document;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Harmless;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Summary;

/** A sheet of figures: groups of columns, their headings with units, the rows, and the total. */
final class FigureSheet {

  private static final int GROUPS = 2;
  private static final int HEADINGS = 3;
  private static final int FIRST = 4;

  private final SheetStyles styles;
  private final Texts texts;
  private final Locale locale;
  private final SXSSFSheet sheet;
  private final List<Label> labels;

  /** A column that says what a row is about; a number stays a number. */
  record Label(String headingKey, int width, Function<Summary.Row, @Nullable Object> value) {}

  FigureSheet(
      SXSSFWorkbook workbook, SheetStyles styles, Texts texts, Locale locale, String nameKey, List<Label> labels,
      int frozen) {
    this.styles = styles;
    this.texts = texts;
    this.locale = locale;
    this.labels = labels;
    this.sheet = workbook.createSheet(texts.get(locale, nameKey));
    sheet.createFreezePane(frozen, FIRST);
    SheetPrinting.landscape(sheet, texts, locale);
    sheet.setRepeatingRows(new CellRangeAddress(GROUPS, HEADINGS, -1, -1));
  }

  /**
   * Of a total the figures that {@code adds} accepts are formulas, which count what a filter leaves in sight; the others
   * are the value itself.
   */
  void write(String title, String subtitle, Summary summary, Function<FigureColumn, Boolean> adds) {
    Row first = sheet.createRow(0);
    first.setHeightInPoints(24);
    text(first, 0, title).setCellStyle(styles.title);
    Row second = sheet.createRow(1);
    second.setHeightInPoints(22);
    text(second, 0, subtitle).setCellStyle(styles.subtitle);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, lastColumn()));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, lastColumn()));
    headings();
    int line = FIRST;
    for (Summary.Row row : summary.rows()) {
      row(sheet.createRow(line++), row);
    }
    if (line > FIRST) {
      sheet.setAutoFilter(new CellRangeAddress(HEADINGS, line - 1, 0, lastColumn()));
    }
    total(sheet.createRow(line), summary.total(), line, adds);
    note(line + 1, FigureColumn.ALL.stream().allMatch(adds::apply) ? "document.note.filtered" : "document.note.fixed");
  }

  private void note(int line, String key) {
    Row row = sheet.createRow(line);
    row.setHeightInPoints(20);
    text(row, 0, texts.get(locale, key)).setCellStyle(styles.note);
    sheet.addMergedRegion(new CellRangeAddress(line, line, 0, lastColumn()));
  }

  private int lastColumn() {
    return labels.size() + FigureColumn.ALL.size() - 1;
  }

  private void headings() {
    Row groups = sheet.createRow(GROUPS);
    Row headings = sheet.createRow(HEADINGS);
    groups.setHeightInPoints(18);
    headings.setHeightInPoints(62);
    for (int i = 0; i < labels.size(); i++) {
      text(groups, i, "").setCellStyle(styles.group);
      text(headings, i, texts.get(locale, labels.get(i).headingKey())).setCellStyle(styles.heading);
      sheet.setColumnWidth(i, labels.get(i).width() * 256);
    }
    if (labels.size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(GROUPS, GROUPS, 0, labels.size() - 1));
    }
    for (int i = 0; i < FigureColumn.ALL.size(); i++) {
      FigureColumn figure = FigureColumn.ALL.get(i);
      int column = labels.size() + i;
      text(groups, column, texts.get(locale, figure.groupKey())).setCellStyle(styles.group);
      text(headings, column, heading(figure)).setCellStyle(styles.heading);
      sheet.setColumnWidth(column, figure.width() * 256);
    }
    for (var group : FigureColumn.Group.values()) {
      int from = labels.size();
      while (FigureColumn.ALL.get(from - labels.size()).group() != group) {
        from++;
      }
      long width = FigureColumn.ALL.stream().filter(figure -> figure.group() == group).count();
      sheet.addMergedRegion(new CellRangeAddress(GROUPS, GROUPS, from, from + (int) width - 1));
    }
  }

  private String heading(FigureColumn figure) {
    String name = texts.get(locale, figure.headingKey());
    String unit = texts.get(locale, figure.unitKey());
    return name.equalsIgnoreCase(unit) ? name : name + "\n(" + unit + ")";
  }

  private void row(Row cells, Summary.Row row) {
    for (int i = 0; i < labels.size(); i++) {
      switch (labels.get(i).value().apply(row)) {
        case null -> text(cells, i, "").setCellStyle(styles.text);
        case Integer number -> {
          Cell cell = cells.createCell(i);
          cell.setCellValue(number);
          cell.setCellStyle(styles.year);
        }
        case Object label -> text(cells, i, label.toString()).setCellStyle(styles.ofText(label.toString()));
      }
    }
    boolean due = row.figures().counted().due() > 0;
    for (int i = 0; i < FigureColumn.ALL.size(); i++) {
      Cell cell = cells.createCell(labels.size() + i);
      OptionalLong value = FigureColumn.ALL.get(i).value().apply(row.figures());
      if (value.isPresent()) {
        cell.setCellValue(value.getAsLong());
        cell.setCellStyle(styles.count);
      } else {
        cell.setCellStyle(due ? styles.notReported : styles.notDue);
      }
    }
  }

  private void total(Row cells, Summary.Figures total, int line, Function<FigureColumn, Boolean> adds) {
    for (int i = 0; i < labels.size(); i++) {
      text(cells, i, i == 0 ? texts.get(locale, "document.total") : "").setCellStyle(styles.totalText);
    }
    for (int i = 0; i < FigureColumn.ALL.size(); i++) {
      int column = labels.size() + i;
      Cell cell = cells.createCell(column);
      cell.setCellStyle(styles.totalCount);
      FigureColumn figure = FigureColumn.ALL.get(i);
      figure.value().apply(total).ifPresent(value -> {
        if (!adds.apply(figure)) {
          cell.setCellStyle(styles.totalFixed);
        } else if (line > FIRST) {
          String letters = CellReference.convertNumToColString(column);
          cell.setCellFormula("SUBTOTAL(109," + letters + (FIRST + 1) + ":" + letters + line + ")");
        }
        cell.setCellValue(value);
      });
    }
  }

  private static Cell text(Row row, int column, String text) {
    Cell cell = row.createCell(column);
    cell.setCellValue(Harmless.inWorkbook(text));
    return cell;
  }
}
