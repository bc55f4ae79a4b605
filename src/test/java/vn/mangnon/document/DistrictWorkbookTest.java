package vn.mangnon.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.compliance.ComplianceFilter;
import vn.mangnon.compliance.ComplianceGrouping;
import vn.mangnon.compliance.CountedYear;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.GeneratedDistrict;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** The workbook of generated districts, read again from the file; the seed is the name of the failing test. */
@DatabaseTest
class DistrictWorkbookTest {

  private static final int FIRST_ROW = 4;

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired ReportHistory history;
  @Autowired Issues issues;
  @Autowired Summaries summaries;
  @Autowired Compliance compliance;
  @Autowired DistrictWorkbook workbook;
  @Autowired TransactionTemplate transaction;

  static LongStream seeds() {
    return Seeds.of(3);
  }

  private GeneratedDistrict district(long seed) {
    var district = new GeneratedDistrict(seed, given, clock, periods, history, issues, summaries);
    ActingScope.asProgram(compliance::rebuild);
    return district;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyTotalIsTheScreensAndTheLinesAddUpToIt(long seed) throws IOException {
    Person officer = given.signedIn(district(seed).officer);
    for (YearKind calendar : YearKind.values()) {
      for (boolean acceptedOnly : List.of(false, true)) {
        var filter = SummaryFilter.everything().years(2023, 2026).calendar(calendar).acceptedOnly(acceptedOnly);
        try (XSSFWorkbook book = written(officer, filter, LineSheet.MOST_LINES)) {
          assertFigures(book, "Theo trường và năm", 5, officer, filter.by(Dimension.SCHOOL, Dimension.YEAR));
          assertFigures(book, "Theo phường xã và năm", 2, officer, filter.by(Dimension.WARD, Dimension.YEAR));
          assertFigures(book, "Theo cấp học và năm", 2, officer, filter.by(Dimension.LEVEL, Dimension.YEAR));
          assertFigures(book, "Theo năm", 1, officer, filter.by(Dimension.YEAR));
          assertLines(book, summaries.of(officer.scope(), filter));
          assertCompliance(book, officer, filter);
          assertFormulas(book);
        }
      }
    }
    try (XSSFWorkbook book = written(officer, SummaryFilter.everything(), LineSheet.MOST_LINES)) {
      assertThat(lines(book, "Vấn đề tồn đọng")).hasSize(
          issues.count(officer, IssueFilter.everything().states(IssueFilter.OUTSTANDING)));
    }
  }

  private void assertFigures(XSSFWorkbook book, String name, int labels, Person person, SummaryFilter filter) {
    Summary summary = summaries.of(person.scope(), filter);
    XSSFSheet sheet = book.getSheet(name);
    List<List<OptionalLong>> expected = Stream.concat(summary.rows().stream().map(Summary.Row::figures), Stream.of(summary.total()))
        .map(figures -> FigureColumn.ALL.stream().map(figure -> figure.value().apply(figures)).toList()).toList();
    List<List<OptionalLong>> found = new ArrayList<>();
    for (int line = FIRST_ROW; line < sheet.getLastRowNum(); line++) {
      Row row = sheet.getRow(line);
      found.add(java.util.stream.IntStream.range(labels, labels + FigureColumn.ALL.size())
          .mapToObj(column -> number(row.getCell(column))).toList());
    }
    assertThat(found).as(name + " of " + filter).isEqualTo(expected);
  }

  private static void assertLines(XSSFWorkbook book, Summary summary) {
    Summary.Figures total = summary.total();
    var activities = new LineTotals(book, "Hoạt động");
    assertThat(activities.lines()).isEqualTo(total.value(Figure.ACTIVITIES).orElse(0));
    assertThat(activities.under("Hoạt động")).isEqualTo(total.value(Figure.ACTIVITIES).orElse(0));
    assertThat(activities.under("Số buổi")).isEqualTo(total.value(Figure.SESSIONS).orElse(0));
    assertThat(activities.under("Tổng lượt")).isEqualTo(total.value(Figure.ATTENDANCES).orElse(0));
    assertThat(activities.sumOf("Số buổi")).isEqualTo(total.value(Figure.SESSIONS).orElse(0));
    assertThat(activities.sumOf("Tổng lượt")).isEqualTo(total.value(Figure.ATTENDANCES).orElse(0));
    var trainings = new LineTotals(book, "Tập huấn");
    assertThat(trainings.under("Số lớp")).isEqualTo(total.value(Figure.TRAINING_CLASSES).orElse(0));
    assertThat(trainings.under("Tổng số người")).isEqualTo(total.value(Figure.PEOPLE_TRAINED).orElse(0));
    assertThat(trainings.sumOf("Tổng số người")).isEqualTo(total.value(Figure.PEOPLE_TRAINED).orElse(0));
    assertThat(new LineTotals(book, "Vấn đề tồn đọng").under("Nội dung vấn đề"))
        .isEqualTo(total.value(Figure.ISSUES_OPEN).orElse(0));
    assertThat(new LineTotals(book, "Chỉ tiêu").lines()).isEqualTo(total.counted().received());
  }

  private void assertCompliance(XSSFWorkbook book, Person person, SummaryFilter filter) {
    var scores = compliance.scores(
        person,
        ComplianceFilter.everything().years(filter.from(), filter.to())
            .calendar(filter.calendar() == YearKind.SCHOOL ? CountedYear.SCHOOL : CountedYear.CALENDAR),
        ComplianceGrouping.SCHOOL);
    XSSFSheet sheet = book.getSheet("Điểm tuân thủ");
    int whole = 4 + 1 + filter.to() - filter.from();
    List<List<Object>> expected = new ArrayList<>();
    scores.rows().forEach(row -> expected.add(List.of(
        row.school().orElseThrow().name(), share(row.score().share().orElse(null)),
        row.band().map(band -> band.name().vi()).orElse(""))));
    expected.add(List.of("Tất cả các trường", share(scores.total().score().share().orElse(null)),
        scores.total().band().map(band -> band.name().vi()).orElse("")));
    List<List<Object>> found = new ArrayList<>();
    for (int line = 3; line < sheet.getLastRowNum(); line++) {
      Row row = sheet.getRow(line);
      found.add(List.of(
          row.getCell(0).getStringCellValue(),
          row.getCell(whole).getCellType() == CellType.BLANK ? "" : row.getCell(whole).getNumericCellValue(),
          row.getCell(whole + 1).getStringCellValue()));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static Object share(java.math.@org.jspecify.annotations.Nullable BigDecimal share) {
    return share == null ? "" : (Object) share.doubleValue();
  }

  /** What a reader sees who does not calculate is what a calculation comes to. */
  private static void assertFormulas(XSSFWorkbook book) {
    var calculator = new XSSFFormulaEvaluator(book);
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            assertThat(calculator.evaluate(cell).getNumberValue()).as(sheet.getSheetName() + " " + cell.getCellFormula())
                .isEqualTo(cell.getNumericCellValue());
          }
        }
      }
    }
  }

  @Test
  void eachReaderGetsNoMoreThanTheirOwn() throws IOException {
    var district = district(4);
    var school = district.pairs.getFirst().school();
    Person ward = given.holder(Role.WARD_OFFICER, school.ward());
    var everything = SummaryFilter.everything();
    try (XSSFWorkbook own = written(given.signedIn(school.principal()), everything, LineSheet.MOST_LINES);
        XSSFWorkbook ofWard = written(given.signedIn(ward), everything, LineSheet.MOST_LINES);
        XSSFWorkbook ofCity = written(given.signedIn(given.cityViewer()), everything, LineSheet.MOST_LINES)) {
      assertThat(schools(own)).containsExactly(school.name());
      assertThat(schools(ofWard)).isEqualTo(district.pairs.stream().map(pair -> pair.school())
          .filter(other -> other.ward().equals(school.ward())).map(Given.TestSchool::name)
          .collect(Collectors.toCollection(TreeSet::new)));
      assertThat(names(ofCity)).as("counts without lines").containsExactly(
          "Thông tin", "Theo trường và năm", "Theo phường xã và năm", "Theo cấp học và năm", "Theo năm", "Điểm tuân thủ");
      assertThat(schools(ofCity)).hasSize(
          (int) district.pairs.stream().map(pair -> pair.school().id()).distinct().count());
    }
  }

  /** In whatever sheet. */
  private static Set<String> schools(XSSFWorkbook book) {
    return names(book).stream().filter(name -> !name.startsWith("Th") || name.equals("Theo trường và năm"))
        .flatMap(name -> lines(book, name).stream()).map(row -> row.getCell(0).getStringCellValue())
        .filter(name -> name.startsWith("Trường"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void moreLinesThanASheetHoldsGoOnInAnother() throws IOException {
    Person officer = given.signedIn(district(5).officer);
    var filter = SummaryFilter.everything();
    long activities = summaries.of(officer.scope(), filter).total().value(Figure.ACTIVITIES).orElseThrow();
    int most = (int) activities / 2 - 1;
    try (XSSFWorkbook book = written(officer, filter, most)) {
      assertThat(names(book)).contains("Hoạt động", "Hoạt động (2)", "Hoạt động (3)").doesNotContain("Hoạt động (4)");
      assertThat(lines(book, "Hoạt động")).hasSize(most);
      assertThat(lines(book, "Hoạt động (2)")).hasSize(most);
      assertFormulas(book);
      XSSFSheet last = book.getSheet("Hoạt động (3)");
      Row total = last.getRow(last.getLastRowNum());
      assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Tổng cộng");
      assertThat(total.getCell(column(last, "Hoạt động")).getNumericCellValue()).isEqualTo(activities);
    }
  }

  @Test
  void whatIsCalledOffLeavesNothingBehind() {
    Person officer = given.signedIn(district(6).officer);
    var told = new ArrayList<Long>();
    var before = temporaryFiles();
    assertThatThrownBy(() -> workbook.write(
        officer, SummaryFilter.everything(), Texts.VIETNAMESE, OutputStream.nullOutputStream(), (done, of) -> {
          assertThat(done).isLessThanOrEqualTo(of);
          told.add(done);
          if (told.size() == 4) {
            throw new Progress.Cancelled();
          }
        })).isInstanceOf(Progress.Cancelled.class);
    assertThat(told).hasSize(4).isSorted();
    assertThat(temporaryFiles()).isEqualTo(before);
    assertThat(transaction.<Boolean>execute(_ -> true)).as("its connection is free again").isTrue();
  }

  private static Set<String> temporaryFiles() {
    return Stream.ofNullable(new File(System.getProperty("java.io.tmpdir"), "poifiles").list())
        .flatMap(Stream::of).filter(name -> name.startsWith("poi-sxssf")).collect(Collectors.toSet());
  }

  @Test
  void itCanBeReadOnScreenAndOnPaper() throws IOException {
    Person officer = given.signedIn(district(7).officer);
    try (XSSFWorkbook book = written(officer, SummaryFilter.everything(), LineSheet.MOST_LINES)) {
      for (int i = 1; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        int headings = sheet.getSheetName().equals("Điểm tuân thủ") ? 2 : 3;
        assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31);
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) (headings + 1));
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A" + (headings + 1) + ":");
        assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(headings);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getFooter().getRight()).isEqualTo("Trang &P/&N");
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.toString()).as(sheet.getSheetName() + cell.getAddress()).doesNotMatch("(?s)!.*!|null");
          }
        }
      }
      Row line = lines(book, "Vấn đề tồn đọng").getFirst();
      Cell raised = line.getCell(column(book.getSheet("Vấn đề tồn đọng"), "Ngày nêu"));
      assertThat(org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(raised)).isTrue();
      assertThat(raised.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
    }
  }

  /** A sheet of lines, with what stands below them. */
  private record LineTotals(XSSFWorkbook book, String name) {

    int lines() {
      return DistrictWorkbookTest.lines(book, name).size();
    }

    long under(String heading) {
      XSSFSheet sheet = book.getSheet(name);
      return (long) sheet.getRow(sheet.getLastRowNum()).getCell(column(sheet, heading)).getNumericCellValue();
    }

    long sumOf(String heading) {
      int column = column(book.getSheet(name), heading);
      return DistrictWorkbookTest.lines(book, name).stream()
          .mapToLong(row -> number(row.getCell(column)).orElse(0)).sum();
    }
  }

  private static int column(XSSFSheet sheet, String heading) {
    return StreamSupport.stream(sheet.getRow(FIRST_ROW - 1).spliterator(), false)
        .filter(cell -> cell.getStringCellValue().equals(heading)).findFirst().orElseThrow().getColumnIndex();
  }

  /** The rows between the headings and the totals. */
  private static List<Row> lines(XSSFWorkbook book, String name) {
    return StreamSupport.stream(book.getSheet(name).spliterator(), false)
        .filter(row -> row.getRowNum() >= FIRST_ROW)
        .takeWhile(row -> !row.getCell(0).getStringCellValue().matches("Tổng cộng|Cộng trang tính này"))
        .toList();
  }

  private static OptionalLong number(Cell cell) {
    return Optional.of(cell.getCellType()).filter(type -> type == CellType.NUMERIC || type == CellType.FORMULA)
        .map(_ -> OptionalLong.of((long) cell.getNumericCellValue())).orElse(OptionalLong.empty());
  }

  private static List<String> names(XSSFWorkbook book) {
    return StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName).filter(Objects::nonNull).toList();
  }

  private XSSFWorkbook written(Person person, SummaryFilter filter, int mostLines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    transaction.executeWithoutResult(_ -> {
      try {
        workbook.write(person, filter, Texts.VIETNAMESE, bytes, Progress.UNWATCHED, mostLines);
      } catch (IOException failure) {
        throw new java.io.UncheckedIOException(failure);
      }
    });
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
