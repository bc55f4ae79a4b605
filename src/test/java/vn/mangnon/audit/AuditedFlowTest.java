package vn.mangnon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.request.RequestContextHolder;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.document.Exports;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.report.Change;
import vn.mangnon.report.Edit;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportFilter;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;
import vn.mangnon.summary.SummaryFilter;

/** What people do by the services leaves its events. */
@DatabaseTest
class AuditedFlowTest {

  @Autowired Given given;
  @Autowired Audit audit;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Issues issues;
  @Autowired Exports exports;
  @Autowired TestClock.Settable clock;
  @Autowired ApplicationEventPublisher springEvents;

  private TestSchool school;
  private UUID period;

  @BeforeEach
  void aSchoolThatHasToReport() {
    // the tests' own request would make a screen of what the program does
    RequestContextHolder.resetRequestAttributes();
    given.nothing();
    clock.set(TestClock.TODAY);
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    period = given.openHalfYear(2026, 2);
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void everyStepOfAReportIsRecorded() {
    Person principal = given.signedIn(school.principal());
    Report draft = reports.open(principal, school.id(), period).report();
    long version = reports.save(principal, draft.id(), draft.version(), content("Thiếu kinh phí")).version();
    var first = reports.submit(principal, draft.id(), version);
    Person officer = given.signedIn(given.officer());
    reports.read(officer, draft.id());
    var returned = reviews.returnForCorrection(officer, draft.id(), first.version(), "Nêu rõ số lớp");
    given.signedIn(principal);
    reports.read(principal, draft.id());
    var second = reports.submit(principal, draft.id(), returned.version());
    given.signedIn(officer);
    var accepted = reviews.accept(officer, draft.id(), second.version());
    reviews.reopen(officer, draft.id(), accepted.version(), "Sai số liệu");

    assertThat(kinds(draft.id())).containsExactly(
        AuditKind.REPORT_OPENED, AuditKind.REPORT_EDITED, AuditKind.REPORT_SUBMITTED, AuditKind.REPORT_READ,
        AuditKind.REPORT_RETURNED, AuditKind.REPORT_SUBMITTED, AuditKind.REPORT_ACCEPTED, AuditKind.REPORT_REOPENED);
    AuditEvent giving = find(AuditKind.REPORT_RETURNED).getFirst();
    assertThat(giving.author().username()).isEqualTo(officer.username());
    assertThat(giving.subject().name()).isEqualTo("Trường Tiểu học Lý Thường Kiệt");
    assertThat(giving.details().get("before").asString()).isEqualTo("SUBMITTED");
    assertThat(giving.details().get("after").asString()).isEqualTo("RETURNED");
    assertThat(giving.details().get("message").asString()).isEqualTo("Nêu rõ số lớp");
    assertThat(giving.details().get("period").asString()).isEqualTo("2026-H2");
  }

  @Test
  void whatOnePersonTypesForSomeMinutesIsOneEventWithOldAndNewValues() {
    Person clerk = given.signedIn(school.clerk());
    Report draft = reports.open(clerk, school.id(), period).report();
    long version = draft.version();
    for (String typed : List.of("T", "Th", "Thiếu", "Thiếu kinh phí")) {
      version = reports.save(clerk, draft.id(), version, content(typed)).version();
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(reports.edits(clerk, draft.id())).isEmpty();

    Person principal = given.signedIn(school.principal());
    version = reports.save(principal, draft.id(), version, content("Thiếu thời gian")).version();
    assertThat(reports.edits(principal, draft.id())).singleElement().satisfies(edit -> {
      assertThat(edit.by()).isEqualTo(clerk.displayName());
      assertThat(Duration.between(edit.from(), edit.to())).isEqualTo(Duration.ofSeconds(3));
      assertThat(change(edit, "/shortcomings/0"))
          .isEqualTo(new Change.Added("/shortcomings/0", new Finding("Thiếu kinh phí", null)));
    });

    clock.advance(Duration.ofMinutes(6));
    reports.save(principal, draft.id(), version, content("Thiếu người"));
    assertThat(reports.edits(principal, draft.id())).hasSize(2).first().satisfies(edit -> {
      assertThat(edit.by()).isEqualTo(principal.displayName());
      assertThat(edit.parts()).extracting(Edit.Part::pointer).containsOnly("/shortcomings/0");
    });

    clock.advance(Duration.ofMinutes(6));
    SecurityContextHolder.clearContext();
    vn.mangnon.organisation.ActingScope.asProgram(() -> settleDraftsAtRest());
    given.signedIn(principal);
    assertThat(reports.edits(principal, draft.id())).hasSize(3).first().satisfies(edit ->
        assertThat(edit.by()).isEqualTo(principal.displayName()));
    assertThat(find(AuditKind.REPORT_EDITED)).extracting(event -> event.author().channel())
        .containsOnly(AuditChannel.SCREEN);
  }

  /** As the program does by itself once a minute. */
  private void settleDraftsAtRest() {
    List<UUID> resting = ReflectionTestUtils.invokeMethod(reports, "draftsAtRest");
    resting.forEach(report -> ReflectionTestUtils.invokeMethod(reports, "settle", report));
  }

  @Test
  void aDraftsWordingIsForTheSchoolAndTheAuditorAlone() {
    Person clerk = given.signedIn(school.clerk());
    Report draft = reports.open(clerk, school.id(), period).report();
    reports.save(clerk, draft.id(), draft.version(), content("Thiếu kinh phí"));
    Person principal = given.signedIn(school.principal());
    reports.save(principal, draft.id(), draft.version() + 1, content("Thiếu người"));
    assertThat(reports.edits(principal, draft.id()).getFirst().parts()).allMatch(part -> part.change().isPresent());
    Person auditor = given.signedIn(given.auditor());
    assertThat(reports.edits(auditor, draft.id()).getFirst().parts()).allMatch(part -> part.change().isPresent());
    Person officer = given.signedIn(given.officer());
    assertThat(reports.edits(officer, draft.id()).getFirst().parts()).isNotEmpty().allMatch(part -> part.change().isEmpty());
  }

  @Test
  void issuesPeriodsExportsAndListsOfReportsAreRecorded() {
    Person principal = given.signedIn(school.principal());
    Report draft = reports.open(principal, school.id(), period).report();
    long version = reports.save(principal, draft.id(), draft.version(), content("Thiếu kinh phí")).version();
    reports.submit(principal, draft.id(), version);
    var issue = issues.list(principal, IssueFilter.ofSchool(school.id())).getFirst();
    var started = issues.start(principal, issue.id(), issue.version(), Optional.of("Đang làm"));
    issues.comment(principal, issue.id(), started.version(), "Đã báo phường");
    assertThat(kinds(issue.id())).containsExactly(AuditKind.ISSUE_STARTED, AuditKind.ISSUE_COMMENTED);

    Person officer = given.signedIn(given.officer());
    reports.readAll(officer, ReportFilter.ofSchool(school.id()));
    exports.ofSummary(officer, "xlsx", SummaryFilter.everything().school(Optional.of(school.id())));
    assertThat(find(AuditKind.REPORT_READ)).singleElement().satisfies(event ->
        assertThat(event.details().get("reports").get(0).asString()).isEqualTo(draft.id().toString()));
    assertThat(find(AuditKind.EXPORTED)).singleElement().satisfies(event -> {
      assertThat(event.details().get("format").asString()).isEqualTo("xlsx");
      assertThat(event.details().get("filter").get("school").asString()).isEqualTo(school.name());
    });
    assertThat(find(AuditKind.PERIOD_OPENED)).singleElement().satisfies(event -> {
      assertThat(event.author().channel()).isEqualTo(AuditChannel.PROGRAM);
      assertThat(event.subject().name()).isEqualTo("2026-H2");
    });
    assertThat(find(AuditKind.PERIOD_PLANNED)).hasSize(1);
  }

  @Test
  void signingInFailingToAndSigningOutAreRecorded() {
    Person clerk = school.clerk();
    var signedIn = UsernamePasswordAuthenticationToken.authenticated(clerk, null, clerk.getAuthorities());
    springEvents.publishEvent(new InteractiveAuthenticationSuccessEvent(signedIn, getClass()));
    springEvents.publishEvent(new LogoutSuccessEvent(signedIn));
    springEvents.publishEvent(new AuthenticationFailureBadCredentialsEvent(
        UsernamePasswordAuthenticationToken.unauthenticated("ke-la", "x"), new BadCredentialsException("no")));
    assertThat(find(AuditKind.SIGNED_IN)).extracting(event -> event.author().username()).containsExactly(clerk.username());
    assertThat(find(AuditKind.SIGNED_OUT)).extracting(event -> event.author().username()).containsExactly(clerk.username());
    assertThat(find(AuditKind.SIGN_IN_FAILED)).extracting(event -> event.author().username()).containsExactly("ke-la");
  }

  private List<AuditKind> kinds(UUID subject) {
    Person auditor = given.signedIn(given.auditor());
    return audit.of(school.id(), subject).reversed().stream().map(AuditEvent::kind).toList();
  }

  private List<AuditEvent> find(AuditKind kind) {
    Person auditor = given.signedIn(given.auditor());
    return audit.find(auditor, new AuditFilter(
        Optional.empty(), Optional.empty(), "", Set.of(kind), Optional.empty(), ""), 100, Optional.empty());
  }

  private static Change change(Edit edit, String pointer) {
    return edit.parts().stream().filter(part -> part.pointer().equals(pointer)).findFirst().orElseThrow()
        .change().orElseThrow();
  }

  private static ReportContent content(String shortcoming) {
    return new ReportContent(
        new Document("36", "BC-THLTK", "Long Biên", TestClock.TODAY, "Thực hiện Chương trình", null, null),
        new Communication("Tuyên truyền về Tổng đài 111", List.of("111"), null),
        null, null, null, null, List.of("Thực hiện đúng kế hoạch"), List.of(new Finding(shortcoming, null)), null, null,
        new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
  }
}
