package vn.mangnon.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.report.TrainingRole;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryWorkbookTest {

  private static final int FIRST_ROW = 4;
  private static final SummaryFilter FILTER = SummaryFilter.everything().years(2023, 2027);

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Issues issues;
  @Autowired Summaries summaries;
  @Autowired SummaryWorkbook workbook;
  @Autowired TestClock.Settable clock;

  private Person officer;

  @BeforeAll
  void aDistrict() {
    given.nothing();
    clock.set(LocalDate.of(2024, 6, 17));
    officer = given.officer();
    TestSchool busy = given.school("Trường Tiểu học Lý Thường Kiệt");
    TestSchool hostile = given.school("=HYPERLINK(\"http://x\";\"\u0001x\")");
    given.school("Trường Tiểu học chưa báo cáo");
    var first = given.openHalfYear(2024, 1);
    file(busy, first, 3, 25, "Thiếu tài liệu tuyên truyền");
    file(hostile, first, 0, 0, "Không");
    clock.set(LocalDate.of(2024, 12, 17));
    var second = given.openHalfYear(2024, 2);
    file(busy, second, 7, 1_250, "Kinh phí còn hạn chế");
    given.signedIn(officer);
    var resolved = issues.list(officer, IssueFilter.everything()).getFirst();
    issues.confirm(officer, resolved.id(), resolved.version(), java.util.Optional.empty());
    clock.set(LocalDate.of(2026, 11, 23));
  }

  private void file(TestSchool school, java.util.UUID period, int activities, int people, String shortcoming) {
    Person principal = given.signedIn(school.principal());
    var draft = reports.open(principal, school.id(), period).report();
    var activity = new ReportContent.Activity(Category.COMMUNICATION, "Tuyên truyền", null, 2, null,
        List.of(new ReportContent.Participants(ParticipantGroup.PUPILS, 300, 600)), null);
    var content = new ReportContent(
        new ReportContent.Document("5", "BC-TH", "Long Biên", LocalDate.of(2024, 6, 10), "Báo cáo", null, null),
        new ReportContent.Communication(null, null, List.of(Channel.PORTAL)),
        java.util.Collections.nCopies(activities, activity),
        people == 0 ? null : List.of(new ReportContent.Training("Tập huấn", null, TrainingRole.HELD, Organiser.SCHOOL,
            1, null, List.of(new ReportContent.Trainees(ParticipantGroup.TEACHERS, people)))),
        null, null, null, List.of(new ReportContent.Finding(shortcoming, Category.COMMUNICATION)), null, null,
        new ReportContent.Signer(null, "HIỆU TRƯỞNG", "Người Ký Thử"));
    var saved = reports.save(principal, draft.id(), draft.version(), content);
    reports.submit(principal, draft.id(), saved.version());
  }

  @Test
  void everySheetHoldsTheFiguresOfTheScreenAndTotalsThatAddUpToIts() throws IOException {
    given.signedIn(officer);
    try (XSSFWorkbook book = written(FILTER)) {
      assertThat(names(book)).containsExactly(
          "Thông tin", "Theo trường và năm", "Theo năm", "Theo trường", "Theo phường xã", "Theo cấp học");
      compare(book, 1, 5, Dimension.SCHOOL, Dimension.YEAR);
      compare(book, 2, 1, Dimension.YEAR);
      compare(book, 3, 4, Dimension.SCHOOL);
      compare(book, 4, 1, Dimension.WARD);
      compare(book, 5, 1, Dimension.LEVEL);
    }
  }

  private void compare(XSSFWorkbook book, int index, int labels, Dimension... by) {
    Summary summary = summaries.of(officer.scope(), FILTER.by(by));
    XSSFSheet sheet = book.getSheetAt(index);
    assertThat(sheet.getLastRowNum()).as("rows, the total and a note").isEqualTo(FIRST_ROW + summary.rows().size() + 1);
    for (int i = 0; i < summary.rows().size(); i++) {
      assertFigures(sheet.getRow(FIRST_ROW + i), labels, summary.rows().get(i).figures());
    }
    Row total = sheet.getRow(sheet.getLastRowNum() - 1);
    assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Tổng cộng");
    assertFigures(total, labels, summary.total());
    var calculator = new XSSFFormulaEvaluator(book);
    long formulas = 0;
    for (Cell cell : total) {
      if (cell.getCellType() == CellType.FORMULA) {
        formulas++;
        assertThat(calculator.evaluate(cell).getNumberValue()).as(cell.getCellFormula())
            .isEqualTo(cell.getNumericCellValue());
      }
    }
    boolean ofYears = List.of(by).contains(Dimension.YEAR);
    assertThat(formulas).isEqualTo(ofYears ? FigureColumn.ALL.size() - 1 : FigureColumn.ALL.size());
  }

  private static void assertFigures(Row row, int labels, Summary.Figures figures) {
    for (int i = 0; i < FigureColumn.ALL.size(); i++) {
      FigureColumn figure = FigureColumn.ALL.get(i);
      Cell cell = row.getCell(labels + i);
      OptionalLong shown = cell.getCellType() == CellType.BLANK
          ? OptionalLong.empty()
          : OptionalLong.of((long) cell.getNumericCellValue());
      assertThat(shown).as(figure.key() + " in row " + row.getRowNum()).isEqualTo(figure.value().apply(figures));
    }
  }

  @Test
  void whatNobodyReportedIsAnEmptyCellThatLooksUnlikeNothingDue() throws IOException {
    given.signedIn(officer);
    try (XSSFWorkbook book = written(FILTER)) {
      XSSFSheet sheet = book.getSheetAt(1);
      Row notReported = row(sheet, "Trường Tiểu học chưa báo cáo", 2024);
      Row notDue = row(sheet, "Trường Tiểu học chưa báo cáo", 2027);
      assertThat(notReported.getCell(11).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(notDue.getCell(11).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(notReported.getCell(11).getCellStyle().getFillPattern())
          .isNotEqualTo(notDue.getCell(11).getCellStyle().getFillPattern());
    }
  }

  @Test
  void namesAreTextsWhateverTheyBeginWith() throws IOException {
    given.signedIn(officer);
    try (XSSFWorkbook book = written(FILTER)) {
      Row hostile = row(book.getSheetAt(1), "=HYPERLINK(\"http://x\";\" x\")", 2024);
      assertThat(hostile.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(hostile.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void itCanBeReadOnScreenAndOnPaper() throws IOException {
    given.signedIn(officer);
    try (XSSFWorkbook book = written(FILTER)) {
      for (int i = 1; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) FIRST_ROW);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A4:");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getFooter().getRight()).isEqualTo("Trang &P/&N");
      }
    }
  }

  @Test
  void theCoverSaysWhatWasCountedWhenByWhomAndByWhichFilter() throws IOException {
    given.signedIn(officer);
    try (XSSFWorkbook book = written(FILTER.acceptedOnly(true).level(java.util.Optional.of(
        vn.mangnon.organisation.Level.PRIMARY)))) {
      String cover = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
          .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
          .filter(cell -> cell.getCellType() == CellType.STRING)
          .map(Cell::getStringCellValue)
          .reduce("", (all, one) -> all + "\n" + one);
      assertThat(cover).contains(
          officer.displayName(), "Năm 2023 đến năm 2027 (năm dương lịch)", "Tiểu học", "Tất cả",
          "0 trên 6 báo cáo phải nộp", "Số đã duyệt", "Chưa báo cáo không phải là bằng 0").doesNotContain("!");
      assertThat(StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
          .map(row -> row.getCell(1))
          .filter(cell -> cell != null && cell.getCellType() == CellType.NUMERIC)
          .map(Cell::getLocalDateTimeCellValue))
          .containsExactly(LocalDate.of(2026, 11, 23).atTime(9, 0));
    }
  }

  private static Row row(XSSFSheet sheet, String school, int year) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .filter(row -> row.getRowNum() >= FIRST_ROW && row.getCell(0).getStringCellValue().equals(school)
            && row.getCell(1).getNumericCellValue() == year)
        .findFirst().orElseThrow();
  }

  private static List<String> names(XSSFWorkbook book) {
    return StreamSupport.stream(book.spliterator(), false).map(org.apache.poi.ss.usermodel.Sheet::getSheetName).toList();
  }

  private XSSFWorkbook written(SummaryFilter filter) throws IOException {
    var bytes = new ByteArrayOutputStream();
    workbook.write(officer, filter, Texts.VIETNAMESE, bytes);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
