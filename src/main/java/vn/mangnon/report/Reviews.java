package vn.mangnon.report;

import java.time.Clock;
import java.time.Instant;
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
import vn.mangnon.report.ReportState.Move;
import vn.mangnon.shared.Rejection;

/** What the district decides on submitted reports. Each decision is an event that says who, when and why. */
@Service
@Transactional(readOnly = true)
public class Reviews {

  private final ReportRepository repository;
  private final Reports reports;
  private final Comments comments;
  private final ReviewSettings settings;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reviews(
      ReportRepository repository, Reports reports, Comments comments, ReviewSettings settings, Audit audit,
      ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.reports = reports;
    this.comments = comments;
    this.settings = settings;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What accepting a report in that state is for that person: where the office wants its leader's word, an officer
   * endorses it. Empty where it is not theirs to decide.
   */
  public Optional<Move> acceptance(Person person, ReportState state) {
    if (!person.mayReview() || !state.withDistrict()) {
      return Optional.empty();
    }
    if (!settings.current().leaderAccepts() || person.mayCountersign()) {
      return Optional.of(Move.ACCEPT);
    }
    return state == ReportState.SUBMITTED ? Optional.of(Move.ENDORSE) : Optional.empty();
  }

  /** Accepts it, or endorses it for the leader to accept. */
  @Transactional
  public Report accept(Person person, UUID report, long version) {
    Report current = locked(person, report);
    Move move = acceptance(person, current.state()).orElse(Move.ACCEPT);
    ReportState next = Reports.after(current, move);
    if (acceptance(person, current.state()).isEmpty()) {
      throw Rejection.forbidden("report.only-leader-accepts");
    }
    return decide(person, current, version, move, next, Optional.empty());
  }

  /**
   * Gives it back to the school with what has to be corrected: the message, and every comment that is open. One of
   * both there must be.
   */
  @Transactional
  public Report returnForCorrection(Person person, UUID report, long version, String message) {
    Report current = locked(person, report);
    ReportState next = Reports.after(current, Move.RETURN);
    return decide(person, current, version, Move.RETURN, next, Optional.of(comments.reason(person, report, message)));
  }

  /** Opens an accepted report again, with the reason. */
  @Transactional
  public Report reopen(Person person, UUID report, long version, String message) {
    Report current = locked(person, report);
    return decide(
        person, current, version, Move.REOPEN, Reports.after(current, Move.REOPEN), Optional.of(message.strip()));
  }

  private Report locked(Person person, UUID report) {
    Report current = repository.lock(person.scope(), report).orElseThrow(() -> Rejection.notFound("report.none"));
    if (!person.mayReview()) {
      throw Rejection.forbidden("report.only-district-reviews");
    }
    return current;
  }

  private Report decide(
      Person person, Report report, long version, Move move, ReportState next, Optional<String> said) {
    Reports.requireVersion(report, version);
    if (said.filter(String::isEmpty).isPresent()) {
      throw Rejection.invalid("report.message-missing",
          List.of(new Rejection.Problem("/message", "report.message-missing")));
    }
    Instant now = clock.instant();
    repository.review(report.id(), next, now);
    repository.insertEvent(
        report.id(), report.school().id(), happened(move), report.revision(), said, now, person.id());
    audit.record(recorded(move), report.subject(), Map.of(
        "period", report.period().code(), "before", report.state(), "after", next, "revision", report.revision(),
        "message", said.orElse("")));
    events.publishEvent(
        new Reports.Changed(report.id(), report.school().id(), report.period().id(), move, person));
    return reports.find(person, report.id());
  }

  private static ReportEventKind happened(Move move) {
    return switch (move) {
      case SUBMIT -> ReportEventKind.SUBMITTED;
      case ENDORSE -> ReportEventKind.ENDORSED;
      case RETURN -> ReportEventKind.RETURNED;
      case ACCEPT -> ReportEventKind.ACCEPTED;
      case REOPEN -> ReportEventKind.REOPENED;
    };
  }

  private static AuditKind recorded(Move move) {
    return switch (move) {
      case SUBMIT -> AuditKind.REPORT_SUBMITTED;
      case ENDORSE -> AuditKind.REPORT_ENDORSED;
      case RETURN -> AuditKind.REPORT_RETURNED;
      case ACCEPT -> AuditKind.REPORT_ACCEPTED;
      case REOPEN -> AuditKind.REPORT_REOPENED;
    };
  }
}
