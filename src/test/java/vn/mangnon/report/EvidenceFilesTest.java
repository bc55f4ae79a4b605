package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Evidence;
import vn.mangnon.shared.Rejection;

@DatabaseTest
class EvidenceFilesTest {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj".getBytes(StandardCharsets.UTF_8);

  private static UUID period;
  private static TestSchool school;
  private static TestSchool neighbour;

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired EvidenceFiles files;
  @Autowired EvidenceRepository repository;
  @Autowired Audit audit;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;

  private Person clerk;
  private Report draft;

  @BeforeEach
  void aDraft() {
    if (period == null) {
      school = given.school("Trường Tiểu học Lý Thường Kiệt");
      neighbour = given.school("Trường Tiểu học Ái Mộ B");
      period = given.openHalfYear(2026, 2);
    }
    clerk = given.signedIn(school.clerk());
    draft = reports.open(clerk, school.id(), period).report();
  }

  @Test
  void theKindIsToldByWhatIsInTheFile() throws IOException {
    assertThat(EvidenceKind.of(PDF)).contains(EvidenceKind.PDF);
    assertThat(EvidenceKind.of(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"))).contains(EvidenceKind.PNG);
    assertThat(EvidenceKind.of(HexFormat.of().parseHex("ffd8ffe000104a464946000101"))).contains(EvidenceKind.JPEG);
    var word = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.write(word);
    }
    assertThat(EvidenceKind.of(word.toByteArray())).contains(EvidenceKind.WORD);
    var excel = new ByteArrayOutputStream();
    var excel97 = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook(); var old = new HSSFWorkbook()) {
      workbook.createSheet();
      workbook.write(excel);
      old.createSheet();
      old.write(excel97);
    }
    assertThat(EvidenceKind.of(excel.toByteArray())).contains(EvidenceKind.EXCEL);
    assertThat(EvidenceKind.of(excel97.toByteArray())).contains(EvidenceKind.EXCEL_97);
    assertThat(EvidenceKind.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(EvidenceKind.of("MZ program".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(EvidenceKind.of(new byte[0])).isEmpty();
  }

  @Test
  void aFileIsKeptOnceUnderAHarmlessNameAndIsItsSchoolsUntilItIsSubmitted() {
    EvidenceFile file = files.add(clerk, draft.id(), "..\\..\\Kế hoạch \"43\".exe", PDF);
    assertThat(file.name()).isEqualTo("Kế hoạch 43.pdf");
    assertThat(files.add(clerk, draft.id(), "Kế hoạch 43.pdf", PDF).id()).isEqualTo(file.id());
    assertThat(files.content(clerk, file.id())).isEqualTo(PDF);

    Person officer = given.signedIn(given.officer());
    assertThat(files.list(officer, draft.id())).isEmpty();
    assertThatThrownBy(() -> files.content(officer, file.id())).isInstanceOf(Rejection.class);

    given.signedIn(clerk);
    Report latest = reports.find(clerk, draft.id());
    var complete = new ReportContent(
        new ReportContent.Document("1", "BC", "Bồ Đề", java.time.LocalDate.of(2026, 11, 20), "Về việc", null, null),
        new ReportContent.Communication("Phổ biến 111", null, null),
        List.of(new Activity(Category.OTHER, "Hoạt động", null, 1, null, null, null, List.of(file.id()))),
        null, null, null, null, null, null, null, new ReportContent.Signer(null, "HIỆU TRƯỞNG", "Người ký"));
    long version = reports.save(clerk, draft.id(), latest.version(), complete).version();
    Person principal = given.signedIn(school.principal());
    reports.submit(principal, draft.id(), version);

    given.signedIn(officer);
    assertThat(files.content(officer, file.id())).isEqualTo(PDF);
    Person stranger = given.signedIn(neighbour.principal());
    assertThatThrownBy(() -> files.list(stranger, draft.id())).isInstanceOf(Rejection.class);
    assertThatThrownBy(() -> files.find(stranger, file.id())).isInstanceOf(Rejection.class);
  }

  @Test
  void whatIsTooBigOrOfAnotherKindOrOfAnotherReportIsRefused() {
    Person principal = given.signedIn(neighbour.principal());
    Report theirs = reports.open(principal, neighbour.id(), period).report();
    refused("report.evidence.too-big",
        () -> files.add(principal, theirs.id(), "lon.pdf", new byte[EvidenceFiles.GREATEST_SIZE + 1]));
    refused("report.evidence.unknown-kind",
        () -> files.add(principal, theirs.id(), "anh.png", "MZ".getBytes(StandardCharsets.UTF_8)));
    var strange = new ReportContent(
        null, null, null, null, null, null, null, null, null, null, null, null,
        List.of(new Evidence("/communication", UUID.randomUUID())), null);
    refused("report.impossible", () -> reports.save(principal, theirs.id(), theirs.version(), strange));
  }

  @Test
  void aConfiguredFolderKeepsTheContents(@TempDir Path folder) throws IOException {
    Person principal = given.signedIn(neighbour.principal());
    Report theirs = reports.open(principal, neighbour.id(), period).report();
    var outside = new EvidenceFiles(repository, reports, audit, clock, folder.toString());
    EvidenceFile file = transaction.execute(_ -> outside.add(principal, theirs.id(), "quyet-dinh.pdf", PDF));
    assertThat(Files.readAllBytes(folder.resolve(file.sha256()))).isEqualTo(PDF);
    transaction.executeWithoutResult(_ -> {
      assertThat(repository.content(file.id())).isEmpty();
      assertThat(outside.content(principal, file.id())).isEqualTo(PDF);
    });
  }

  private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Rejection.class, refusal ->
        assertThat(refusal.key()).isEqualTo(key));
  }
}
