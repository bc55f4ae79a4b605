package vn.mangnon.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;

/** The reporting periods, and which schools each of them obliges. */
@Service
@Transactional(readOnly = true)
public class Periods {

  private final PeriodRepository repository;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Periods(PeriodRepository repository, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The period began or ceased to count as due. */
  public record Changed(UUID period) {}

  /** A period that obliges a school, with the day in force for it. */
  public record Obligation(Period period, LocalDate dueOn, boolean counted, Optional<String> exemptReason) {}

  /** A period to come. */
  public record Plan(
      UUID id, String code, PeriodKind kind, LocalDate windowFrom, LocalDate windowTo, LocalDate opensOn,
      LocalDate dueOn) {

    public Plan(
        String code, PeriodKind kind, LocalDate windowFrom, LocalDate windowTo, LocalDate opensOn, LocalDate dueOn) {
      this(Ids.next(), code, kind, windowFrom, windowTo, opensOn, dueOn);
    }
  }

  /** In the order of their data windows, the earliest first. */
  public List<Period> list() {
    return repository.periods();
  }

  public Period find(String code) {
    return repository.period(code).orElseThrow(() -> Rejection.notFound("programme.no-period-of-code", code));
  }

  public Period find(UUID id) {
    return repository.period(id).orElseThrow(() -> Rejection.notFound("programme.no-period"));
  }

  /** What obliges that school, the latest data window first; planned periods are not among them. */
  public List<Obligation> obligations(Scope scope, UUID school) {
    return repository.obligations(scope, school);
  }

  public Optional<Obligation> obligation(Scope scope, UUID school, UUID period) {
    return obligations(scope, school).stream().filter(obligation -> obligation.period().id().equals(period)).findFirst();
  }

  @Transactional
  public void plan(String programme, List<Plan> plans) {
    repository.insert(programme, plans);
    plans.forEach(plan -> audit.record(AuditKind.PERIOD_PLANNED, subject(plan.id(), plan.code()), Map.of(
        "kind", plan.kind(), "windowFrom", plan.windowFrom(), "windowTo", plan.windowTo(), "opensOn", plan.opensOn(),
        "dueOn", plan.dueOn())));
  }

  /**
   * Opens a planned period: fixes the schools that it obliges, and whether it is counted for them. Of overlapping
   * periods only the finest is counted; a wider one is a summary and adds nothing to any sum.
   */
  @Transactional
  public void open(String code) {
    Period period = find(code);
    if (!repository.move(period.id(), PeriodState.PLANNED, PeriodState.OPEN)) {
      throw Rejection.conflict("programme.not-planned", period.label());
    }
    repository.oblige(period.id());
    audit.record(AuditKind.PERIOD_OPENED, subject(period.id(), code),
        Map.of("before", PeriodState.PLANNED, "after", PeriodState.OPEN));
    events.publishEvent(new Changed(period.id()));
  }

  @Transactional
  public void close(String code) {
    Period period = find(code);
    if (!repository.move(period.id(), PeriodState.OPEN, PeriodState.CLOSED)) {
      throw Rejection.conflict("programme.not-open", period.label());
    }
    audit.record(AuditKind.PERIOD_CLOSED, subject(period.id(), code),
        Map.of("before", PeriodState.OPEN, "after", PeriodState.CLOSED));
  }

  private static Subject subject(UUID id, String code) {
    return Subject.of(SubjectType.PERIOD, id, code);
  }

  /** Opens every planned period whose opening day has come. */
  @Transactional
  public void openThoseDue() {
    repository.plannedToOpenBy(LocalDate.now(clock)).forEach(this::open);
  }
}
