package vn.mangnon.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Grading;
import vn.mangnon.compliance.Score;
import vn.mangnon.organisation.School;
import vn.mangnon.shared.Harmless;
import vn.mangnon.shared.Texts;

/** How each school stands to its obligations, year by year or period by period, and on the whole. */
final class ComplianceSheet {

  private static final int HEADINGS = 2;
  private static final int FIRST = 3;
  private static final int LABELS = 4;

  private final SheetStyles styles;
  private final Texts texts;
  private final Locale locale;
  private final SXSSFSheet sheet;
  private final Map<UUID, School> known;

  /** @param scores by column; where a school has no verdict, absent */
  record Standing(UUID school, String code, String name, Map<String, Score> scores) {

    Score whole() {
      return scores.values().stream().reduce(Score.NONE, ComplianceSheet::sum);
    }
  }

  ComplianceSheet(
      SXSSFWorkbook workbook, SheetStyles styles, Texts texts, Locale locale, Map<UUID, School> known) {
    this.styles = styles;
    this.texts = texts;
    this.locale = locale;
    this.known = known;
    sheet = workbook.createSheet(texts.get(locale, "document.sheet.compliance"));
    sheet.createFreezePane(1, FIRST);
    SheetPrinting.landscape(sheet, texts, locale);
    sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
  }

  String name() {
    return sheet.getSheetName();
  }

  /** @param headings of the columns, which have the same order */
  void write(
      String subtitle, List<String> columns, List<String> headings, List<Standing> standings, Grading grading) {
    line(0, texts.get(locale, "document.heading.compliance"), styles.title, 24, columns.size());
    line(1, subtitle, styles.subtitle, 22, columns.size());
    headings(headings);
    int line = FIRST;
    for (Standing standing : standings) {
      row(sheet.createRow(line++), columns, standing, grading);
    }
    sheet.setAutoFilter(new CellRangeAddress(HEADINGS, Math.max(FIRST, line - 1), 0, last(columns.size())));
    total(sheet.createRow(line++), columns, standings, grading);
    line(line, texts.get(locale, "document.note.compliance", bands(grading)), styles.note, 32, columns.size());
  }

  private static int last(int columns) {
    return LABELS + columns + 1;
  }

  private void line(int at, String words, CellStyle style, int height, int columns) {
    Row row = sheet.createRow(at);
    row.setHeightInPoints(height);
    text(row, 0, words, style);
    sheet.addMergedRegion(new CellRangeAddress(at, at, 0, last(columns)));
  }

  private void headings(List<String> ofColumns) {
    Row row = sheet.createRow(HEADINGS);
    row.setHeightInPoints(48);
    var headings = new ArrayList<>(List.of(
        texts.get(locale, "document.school"), texts.get(locale, "document.school-code"),
        texts.get(locale, "document.level"), texts.get(locale, "document.ward")));
    headings.addAll(ofColumns);
    headings.add(texts.get(locale, "document.compliance.whole"));
    headings.add(texts.get(locale, "document.compliance.band"));
    int[] widths = {34, 21, 12, 18};
    for (int i = 0; i < headings.size(); i++) {
      text(row, i, headings.get(i), styles.heading);
      sheet.setColumnWidth(i, (i < widths.length ? widths[i] : i == headings.size() - 1 ? 16 : 11) * 256);
    }
  }

  private void row(Row row, List<String> columns, Standing standing, Grading grading) {
    text(row, 0, standing.name(), styles.ofText(standing.name()));
    text(row, 1, standing.code(), styles.ofText(standing.code()));
    School school = known.get(standing.school());
    text(row, 2, school == null ? "" : texts.name(locale, school.level()), styles.text);
    text(row, 3, school == null ? "" : school.ward().map(School.Ward::name).orElse(""), styles.text);
    for (int i = 0; i < columns.size(); i++) {
      score(row, LABELS + i, standing.scores().getOrDefault(columns.get(i), Score.NONE), grading);
    }
    score(row, LABELS + columns.size(), standing.whole(), grading);
    text(row, last(columns.size()), band(standing.whole(), grading), styles.centred);
  }

  private void score(Row row, int column, Score score, Grading grading) {
    Cell cell = row.createCell(column);
    score.share().ifPresent(share -> cell.setCellValue(share.doubleValue()));
    cell.setCellStyle(grading.of(score).map(band -> styles.ofBand(band.strength())).orElse(styles.notDue));
  }

  /** Of all obligations together, so that a school with many counts for more than one with few. */
  private void total(Row row, List<String> columns, List<Standing> standings, Grading grading) {
    for (int i = 0; i < LABELS; i++) {
      text(row, i, i == 0 ? texts.get(locale, "document.compliance.total") : "", styles.totalText);
    }
    Map<String, Score> sums = new LinkedHashMap<>();
    standings.forEach(standing ->
        standing.scores().forEach((column, score) -> sums.merge(column, score, ComplianceSheet::sum)));
    for (int i = 0; i < columns.size(); i++) {
      share(row, LABELS + i, sums.getOrDefault(columns.get(i), Score.NONE));
    }
    Score whole = sums.values().stream().reduce(Score.NONE, ComplianceSheet::sum);
    share(row, LABELS + columns.size(), whole);
    text(row, last(columns.size()), band(whole, grading), styles.totalCentred);
  }

  private void share(Row row, int column, Score score) {
    Cell cell = row.createCell(column);
    score.share().ifPresent(share -> cell.setCellValue(share.doubleValue()));
    cell.setCellStyle(styles.totalShare);
  }

  private String band(Score score, Grading grading) {
    return grading.of(score).map(band -> band.name().in(locale)).orElse("");
  }

  private String bands(Grading grading) {
    return grading.bands().stream()
        .map((Band band) -> texts.get(locale, "document.compliance.from", band.name().in(locale), band.fromPercent()))
        .collect(Collectors.joining("; "));
  }

  private static Score sum(Score one, Score other) {
    return new Score(
        one.met() + other.met(), one.late() + other.late(), one.notMet() + other.notMet(),
        one.notYetDue() + other.notYetDue(), one.notApplicable() + other.notApplicable(),
        one.earned() + other.earned(), one.possible() + other.possible());
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(Harmless.inWorkbook(text));
    cell.setCellStyle(style);
  }
}
