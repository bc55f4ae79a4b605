package vn.mangnon.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.EXPORT;
import static vn.mangnondb.Tables.EXPORT_PART;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.access.TwoSchools;
import vn.mangnon.account.Accounts;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.SummaryFilter;

/** Files made in the background, by the scheduler's own rules on the real database, one step at a time. */
@DatabaseTest
@Import(TwoSchools.class)
class LongExportsTest {

  private static final Locale VIETNAMESE = Texts.VIETNAMESE;
  private static final ExportOrder FIGURES = new ExportOrder.Workbook(SummaryFilter.everything());

  @Autowired Given given;
  @Autowired TwoSchools scene;
  @Autowired TestClock.Settable clock;
  @Autowired LongExports exports;
  @Autowired LongExportRun run;
  @Autowired LongExportRepository repository;
  @Autowired Accounts accounts;
  @Autowired Periods periods;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired ReportDocuments documents;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;
  @Autowired DataSource dataSource;
  @Autowired DSLContext db;
  @Autowired JsonMapper json;

  private final SettableClock schedulersClock = new SettableClock();
  private Person officer;

  @BeforeEach
  void twoSchools() {
    clock.set(TestClock.TODAY);
    schedulersClock.set(clock.instant());
    scene.lay();
    officer = given.signedIn(scene.people().get(Role.DISTRICT_OFFICER));
  }

