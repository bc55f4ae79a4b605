package vn.mangnon.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;

/** What is outstanding at the schools, from the report that raised it to the district's confirmation. */
@Service
@Transactional(readOnly = true)
public class Issues {

  /** Listeners that count issues come after this one. */
  public static final int RAISING = 10;

  private final IssueRepository repository;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Issues(IssueRepository repository, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The state of an issue changed; listeners run in the same transaction. */
  public record Moved(UUID issue, UUID school, UUID period) {}

  /**
   * @param olderThanAYear of the open ones
   * @param awaitingConfirmation of the open ones, those that the school has resolved
   */
  public record Standing(int open, int olderThanAYear, int awaitingConfirmation) {}

  /** The most recently raised first. */
  public List<Issue> list(Person person, IssueFilter filter) {
    return repository.list(person.scope(), filter);
  }

  /** The same order as {@link #list}, whatever the filter's own limit. */
  public List<Issue> page(Person person, IssueFilter filter, int offset, int limit) {
    return repository.page(person.scope(), filter, offset, limit);
  }

  public int count(Person person, IssueFilter filter) {
    return repository.count(person.scope(), filter);
  }

  /** How much is outstanding: open until the district has confirmed it. */
  public Standing standing(Person person) {
    Instant yearAgo = clock.instant().atZone(clock.getZone()).minusYears(1).toInstant();
    return repository.standing(person.scope(), yearAgo);
  }

  public Issue find(Person person, UUID issue) {
    return repository.find(person.scope(), issue).orElseThrow(() -> Rejection.notFound("issue.none"));
  }

  /** The school says that it works on it. */
  @Transactional
  public Issue start(Person person, UUID issue, long version, Optional<String> message) {
    return move(person, issue, version, IssueEventKind.STARTED, message);
  }

  /** The school says that it is done. */
  @Transactional
  public Issue resolve(Person person, UUID issue, long version, Optional<String> message) {
    return move(person, issue, version, IssueEventKind.RESOLVED, message);
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
    requireRight(person, issue, happened);
    IssueState next = issue.state().after(happened)
        .orElseThrow(() -> Rejection.conflict("issue.cannot", happened, issue.state()));
    if (issue.version() != version) {
      throw Rejection.conflict("issue.stale", issue.version());
    }
    Optional<String> said = message.map(String::strip).filter(text -> !text.isEmpty());
    boolean mustSay = happened == IssueEventKind.REOPENED || happened == IssueEventKind.COMMENTED;
    if (mustSay && said.isEmpty()) {
      throw Rejection.invalid("issue.message-missing",
          List.of(new Rejection.Problem("/message", "issue.message-missing")));
    }
    repository.move(id, next, happened, said, clock.instant(), person.id());
    audit.record(recorded(happened), Subject.of(SubjectType.ISSUE, id, issue.schoolId(), issue.text()), Map.of(
        "school", issue.schoolName(), "period", issue.raisedIn(), "report", issue.report(),
        "before", issue.state(), "after", next, "message", said.orElse("")));
    events.publishEvent(new Moved(id, issue.schoolId(), repository.period(id)));
    return find(person, id);
  }

  private static AuditKind recorded(IssueEventKind happened) {
    return switch (happened) {
      case STARTED -> AuditKind.ISSUE_STARTED;
      case RESOLVED -> AuditKind.ISSUE_RESOLVED;
      case CONFIRMED -> AuditKind.ISSUE_CONFIRMED;
      case REOPENED -> AuditKind.ISSUE_REOPENED;
      case COMMENTED -> AuditKind.ISSUE_COMMENTED;
      case RAISED, WITHDRAWN -> throw new IllegalArgumentException("Told by the report that was submitted");
    };
  }

  private static void requireRight(Person person, Issue issue, IssueEventKind happened) {
    boolean allowed = switch (happened) {
      case STARTED, RESOLVED -> person.mayFill(issue.schoolId());
      case CONFIRMED, REOPENED -> person.mayReview();
      case COMMENTED -> person.mayFill(issue.schoolId()) || person.mayReview();
      case RAISED, WITHDRAWN -> false;
    };
    if (!allowed) {
      throw Rejection.forbidden("issue.not-yours");
    }
  }

  /**
   * A counted report raises one issue for each shortcoming and recommendation in it. Resubmitted without one, that
   * issue is withdrawn: kept, but in no figure.
   */
  @EventListener
  @Order(RAISING)
  @Transactional
  void onReportChanged(Reports.Changed changed) {
    if (changed.move() == ReportState.Move.SUBMIT) {
      repository.withdrawWhatIsNoLongerSaid(changed.report(), clock.instant(), changed.by().id());
      repository.raise(Optional.of(changed.report()));
    }
  }

  /** Raises the issues of all reports that were taken over; see ReportHistory. */
  @Transactional
  public void raiseAll() {
    repository.raise(Optional.empty());
  }
}
