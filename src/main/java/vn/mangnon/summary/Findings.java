package vn.mangnon.summary;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.IssueRequests;
import vn.mangnon.issue.Plan;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.Category;
import vn.mangnon.report.Comments;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;

/**
 * What is strange in what schools report, and what the district does about it: it asks the school, or finds the
 * numbers reasonable. Asked twice, a school was asked once.
 */
@Service
@Transactional(readOnly = true)
public class Findings {

  private final FindingQuery query;
  private final FindingReviewRepository repository;
  private final Reports reports;
  private final Comments comments;
  private final IssueRequests requests;
  private final Audit audit;
  private final Clock clock;

  Findings(
      FindingQuery query, FindingReviewRepository repository, Reports reports, Comments comments,
      IssueRequests requests, Audit audit, Clock clock) {
    this.query = query;
    this.repository = repository;
    this.reports = reports;
    this.comments = comments;
    this.requests = requests;
    this.audit = audit;
    this.clock = clock;
  }

  public FindingTally tally(Person person, FindingFilter filter) {
    return query.tally(lines(person), filter, LocalDate.now(clock));
  }

  /** School by school, the one with what weighs most first. */
  public List<Finding> page(Person person, FindingFilter filter, int offset, int limit) {
    return query.page(lines(person), filter, LocalDate.now(clock), offset, limit, person.schools());
  }

  /**
   * Asks the school about it: at the place in its report while that is under review, else by a request that is followed
   * like any outstanding issue.
   *
   * @return the finding with the conversation, which somebody may have begun before
   */
  @Transactional
  public Finding ask(Person person, Finding.Key key, String text) {
    Finding finding = lockedForReview(person, key);
    if (finding.asked().isPresent()) {
      return finding;
    }
    String said = required(text);
    if (underReview(finding)) {
      UUID report = finding.report().orElseThrow();
      int revision = reports.find(person, report).revision();
      UUID comment = comments.add(person, report, revision, finding.pointer(), said).id();
      repository.asked(key, said, Optional.of(comment), Optional.empty(), clock.instant(), person.id());
    } else {
      repository.asked(
          key, said, Optional.empty(), Optional.of(request(person, finding, said).id()), clock.instant(), person.id());
    }
    return find(person, key);
  }

  /** Whether its place can be commented on, so that the question stands beside the number. */
  public static boolean underReview(Finding finding) {
    return !finding.pointer().isEmpty() && finding.state().filter(ReportState::withDistrict).isPresent();
  }

  /** Known by the finding, so that sent again it is there once. */
  private Issue request(Person person, Finding finding, String text) {
    UUID key = UUID.nameUUIDFromBytes(finding.key().toString().getBytes(StandardCharsets.UTF_8));
    var plan = new Plan(
        Category.OTHER, finding.rule() == FindingRule.REPORT_LATE ? Severity.LOW : Severity.MEDIUM,
        IssueOwner.of(IssueKind.REQUEST), Optional.empty());
    return requests.raise(
        person, key, new IssueRequests.Request(Set.of(finding.school().id()), finding.report(), text, plan)).getFirst();
  }

  /** These numbers are right as they are; other numbers at the same place are looked at anew. */
  @Transactional
  public Finding judgeReasonable(Person person, Finding.Key key, String reason) {
    Finding finding = lockedForReview(person, key);
    if (finding.standing() == FindingStanding.REASONABLE) {
      return finding;
    }
    String said = required(reason);
    repository.reasonable(key, said, clock.instant(), person.id());
    record(AuditKind.FINDING_REASONABLE, finding, said);
    return find(person, key);
  }

  /** What was found reasonable is a question again. */
  @Transactional
  public Finding reopen(Person person, Finding.Key key) {
    Finding finding = lockedForReview(person, key);
    if (finding.standing() != FindingStanding.REASONABLE) {
      return finding;
    }
    repository.reopened(key, clock.instant(), person.id());
    record(AuditKind.FINDING_REOPENED, finding, "");
    return find(person, key);
  }

  private void record(AuditKind kind, Finding finding, String said) {
    audit.record(
        kind,
        finding.report()
            .map(report -> Subject.of(SubjectType.REPORT, report, finding.school().id(), finding.school().name()))
            .orElseGet(() -> new Subject(
                SubjectType.SUMMARY, Optional.empty(), Optional.of(finding.school().id()), finding.school().name())),
        Map.of("period", finding.period(), "finding", finding.rule(), "message", said));
  }

  private Finding lockedForReview(Person person, Finding.Key key) {
    if (!person.mayReview()) {
      throw Rejection.forbidden("quality.only-district");
    }
    repository.waitForOthers(key);
    return find(person, key);
  }

  /** As it stands now; refused where the school has changed the numbers meanwhile. */
  private Finding find(Person person, Finding.Key key) {
    var place = FindingFilter.of(
        SummaryFilter.everything().school(Optional.of(key.school())).period(Optional.of(key.period())))
        .kinds(Set.of(key.rule().kind()));
    return page(person, place, 0, Integer.MAX_VALUE).stream()
        .filter(finding -> finding.key().equals(key)).findFirst()
        .orElseThrow(() -> Rejection.conflict("quality.changed"));
  }

  private static Scope lines(Person person) {
    if (person.scope().equals(Scope.AGGREGATES)) {
      throw Rejection.forbidden("summary.lines-not-yours");
    }
    return person.scope();
  }

  private static String required(String text) {
    String said = text.strip();
    if (said.isEmpty()) {
      throw Rejection.invalid("quality.text-missing", List.of(new Rejection.Problem("/text", "quality.text-missing")));
    }
    return said;
  }
}
