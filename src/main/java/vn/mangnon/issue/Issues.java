package vn.mangnon.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.shared.Rejection;

/** What is outstanding at the schools, from the report that raised it to the district's confirmation. */
@Service
@Transactional(readOnly = true)
public class Issues {

  /** Listeners that count issues come after this one. */
  public static final int RAISING = 10;

  private final IssueRepository repository;
  private final IssueQuery query;
  private final ReportedIssues reported;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Issues(
      IssueRepository repository, IssueQuery query, ReportedIssues reported, Audit audit,
      ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.query = query;
    this.reported = reported;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The state or the category of an issue changed; listeners run in the same transaction. */
  public record Moved(UUID issue, UUID school, UUID period) {}

  /** How many there are in that state, of that age and severity, and how many of them are past their due day. */
  public record Tally(IssueState state, IssueAge age, Severity severity, int count, int overdue) {}

  /** The most recently raised first. */
  public List<Issue> list(Person person, IssueFilter filter) {
    return query.page(person.scope(), filter, now(), IssueOrder.LATEST, 0, filter.limit());
  }

  /** A part of them, whatever the filter's own limit. */
  public List<Issue> page(Person person, IssueFilter filter, IssueOrder order, int offset, int limit) {
    return query.page(person.scope(), filter, now(), order, offset, limit);
  }

  public int count(Person person, IssueFilter filter) {
    return query.count(person.scope(), filter, now());
  }

  /** Those of the states, ages and severities that there are. */
  public List<Tally> tally(Person person, IssueFilter filter) {
    return query.tally(person.scope(), filter, now());
  }

  /** What is outstanding at that school, the oldest first: what its next report tells the progress of. */
  public List<Issue> outstanding(Person person, UUID school) {
    return list(person, IssueFilter.ofSchool(school).states(IssueFilter.OUTSTANDING)).reversed();
  }

  /** Those that may be read of them, in no certain order. */
  public List<Issue> all(Person person, Collection<UUID> issues) {
    return query.all(person.scope(), issues);
  }

  public Issue find(Person person, UUID issue) {
    return query.find(person.scope(), issue).orElseThrow(() -> Rejection.notFound("issue.none"));
  }

  /** Whoever owns it says that they work on it. */
  @Transactional
  public Issue start(Person person, UUID issue, long version, Optional<String> message) {
    return move(person, issue, version, IssueEventKind.STARTED, message);
  }

  /** Whoever owns it says that it is done; of the ward's the school or the district says so. */
  @Transactional
  public Issue resolve(Person person, UUID issue, long version, Optional<String> message) {
    return move(person, issue, version, IssueEventKind.RESOLVED, message);
  }

  /** The district answers what is addressed to it, which resolves it. @param close whether it confirms that at once */
  @Transactional
  public Issue answer(Person person, UUID issue, long version, String message, boolean close) {
    Issue answered = move(person, issue, version, IssueEventKind.ANSWERED, Optional.of(message));
    return close ? confirm(person, issue, answered.version(), Optional.empty()) : answered;
  }

  /** The district confirms it; from that day it counts as resolved. */
  @Transactional
  public Issue confirm(Person person, UUID issue, long version, Optional<String> message) {
    return move(person, issue, version, IssueEventKind.CONFIRMED, message);
  }

  /** The district opens it again, with the reason. */
  @Transactional
  public Issue reopen(Person person, UUID issue, long version, String reason) {
    return move(person, issue, version, IssueEventKind.REOPENED, Optional.of(reason));
  }

  /** Either side says something. */
  @Transactional
  public Issue comment(Person person, UUID issue, long version, String message) {
    return move(person, issue, version, IssueEventKind.COMMENTED, Optional.of(message));
  }

  private Issue move(Person person, UUID id, long version, IssueEventKind happened, Optional<String> message) {
    repository.lock(id);
    Issue issue = find(person, id);
    IssueState next = requireMove(person, issue, version, happened);
    Optional<String> said = message.map(String::strip).filter(text -> !text.isEmpty());
    if (IssueRights.needsWords(happened) && said.isEmpty()) {
      throw Rejection.invalid("issue.message-missing",
          List.of(new Rejection.Problem("/message", "issue.message-missing")));
    }
    repository.move(id, next, happened, said, clock.instant(), person.id());
    audit.record(recorded(happened), subject(issue), Map.of(
        "school", issue.schoolName(), "period", issue.raisedIn(),
        "report", issue.report().map(UUID::toString).orElse(""),
        "before", issue.state(), "after", next, "message", said.orElse("")));
    events.publishEvent(new Moved(id, issue.schoolId(), repository.period(id)));
    return find(person, id);
  }

  /** The district changes what the issue belongs to, how much it weighs, who resolves it and by when. */
  @Transactional
  public Issue change(Person person, UUID id, long version, Plan plan) {
    repository.lock(id);
    Issue issue = find(person, id);
    Plan before = Plan.of(issue);
    List<Issue.Change> changes = plan.differencesFrom(before);
    if (changes.isEmpty() && IssueRights.may(person, issue, IssueEventKind.CHANGED)) {
      return issue;
    }
    requireMove(person, issue, version, IssueEventKind.CHANGED);
    if (!plan.dueOn().equals(before.dueOn())) {
      IssueRequests.requireDayToCome(plan, LocalDate.now(clock));
    }
    repository.change(id, plan, changes, clock.instant(), person.id());
    audit.record(AuditKind.ISSUE_CHANGED, subject(issue), Map.of(
        "school", issue.schoolName(), "period", issue.raisedIn(),
        "before", values(before), "after", values(plan)));
    events.publishEvent(new Moved(id, issue.schoolId(), repository.period(id)));
    return find(person, id);
  }

  static Map<String, Object> values(Plan plan) {
    var values = new LinkedHashMap<String, Object>();
    values.put("category", plan.category());
    values.put("severity", plan.severity());
    values.put("owner", plan.owner());
    values.put("resolveBy", plan.dueOn().map(LocalDate::toString).orElse(""));
    return values;
  }

  private static IssueState requireMove(Person person, Issue issue, long version, IssueEventKind happened) {
    if (!IssueRights.concerns(person, issue, happened)) {
      throw Rejection.forbidden("issue.not-yours");
    }
    if (!IssueRights.owns(person, issue, happened)) {
      throw Rejection.conflict("issue.other-owner", issue.owner());
    }
    IssueState next = issue.state().after(happened)
        .orElseThrow(() -> Rejection.conflict("issue.cannot", happened, issue.state()));
    if (issue.version() != version) {
      throw Rejection.conflict("issue.stale", issue.version());
    }
    return next;
  }

  static Subject subject(Issue issue) {
    return Subject.of(SubjectType.ISSUE, issue.id(), issue.schoolId(), issue.text());
  }

  private static AuditKind recorded(IssueEventKind happened) {
    return switch (happened) {
      case STARTED -> AuditKind.ISSUE_STARTED;
      case ANSWERED -> AuditKind.ISSUE_ANSWERED;
      case RESOLVED -> AuditKind.ISSUE_RESOLVED;
      case CONFIRMED -> AuditKind.ISSUE_CONFIRMED;
      case REOPENED -> AuditKind.ISSUE_REOPENED;
      case CHANGED -> AuditKind.ISSUE_CHANGED;
      case COMMENTED -> AuditKind.ISSUE_COMMENTED;
      case RAISED, PROGRESS, REPEATED, WITHDRAWN ->
          throw new IllegalArgumentException("Told by the report that was submitted");
    };
  }

  /** Raises the issues of all reports that were taken over; see ReportHistory. */
  @Transactional
  public void raiseAll() {
    reported.raiseAll();
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(clock.getZone());
  }
}
