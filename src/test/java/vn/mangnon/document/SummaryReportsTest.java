package vn.mangnon.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.document.SummarySource.Origin;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.report.TextDifference;
import vn.mangnon.report.TrainingRole;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;

/** The summary report to the city: that it says what the figures say, and keeps what people write and issue. */
@DatabaseTest
class SummaryReportsTest {

  private static final SummaryFilter YEAR = SummaryFilter.everything().years(2024, 2024);
  private static final SummaryHead HEAD = new SummaryHead(
      "UBND quận Long Biên", "Phòng Giáo dục và Đào tạo", "120", "BC-PGDĐT", "Long Biên",
      Optional.of(LocalDate.of(2024, 12, 20)), "Sở Giáo dục và Đào tạo Hà Nội", "KT. TRƯỞNG PHÒNG", "Phó Trưởng phòng",
      "Người Ký Thử", List.of("Như trên", "Lưu: VT"));

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Summaries summaries;
  @Autowired SummaryReports summaryReports;
  @Autowired DSLContext db;
  @Autowired TestClock.Settable clock;

  private Person officer;
  private TestSchool late;
  private UUID period;

  @BeforeEach
  void aDistrict() {
    given.nothing();
    clock.set(LocalDate.of(2024, 6, 17));
    officer = given.officer();
    TestSchool busy = given.school("Trường Tiểu học Lý Thường Kiệt");
    late = given.school("Trường Mầm non Hoa Sen");
    given.school("Trường Tiểu học chưa báo cáo");
    period = given.openHalfYear(2024, 1);
    file(busy, 3, 1_234, "Học sinh không đến được trường");
    clock.set(LocalDate.of(2024, 12, 21));
    given.signedIn(officer);
  }

  private void file(TestSchool school, int activities, int people, String shortcoming) {
    Person principal = given.signedIn(school.principal());
    var draft = reports.open(principal, school.id(), period).report();
    var activity = new ReportContent.Activity(Category.COMMUNICATION, "Tuyên truyền", null, 2, null,
        List.of(new ReportContent.Participants(ParticipantGroup.PUPILS, 300, 600)), null);
    var content = new ReportContent(
        new ReportContent.Document("5", "BC-TH", "Long Biên", LocalDate.of(2024, 6, 10), "Báo cáo", null, null),
        new ReportContent.Communication(null, null, List.of(Channel.PORTAL)),
        java.util.Collections.nCopies(activities, activity),
        List.of(new ReportContent.Training("Tập huấn", null, TrainingRole.HELD, Organiser.SCHOOL,
            1, null, List.of(new ReportContent.Trainees(ParticipantGroup.TEACHERS, people)))),
        null, null, null, List.of(new ReportContent.Finding(shortcoming, Category.COMMUNICATION)), null, null,
        new ReportContent.Signer(null, "HIỆU TRƯỞNG", "Người Ký Thử"));
    var saved = reports.save(principal, draft.id(), draft.version(), content);
    reports.submit(principal, draft.id(), saved.version());
    given.signedIn(officer);
  }

  @Test
  void everyNumberThatItCitesIsTheOneOfTheScreensAndEveryCitationHasASource() {
    var draft = draft();
    var total = summaries.of(officer.scope(), YEAR).total();
    assertThat(draft.sources()).extracting(SummarySource::code).doesNotHaveDuplicates();
    assertThat(draft.told().values()).allSatisfy(words -> assertThat(draft.unknown(words)).isEmpty());
    assertThat(draft.sources()).filteredOn(source -> source.origin() instanceof Origin.OfFigure).isNotEmpty()
        .allSatisfy(source -> {
          var asked = (Origin.OfFigure) source.origin();
          var counted = summaries.of(officer.scope(), asked.filter()).total().value(asked.figure());
          assertThat(source.value()).as(source.toString())
              .isEqualTo(NumberFormat.getIntegerInstance(Texts.VIETNAMESE).format(counted.orElseThrow()));
        });
    assertThat(draft.told().get(SummarySection.REPORTING))
        .contains("có 3 trường [B1]", "Đã nhận 1 báo cáo [B3]", "Trường Mầm non Hoa Sen; Trường Tiểu học chưa báo cáo");
    assertThat(draft.told().get(SummarySection.TRAININGS)).contains("1.234 [T2]");
    assertThat(draft.told().get(SummarySection.SHORTCOMINGS)).contains("“Học sinh không đến được trường” (1 trường)");
    assertThat(total.activities()).hasValue(3);
  }

