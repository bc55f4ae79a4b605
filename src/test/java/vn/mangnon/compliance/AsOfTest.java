package vn.mangnon.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.IssueRequests;
import vn.mangnon.issue.Issues;
import vn.mangnon.issue.Plan;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.programme.Obligations;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;

/** What happens later changes no verdict of a day before, and every change is there in the same transaction. */
@DatabaseTest
class AsOfTest {

  private static final LocalDate IN_TIME = LocalDate.of(2026, 6, 18);
  private static final LocalDate AFTER_DUE = LocalDate.of(2026, 7, 1);
  private static final LocalDate MUCH_LATER = LocalDate.of(2026, 8, 20);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Obligations obligations;
  @Autowired Issues issues;
  @Autowired IssueRequests requests;
  @Autowired Compliance compliance;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  private TestSchool filing;
  private TestSchool silent;
  private Person officer;
  private UUID period;

  /** One school files in time without naming 111, the other does not file at all. */
  @BeforeEach
  void aHalfYear() {
    given.nothing();
    clock.set(IN_TIME);
    officer = given.officer();
    filing = given.school("Trường có nộp");
    silent = given.school("Trường chưa nộp");
    period = given.openHalfYear(2026, 1);
    submit("0243");
  }

  private void submit(String hotline) {
    Person principal = given.signedIn(filing.principal());
    Report report = reports.open(principal, filing.id(), period).report();
    var saved = reports.save(principal, report.id(), report.version(), new ReportContent(
        new Document("36", "BC-TH", "Long Biên", LocalDate.of(2026, 6, 18), "Thực hiện Chương trình", null, null),
        new Communication("Tuyên truyền", List.of(hotline), List.of(Channel.PORTAL)), List.of(), List.of(),
        List.of(new IndicatorValue("SELF_INSPECTIONS", null, 1L, false)), null, List.of(), List.of(), List.of(), null,
        new Signer(null, "HIỆU TRƯỞNG", "Người ký thử")));
    reports.submit(principal, report.id(), saved.version());
    given.signedIn(officer);
  }

  private Map<String, Verdict> verdicts(TestSchool school, LocalDate day) {
    var filter = ComplianceFilter.everything().school(Optional.of(school.id())).asOf(Optional.of(day));
    return compliance.assess(officer, filter, 100, 0).assessments().stream()
        .collect(Collectors.toMap(one -> one.obligation().code(), Assessment::verdict));
  }

  @Test
  void revisionsExtensionsAndIssuesThatCameLaterLeaveTheDayAsItWas() {
    clock.set(AFTER_DUE);
    var filedBefore = verdicts(filing, AFTER_DUE);
    var silentBefore = verdicts(silent, AFTER_DUE);
    assertThat(filedBefore).containsEntry("REPORT_IN_TIME", Verdict.MET).containsEntry("HOTLINE_111", Verdict.NOT_MET)
        .containsEntry("SELF_INSPECTION", Verdict.MET).containsEntry("OWN_PLAN", Verdict.NOT_YET_DUE)
        .containsEntry("ISSUES_IN_TIME", Verdict.NOT_APPLICABLE);
    assertThat(silentBefore).containsEntry("REPORT_IN_TIME", Verdict.NOT_MET)
        .containsEntry("HOTLINE_111", Verdict.NOT_MET);

    clock.set(MUCH_LATER);
    returned();
    submit("111");
    obligations.extend(officer, "2026-H1", silent.id(), LocalDate.of(2026, 9, 1), "Trường bị ngập");

    assertThat(verdicts(filing, MUCH_LATER)).containsEntry("HOTLINE_111", Verdict.LATE);
    assertThat(verdicts(silent, MUCH_LATER)).containsEntry("REPORT_IN_TIME", Verdict.NOT_YET_DUE);
    assertThat(verdicts(filing, AFTER_DUE)).isEqualTo(filedBefore);
    assertThat(verdicts(silent, AFTER_DUE)).isEqualTo(silentBefore);
    // the day on which it was extended already knows it
    assertThat(verdicts(silent, MUCH_LATER.minusDays(1))).containsEntry("REPORT_IN_TIME", Verdict.NOT_MET);
    factsAreThoseOfARebuild();
  }

  @Test
  void anIssueStandsAsItStoodOnTheDay() {
    clock.set(LocalDate.of(2026, 5, 4));
    given.signedIn(officer);
    var due = LocalDate.of(2026, 6, 1);
    requests.raise(officer, UUID.randomUUID(), new IssueRequests.Request(
        Set.of(filing.id()), Optional.empty(), "Rà soát học sinh bỏ học",
        new Plan(Category.OTHER, Severity.MEDIUM, IssueOwner.SCHOOL, Optional.of(due))));
    clock.set(LocalDate.of(2026, 5, 20));
    Issue issue = issues.list(officer, IssueFilter.everything()).getFirst();
    given.signedIn(filing.principal());
    Issue resolved = issues.resolve(filing.principal(), issue.id(), issue.version(), Optional.of("Đã rà soát"));
    clock.set(AFTER_DUE);
    given.signedIn(officer);
    issues.reopen(officer, issue.id(), resolved.version(), "Chưa đủ");

    assertThat(List.of(
            verdicts(filing, LocalDate.of(2026, 5, 3)).get("ISSUES_IN_TIME"),
            verdicts(filing, LocalDate.of(2026, 5, 4)).get("ISSUES_IN_TIME"),
            verdicts(filing, LocalDate.of(2026, 5, 20)).get("ISSUES_IN_TIME"),
            verdicts(filing, AFTER_DUE.minusDays(1)).get("ISSUES_IN_TIME"),
            verdicts(filing, AFTER_DUE).get("ISSUES_IN_TIME")))
        .containsExactly(
            Verdict.NOT_APPLICABLE, Verdict.NOT_YET_DUE, Verdict.MET, Verdict.MET, Verdict.NOT_MET);
    factsAreThoseOfARebuild();
  }

  @Test
  void aSchoolIsToldOfTheOpenPeriodAndOfTheLastOneWhenNoneIs() {
    assertThat(compliance.ofSchool(given.signedIn(filing.principal()), filing.id(), IN_TIME))
        .isNotEmpty().allMatch(one -> one.period().code().equals("2026-H1"));
    UUID next = given.openHalfYear(2026, 2);
    assertThat(compliance.ofSchool(filing.principal(), filing.id(), MUCH_LATER))
        .isNotEmpty().allMatch(one -> one.period().id().equals(next));
    assertThat(compliance.ofSchool(filing.principal(), filing.id(), LocalDate.of(2027, 2, 1)))
        .isNotEmpty().allMatch(one -> one.period().id().equals(next));
  }

  private void returned() {
    given.signedIn(officer);
    UUID report = reports.find(officer, filing.id(), period).orElseThrow().id();
    reviews.returnForCorrection(officer, report, reports.find(officer, report).version(), "Ghi số 111");
  }

  private void factsAreThoseOfARebuild() {
    var kept = facts();
    ActingScope.asProgram(compliance::rebuild);
    assertThat(facts()).isEqualTo(kept);
  }

  private List<String> facts() {
    return transaction.execute(_ -> List.of("revision_facts", "issue_standing", "due_before").stream()
        .flatMap(table -> db.selectFrom(DSL.table(DSL.name(table))).fetch().stream().map(Object::toString))
        .sorted().toList());
  }
}
