package vn.mangnon.document;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.mangnon.shared.Harmless;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Summary;

/** The first sheet: what was counted, when, by whom and by which filter, what each figure means, and the sheets. */
final class SummaryCover {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  /** Of the merged cells on the right; of those no program finds the height by itself. */
  private static final int CHARACTERS_OF_LINE = 125;
  private static final int[] WIDTHS = {34, 14, 14, 110};

  private final SheetStyles styles;
  private final Texts texts;
  private final Locale locale;
  private final SXSSFSheet sheet;
  private final CreationHelper sheets;
  private int line;

  /** A sheet of the workbook. @param holds in a sentence, with how it is to be read */
  record Contents(String sheet, long rows, String holds) {}

  SummaryCover(SXSSFWorkbook workbook, SheetStyles styles, Texts texts, Locale locale) {
    this.styles = styles;
    this.texts = texts;
    this.locale = locale;
    this.sheets = workbook.getCreationHelper();
    this.sheet = workbook.createSheet(texts.get(locale, "document.sheet.cover"));
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    sheet.setDisplayGridlines(false);
    SheetPrinting.landscape(sheet, texts, locale);
  }

  /** @param contents the other sheets, or none where their names say enough */
  void write(Summary summary, String person, Map<String, String> filter, List<Contents> contents) {
    Cell title = text(0, texts.get(locale, "document.title"), styles.title);
    title.getRow().setHeightInPoints(40);
    merge(0);
    line += 2;
    text(0, texts.get(locale, "document.cover.about"), styles.section);
    line++;
    text(0, texts.get(locale, "document.cover.as-of"), styles.label);
    Cell moment = row().createCell(1);
    moment.setCellValue(LocalDateTime.ofInstant(summary.asOf(), ZONE));
    moment.setCellStyle(styles.moment);
    merge(1);
    line++;
    fact("document.cover.by", person);
    filter.forEach(this::fact);
    fact("document.cover.counted", texts.get(
        locale, "document.cover.counted-of", summary.total().counted().received(), summary.total().counted().due()));
    line++;
    contents(contents);
    reading();
    line++;
    figures(summary);
  }

  private void contents(List<Contents> contents) {
    if (contents.isEmpty()) {
      return;
    }
    text(0, texts.get(locale, "document.cover.contents"), styles.section);
    line++;
    text(0, texts.get(locale, "document.cover.sheet"), styles.heading);
    text(1, texts.get(locale, "document.cover.rows"), styles.heading);
    text(2, texts.get(locale, "document.cover.holds"), styles.heading);
    text(3, "", styles.heading);
    merge(2);
    line++;
    for (Contents sheet : contents) {
      Cell name = text(0, sheet.sheet(), styles.contents);
      var link = sheets.createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + sheet.sheet() + "'!A1");
      name.setHyperlink(link);
      Cell rows = row().createCell(1);
      rows.setCellValue(sheet.rows());
      rows.setCellStyle(styles.count);
      text(2, sheet.holds(), styles.wrapped);
      text(3, "", styles.wrapped);
      row().setHeightInPoints(sheet.holds().length() > CHARACTERS_OF_LINE ? 32 : 17);
      merge(2);
      line++;
    }
    line++;
  }

  private void reading() {
    text(0, texts.get(locale, "document.cover.reading"), styles.section);
    line++;
    legend(styles.notReported, "document.cover.not-reported");
    legend(styles.notDue, "document.cover.not-due");
    Cell zero = row().createCell(0);
    zero.setCellValue(0);
    zero.setCellStyle(styles.count);
    text(1, texts.get(locale, "document.cover.zero"), styles.value);
    merge(1);
    line++;
    text(1, texts.get(locale, "document.cover.once"), styles.value);
    merge(1);
    line++;
  }

  private void legend(CellStyle style, String key) {
    row().createCell(0).setCellStyle(style);
    text(1, texts.get(locale, key), styles.value);
    merge(1);
    line++;
  }

  private void figures(Summary summary) {
    text(0, texts.get(locale, "document.cover.figures"), styles.section);
    line++;
    text(0, texts.get(locale, "document.cover.figure"), styles.heading);
    text(1, texts.get(locale, "document.cover.unit"), styles.heading);
    text(2, texts.get(locale, "document.total"), styles.heading);
    text(3, texts.get(locale, "document.cover.definition"), styles.heading);
    line++;
    for (FigureColumn figure : FigureColumn.ALL) {
      text(0, texts.get(locale, figure.groupKey()) + ": "
          + texts.get(locale, figure.headingKey()).toLowerCase(locale), styles.text);
      text(1, texts.get(locale, figure.unitKey()), styles.text);
      Cell total = row().createCell(2);
      total.setCellStyle(styles.notReported);
      figure.value().apply(summary.total()).ifPresent(value -> {
        total.setCellValue(value);
        total.setCellStyle(styles.count);
      });
      text(3, texts.get(locale, figure.definitionKey()), styles.wrapped);
      line++;
    }
  }

  private void fact(String key, String value) {
    text(0, texts.get(locale, key), styles.label);
    text(1, value, styles.value);
    merge(1);
    line++;
  }

  private Cell text(int column, String text, CellStyle style) {
    Cell cell = row().createCell(column);
    cell.setCellValue(Harmless.inWorkbook(text));
    cell.setCellStyle(style);
    return cell;
  }

  private void merge(int from) {
    sheet.addMergedRegion(new CellRangeAddress(line, line, from, WIDTHS.length - 1));
  }

  private Row row() {
    Row row = sheet.getRow(line);
    return row == null ? sheet.createRow(line) : row;
  }
}