  @Test
  void theArchiveHoldsWhatWasSubmittedByWardAndSaysOfWhomNothingCame() throws IOException {
    UUID report = ofTheYearSubmittedReturnedAndChangedSince();
    given.signedIn(officer);
    LongExport ready = made(officer, documents("2026-Y", DocumentFormat.WORD));
    assertThat(ready.file().orElseThrow()).satisfies(file -> {
      assertThat(file.name()).isEqualTo("bao-cao_2026-Y_docx.zip");
      assertThat(file.mediaType()).isEqualTo("application/zip");
      assertThat(file.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
    });
    var own = scene.own().school();
    var other = scene.other().school();
    String ward = own.code().replace("TH-", "Phường ");
    String document = ward + "/bao-cao_" + own.code() + "_2026-Y.docx";
    Map<String, byte[]> entries = unzipped(content(officer, ready));
    // the other school has begun its report and not submitted it
    assertThat(entries).containsOnlyKeys(document, "danh-sach.csv");
    assertThat(text(entries.get(document)))
        .isEqualTo(text(documents.of(officer, report, 1, DocumentFormat.WORD).bytes()))
        .contains(scene.own().secret()).doesNotContain("Điều chưa nộp");
    assertThat(new String(entries.get("danh-sach.csv"), StandardCharsets.UTF_8).lines().skip(1)).containsExactlyInAnyOrder(
        "%s,%s,%s,Tiểu học,24/12/2026,Đúng hạn,\"09:00, 23/11/2026\",%s".formatted(own.code(), own.name(), ward, document),
        "%s,%s,%s,Tiểu học,24/12/2026,\"Chưa nộp, còn hạn\",,chưa nộp".formatted(
            other.code(), other.name(), other.code().replace("TH-", "Phường ")));
  }

  private UUID ofTheYearSubmittedReturnedAndChangedSince() {
    Person principal = given.signedIn(scene.own().school().principal());
    Report draft = reports.open(principal, scene.own().school().id(), periods.find("2026-Y").id()).report();
    reports.submitUnasked(principal, draft.id(), draft.version());
    given.signedIn(officer);
    reviews.returnForCorrection(officer, draft.id(), reports.find(officer, draft.id()).version(), "Nêu rõ hơn");
    given.signedIn(principal);
    Report returned = reports.find(principal, draft.id());
    reports.save(principal, returned.id(), returned.version(), json.readValue(
        json.writeValueAsString(returned.content()).replace(scene.own().secret(), "Điều chưa nộp"), ReportContent.class));
    return draft.id();
  }

  @Test
  void everybodyGetsWhatTheyMayReadAndTheCityItsCounts() throws IOException {
    Person principal = given.signedIn(scene.own().school().principal());
    LongExport own = made(principal, documents("2026-H2", DocumentFormat.PDF));
    assertThat(unzipped(content(principal, own)).keySet()).hasSize(2)
        .anySatisfy(name -> assertThat(name).endsWith("bao-cao_" + scene.own().school().code() + "_2026-H2.pdf"));

    Person city = given.signedIn(scene.people().get(Role.CITY_VIEWER));
    assertThatThrownBy(() -> exports.ask(city, documents("2026-H2", DocumentFormat.PDF), VIETNAMESE))
        .isInstanceOf(Rejection.class).hasMessageContaining("export.counts-alone");
    LongExport figures = made(city, FIGURES);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content(city, figures)))) {
      assertThat(workbook.getNumberOfSheets()).isGreaterThan(1);
    }
    Person reading = given.signedIn(officer.reading());
    assertThatThrownBy(() -> exports.ask(reading, FIGURES, VIETNAMESE)).hasMessageContaining("export.reading-only");
  }

  @Test
  void nobodyButWhoeverAskedSeesAnExportNotEvenByAQueryWithoutACondition() {
    LongExport export = made(officer, FIGURES);
    assertThat(rows()).containsExactly(1, 1);
    for (Role role : Role.values()) {
      Person other = role == Role.DISTRICT_OFFICER ? given.officer() : scene.people().get(role);
      given.signedIn(other);
      assertThat(rows()).as(role.name()).containsExactly(0, 0);
      assertThat(exports.list(other)).isEmpty();
      assertThat(exports.countNew(other)).isZero();
      for (Runnable deed : List.<Runnable>of(
          () -> exports.find(other, export.id()), () -> exports.open(other, export.id()),
          () -> exports.cancel(other, export.id()), () -> exports.remove(other, export.id()),
          () -> exports.again(other, export.id()), () -> exports.find(officer, export.id()))) {
        assertThatThrownBy(deed::run).as(role.name()).hasMessageContaining("export.none");
      }
    }
    given.signedIn(officer);
    assertThat(exports.list(officer)).singleElement().isEqualTo(export);
  }

  @Test
  void askedTwiceItIsMadeOnceAndOnePersonsExportsAreMadeOneAfterTheOther() {
    LongExport first = exports.ask(officer, FIGURES, VIETNAMESE);
    assertThat(exports.ask(officer, FIGURES, VIETNAMESE)).isEqualTo(first);
    LongExport second = exports.ask(officer, FIGURES, Texts.ENGLISH);
    assertThat(second.id()).isNotEqualTo(first.id());
    ManualScheduler[] scheduler = new ManualScheduler[1];
    scheduler[0] = scheduler(new Making("cả hai", () -> {
      // the other one comes to its turn while the first is being made
      scheduler[0].runAnyDueExecutions();
      assertThat(exports.list(officer)).extracting(LongExport::state)
          .containsExactlyInAnyOrder(ExportState.RUNNING, ExportState.WAITING);
    }));
    run(first.id(), scheduler[0]);
    assertThat(exports.list(officer)).extracting(LongExport::state)
        .containsExactlyInAnyOrder(ExportState.READY, ExportState.WAITING);
    run(second.id(), scheduler(new Making("sau", () -> {})));
    assertThat(exports.list(officer)).extracting(LongExport::state)
        .containsExactly(ExportState.READY, ExportState.READY);
    assertThat(exports.ask(officer, FIGURES, VIETNAMESE).id()).as("of later figures").isNotEqualTo(first.id());
  }

  @Test
  void calledOffWhileItIsMadeItLeavesNoFile() {
    LongExport asked = exports.ask(officer, FIGURES, VIETNAMESE);
    run(asked.id(), scheduler(new Making("bỏ dở", () -> {
      assertThat(exports.find(officer, asked.id())).satisfies(export -> {
        assertThat(export.state()).isEqualTo(ExportState.RUNNING);
        assertThat(export.steps()).contains(new LongExport.Steps(1, 2));
      });
      exports.cancel(officer, asked.id());
    })));
    assertThat(exports.find(officer, asked.id()).state()).isEqualTo(ExportState.CANCELLED);
    assertThat(rows()).containsExactly(1, 0);
    assertThatThrownBy(() -> exports.open(officer, asked.id())).hasMessageContaining("export.not-ready");
    exports.remove(officer, asked.id());
    assertThat(rows()).containsExactly(0, 0);
  }

  @Test
  void whatWasBeingMadeWhenTheProgramDiedBeginsAnewAndIsReadyOnce() throws IOException {
    LongExport asked = exports.ask(officer, FIGURES, VIETNAMESE);
    var after = scheduler(new Making("từ đầu", () -> {}));
    run(asked.id(), scheduler(new Making("dở dang", () -> {
      // nothing is heard of this one any more, while in truth it goes on
      schedulersClock.tick(Duration.ofHours(1));
      after.runDeadExecutionDetection();
      run(asked.id(), after);
    })));
    LongExport ready = exports.find(officer, asked.id());
    assertThat(ready.state()).isEqualTo(ExportState.READY);
    assertThat(new String(content(officer, ready), StandardCharsets.UTF_8)).isEqualTo("từ đầu");
    assertThat(rows()).containsExactly(1, 1);
  }

  @Test
  void theProgramThatStopsLeavesItToBeginAnew() {
    LongExport asked = exports.ask(officer, FIGURES, VIETNAMESE);
    var outcome = runOf(new Making("dở dang", () -> {})).run(asked.id(), () -> true);
    assertThat(outcome).isEqualTo(LongExportRun.Outcome.ITS_TURN_COMES);
    assertThat(exports.find(officer, asked.id()).state()).isEqualTo(ExportState.RUNNING);
    run(asked.id(), scheduler(new Making("từ đầu", () -> {})));
    assertThat(exports.find(officer, asked.id()).state()).isEqualTo(ExportState.READY);
  }

  @Test
  void whatCannotBeMadeSaysWhy() {
    LongExport broken = exports.ask(officer, FIGURES, VIETNAMESE);
    run(broken.id(), scheduler(new Making("hỏng", () -> {
      throw new IllegalStateException("Meant to fail");
    })));
    assertThat(exports.find(officer, broken.id())).satisfies(export -> {
      assertThat(export.state()).isEqualTo(ExportState.FAILED);
      assertThat(export.failure().orElseThrow().key()).isEqualTo("export.failed");
      assertThat(export.failure().orElseThrow().arguments()).singleElement().asString().hasSize(8);
    });

    LongExport again = exports.again(officer, broken.id());
    assertThat(exports.list(officer)).as("in the place of the one that failed").containsExactly(again);
    db.update(ACCOUNT).set(ACCOUNT.ACTIVE, false).where(ACCOUNT.ID.eq(officer.id())).execute();
    run.run(again.id(), () -> false);
    assertThat(exports.find(officer, again.id())).satisfies(export -> {
      assertThat(export.state()).isEqualTo(ExportState.FAILED);
      assertThat(export.failure()).contains(new LongExport.Failure("export.no-longer-allowed", List.of()));
    });
    assertThat(rows()).containsExactly(1, 0);
  }

  @Test
  void afterAWeekTheFileIsTakenAwayAndCanBeMadeAgain() {
    LongExport ready = made(officer, FIGURES);
    clock.advance(Duration.ofDays(7).minusSeconds(1));
    run.expire();
    assertThat(exports.find(officer, ready.id()).state()).isEqualTo(ExportState.READY);
    clock.advance(Duration.ofSeconds(1));
    run.expire();
    assertThat(exports.find(officer, ready.id()).state()).isEqualTo(ExportState.EXPIRED);
    assertThat(rows()).containsExactly(1, 0);
    assertThatThrownBy(() -> exports.open(officer, ready.id())).hasMessageContaining("export.expired");
    LongExport anew = exports.again(officer, ready.id());
    assertThat(exports.list(officer)).containsExactly(anew);
    run.run(anew.id(), () -> false);
    assertThat(rows()).containsExactly(1, 1);
  }

  /** Writes some words, and does something else before it is through. */
  private record Making(String words, Runnable meanwhile) implements ExportMaker<ExportOrder.Workbook> {

    @Override
    public Class<ExportOrder.Workbook> orders() {
      return ExportOrder.Workbook.class;
    }

    @Override
    public void check(Person person, ExportOrder.Workbook order) {}

    @Override
    public String fileName(ExportOrder.Workbook order, Locale language) {
      return "tep.txt";
    }

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public void make(
        Person person, ExportOrder.Workbook order, Locale language, OutputStream target, Progress progress)
        throws IOException {
      target.write(words.getBytes(StandardCharsets.UTF_8));
      progress.reached(1, 2);
      meanwhile.run();
      progress.reached(2, 2);
    }
  }

  private LongExportRun runOf(Making making) {
    return new LongExportRun(repository, new ExportMakers(List.of(making)), accounts, transactions, clock);
  }

  private ManualScheduler scheduler(Making making) {
    return TestHelper.createManualScheduler(dataSource, new LongExportTasks().exportMaking(runOf(making)))
        .clock(schedulersClock).build();
  }

  /** Of all that waits, this one first. */
  private void run(UUID first, ManualScheduler scheduler) {
    schedulersClock.tick(Duration.ofMinutes(1));
    scheduler.reschedule(LongExportTasks.MAKING.instanceId(first.toString()), clock.instant().minusSeconds(60));
    scheduler.runAnyDueExecutions();
  }

  private LongExport made(Person person, ExportOrder order) {
    LongExport asked = exports.ask(person, order, VIETNAMESE);
    assertThat(asked.state()).isEqualTo(ExportState.WAITING);
    assertThat(run.run(asked.id(), () -> false)).isEqualTo(LongExportRun.Outcome.OVER);
    LongExport made = exports.find(person, asked.id());
    assertThat(made.failure()).isEmpty();
    assertThat(made.state()).isEqualTo(ExportState.READY);
    return made;
  }

  private ExportOrder documents(String period, DocumentFormat format) {
    return new ExportOrder.Documents(periods.find(period).id(), format);
  }

  /** Exports and pieces of files that a query without any condition finds. */
  private List<Integer> rows() {
    return transaction.execute(_ -> List.of(db.fetchCount(EXPORT), db.fetchCount(EXPORT_PART)));
  }

  private byte[] content(Person person, LongExport export) throws IOException {
    long size = exports.open(person, export.id()).size();
    var bytes = new ByteArrayOutputStream();
    exports.write(person, export.id(), bytes);
    assertThat(bytes.size()).isEqualTo(size);
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(byte[] word) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(word)); var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText().lines().map(String::strip).collect(Collectors.joining("\n"));
    }
  }
}