  @Test
  void theAnnexBySchoolAddsUpToTheNumbersOfTheWords() throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(made(DocumentFormat.WORD)))) {
      XWPFTable bySchool = word.getTables().stream()
          .filter(table -> table.getText().contains("Trường Mầm non Hoa Sen") && table.getText().contains("Tổng cộng")
              && table.getText().contains("Buổi tuyên truyền"))
          .findFirst().orElseThrow();
      int rows = bySchool.getRows().size();
      assertThat(rows).isEqualTo(2 + summaries.of(officer.scope(), YEAR.by(Dimension.SCHOOL)).rows().size());
      for (int column = 1; column < bySchool.getRow(0).getTableCells().size(); column++) {
        int at = column;
        long sum = IntStream.range(1, rows - 1).mapToObj(row -> bySchool.getRow(row).getCell(at).getText())
            .filter(cell -> !cell.equals("–")).mapToLong(SummaryReportsTest::number).sum();
        assertThat(number(bySchool.getRow(rows - 1).getCell(column).getText()))
            .as(bySchool.getRow(0).getCell(column).getText()).isEqualTo(sum);
      }
    }
  }

  private static long number(String cell) {
    return Long.parseLong(cell.replace(".", ""));
  }

  @Test
  void wordHasChartsWithWordsAndAnnexesOnLyingPagesOfTheirOwn() throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(made(DocumentFormat.WORD)))) {
      assertThat(word.getAllPictures()).hasSize(4).allSatisfy(picture -> assertThat(picture.getData().length).isGreaterThan(5_000));
      var described = word.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream())
          .flatMap(run -> run.getCTR().getDrawingList().stream())
          .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr()).toList();
      assertThat(described).hasSize(4).anySatisfy(words -> assertThat(words).contains("2024:"));
      var sections = word.getDocument().getBody().getPList().stream()
          .filter(paragraph -> paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
          .map(paragraph -> paragraph.getPPr().getSectPr()).toList();
      assertThat(sections).hasSize(6);
      assertThat(millimetres(sections.getFirst().getPgSz().getW())).isCloseTo(210, within(0.5));
      assertThat(sections.getFirst().isSetTitlePg()).isTrue();
      assertThat(millimetres(sections.get(2).getPgSz().getW())).as("annex II").isCloseTo(297, within(0.5));
      assertThat(sections.get(2).getPgNumType().getStart().intValue()).isEqualTo(1);
      assertThat(word.getParagraphs()).anySatisfy(paragraph -> assertThat(paragraph.getText())
          .isEqualTo("(Kèm theo Báo cáo số 120/BC-PGDĐT ngày 20 tháng 12 năm 2024 của PHÒNG GIÁO DỤC VÀ ĐÀO TẠO)"));
    }
  }

  @ParameterizedTest
  @EnumSource(value = PDFAFlavour.class, names = {"PDFA_2_B", "PDFUA_1"})
  void pdfIsFitToBeKeptAndToBeReadAloud(PDFAFlavour flavour) throws Exception {
    byte[] pdf = made(DocumentFormat.PDF);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getPages()).anySatisfy(page ->
          assertThat(page.getMediaBox().getWidth()).isGreaterThan(page.getMediaBox().getHeight()));
    }
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour)) {
      var result = foundry.createValidator(flavour, false).validate(parser);
      assertThat(result.getTestAssertions().stream().map(found -> found.getMessage() + " " + found.getLocation()).distinct().limit(10))
          .isEmpty();
    }
  }

  @Test
  void whatSomebodyWroteStaysUntilTheyTakeItBackAndSaysWhenTheFiguresHaveMoved() {
    var report = open();
    var before = draft();
    var written = summaryReports.write(
        officer, report.id(), SummarySection.ACTIVITIES, "Lời của phòng: [H1].",
        before.told().get(SummarySection.ACTIVITIES), 0);
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> summaryReports.write(officer, report.id(), SummarySection.ACTIVITIES, "Lời khác", "", 0))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Rejection.Reason.CONFLICT));
    file(late, 2, 10, "Thiếu tài liệu");
    var after = draft();
    assertThat(after.words(SummarySection.ACTIVITIES)).isEqualTo("Lời của phòng: [H1].");
    assertThat(after.told().get(SummarySection.ACTIVITIES)).contains("5 [H1] hoạt động")
        .isNotEqualTo(after.written(SummarySection.ACTIVITIES).orElseThrow().told());
    assertThat(after.cited("Lời của phòng: [H1].")).singleElement()
        .satisfies(source -> assertThat(source.value()).isEqualTo("5"));
    assertThat(after.unknown("sai [Z9]")).containsExactly("Z9");

    summaryReports.forget(officer, report.id(), SummarySection.ACTIVITIES, written.version());
    assertThat(draft().words(SummarySection.ACTIVITIES)).isEqualTo(draft().told().get(SummarySection.ACTIVITIES));
  }

  @Test
  void whatWasIssuedStaysAsItWasAndIssuedAgainTellsWhatChanged() {
    var report = open();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> summaryReports.issue(officer, report.id(), report.version()))
        .satisfies(refused -> assertThat(refused.problems()).extracting(Rejection.Problem::pointer)
            .contains("/head/number", "/head/signer", "/head/date"));
    long version = summaryReports.saveHead(officer, report.id(), HEAD, report.version()).version();
    assertThat(summaryReports.issue(officer, report.id(), version).number()).isEqualTo(1);
    byte[] first = summaryReports.issued(officer, report.id(), 1, DocumentFormat.WORD).bytes();

    file(late, 2, 10, "Thiếu tài liệu");
    assertThat(summaryReports.issue(officer, report.id(), version).number()).isEqualTo(2);

    assertThat(summaryReports.issued(officer, report.id(), 1, DocumentFormat.WORD).bytes()).isEqualTo(first);
    assertThat(summaryReports.differences(officer, report.id(), 1, 1))
        .allSatisfy(part -> assertThat(part.kind()).isEqualTo(TextDifference.Kind.SAME));
    var changed = summaryReports.differences(officer, report.id(), 1, 2);
    assertThat(changed).anySatisfy(part -> {
      assertThat(part.kind()).isEqualTo(TextDifference.Kind.ADDED);
      assertThat(part.text()).contains("Đã nhận 2 báo cáo [B3]");
    });
    assertThatExceptionOfType(org.jooq.exception.DataAccessException.class)
        .isThrownBy(() -> db.execute("update issued_summary set sha256 = repeat('0', 64)"));
  }

  @Test
  void aSchoolReadsNothingOfItAndTheCityWhatWasIssued() {
    var report = open();
    long version = summaryReports.saveHead(officer, report.id(), HEAD, report.version()).version();
    Person city = given.signedIn(given.cityViewer());
    assertThat(summaryReports.list(city)).isEmpty();
    given.signedIn(officer);
    summaryReports.issue(officer, report.id(), version);

    given.signedIn(city);
    assertThat(summaryReports.list(city)).hasSize(1);
    assertThat(summaryReports.issued(city, report.id(), 1, DocumentFormat.PDF).bytes()).isNotEmpty();
    refused(() -> summaryReports.draft(city, report.id()));
    refused(() -> summaryReports.issue(city, report.id(), version));

    Person principal = given.signedIn(late.principal());
    refused(() -> summaryReports.list(principal));
    refused(() -> summaryReports.issued(principal, report.id(), 1, DocumentFormat.PDF));
    refused(() -> summaryReports.open(principal, YEAR));

    Person auditor = given.signedIn(given.auditor());
    assertThat(summaryReports.draft(auditor, report.id()).report().id()).isEqualTo(report.id());
    refused(() -> summaryReports.write(auditor, report.id(), SummarySection.PLAN, "Lời", "", 0));
  }

  private static void refused(Runnable call) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(call::run)
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Rejection.Reason.FORBIDDEN));
  }

  private SummaryReport open() {
    return summaryReports.open(officer, YEAR);
  }

  private SummaryReport.Draft draft() {
    return summaryReports.draft(officer, open().id());
  }

  private byte[] made(DocumentFormat format) throws IOException {
    var report = open();
    summaryReports.saveHead(officer, report.id(), HEAD, report.version());
    byte[] bytes = summaryReports.document(officer, report.id(), format).bytes();
    // to be looked at
    Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("summary." + format.ending()), bytes);
    return bytes;
  }

  private static double millimetres(Object twips) {
    return Double.parseDouble(twips.toString()) / (1440 / 25.4);
  }
}
