package vn.mangnon.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.SchoolYear;

/**
 * The reporting periods: planned, open, closed. The office plans and moves them; a planned one also opens by itself on
 * its opening day.
 */
@Service
@Transactional(readOnly = true)
public class Periods {

  /** The programme that the office plans for. */
  public static final String PROGRAMME = "PNGT-LDTE";

  private final PeriodRepository repository;
  private final ObligationRepository obligations;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Periods(
      PeriodRepository repository, ObligationRepository obligations, Audit audit, ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.obligations = obligations;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The period began or ceased to count as due, or until another day. */
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

    public PeriodDates dates() {
      return new PeriodDates(windowFrom, windowTo, opensOn, dueOn);
    }

    /** As the period will be called. */
    public LocalText label() {
      LocalDate middle = dates().middle();
      return new Period(
          id, code, kind, windowFrom, windowTo, opensOn, dueOn, middle.getYear(), SchoolYear.of(middle),
          PeriodState.PLANNED, Optional.empty(), Optional.empty(), false).label();
    }

    public Plan with(PeriodDates dates) {
      return new Plan(id, code, kind, dates.windowFrom(), dates.windowTo(), dates.opensOn(), dates.dueOn());
    }
  }

  /** A period after planning, and whether it had not been there before. */
  public record Planned(Period period, boolean made) {}

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
    return obligations(scope, school).stream()
        .filter(obligation -> obligation.period().id().equals(period)).findFirst();
  }

  /** To whom a period goes; of named schools those that this person may read. */
  public Addressees addressees(Person person, Period period) {
    if (period.named()) {
      return new Addressees.Named(Set.copyOf(repository.requestedSchools(period.id()).stream()
          .filter(person.scope()::reads).toList()));
    }
    return period.level().<Addressees>map(Addressees.OfLevel::new).orElseGet(Addressees.All::new);
  }

  /** On the program's own account, such as for the demonstration. */
  @Transactional
  public void plan(String programme, List<Plan> plans) {
    Set<String> made = repository.insert(repository.programme(programme), plans);
    plans.stream().filter(plan -> made.contains(plan.code())).forEach(plan -> audit.record(
        AuditKind.PERIOD_PLANNED, subject(plan.id(), plan.code()), details(plan.kind(), plan.dates())));
  }

  /** Plans a year in one step. What exists under its code already is left alone and said so. */
  @Transactional
  public List<Planned> plan(Person person, List<Plan> plans) {
    requireOffice(person);
    var problems = new ArrayList<Rejection.Problem>();
    for (Plan plan : plans) {
      problems(plan.code(), plan.kind(), plan.dates()).stream()
          .map(problem -> new Rejection.Problem(
              "/" + plan.code() + problem.pointer(), problem.key(), problem.arguments()))
          .forEach(problems::add);
    }
    require(problems);
    Set<String> before = Set.copyOf(list().stream().map(Period::code).toList());
    plan(PROGRAMME, plans);
    return plans.stream()
        .map(plan -> new Planned(find(plan.code()), !before.contains(plan.code()))).toList();
  }

  /** Asks for a report beside the plan. */
  @Transactional
  public Period request(Person person, Request request) {
    requireOffice(person);
    require(request.problems());
    repository.lockProgrammes();
    Optional<Period> before = repository.period(request.id());
    if (before.isPresent()) {
      return before.get();
    }
    String code = repository.nextRequestCode(request.dates().middle().getYear());
    repository.insert(repository.programme(PROGRAMME), code, request);
    audit.record(AuditKind.PERIOD_PLANNED, subject(request.id(), code), details(PeriodKind.AD_HOC, request.dates()));
    return find(code);
  }

  /** @param seen as whoever changes it has seen it; refused when it has changed since */
  @Transactional
  public Period change(Person person, Period seen, PeriodDates dates) {
    requireOffice(person);
    require(problems(seen.code(), seen.kind(), dates));
    Period current = planned(seen);
    repository.change(current.id(), dates);
    return changed(current);
  }

  /** @param seen as whoever changes it has seen it; refused when it has changed since */
  @Transactional
  public Period change(Person person, Period seen, Request request) {
    requireOffice(person);
    require(request.problems());
    require(problems(seen.code(), seen.kind(), request.dates()));
    Period current = planned(seen);
    repository.change(current.id(), request);
    return changed(current);
  }

  private Period changed(Period before) {
    Period after = find(before.id());
    audit.record(AuditKind.PERIOD_CHANGED, subject(after.id(), after.code()), Map.of(
        "before", details(before.kind(), before.dates()), "after", details(after.kind(), after.dates())));
    return after;
  }

  /** Takes back what has not been opened. */
  @Transactional
  public void delete(Person person, Period seen) {
    requireOffice(person);
    if (repository.period(seen.id()).isEmpty()) {
      return;
    }
    Period current = planned(seen);
    repository.delete(current.id());
    audit.record(AuditKind.PERIOD_DELETED, subject(current.id(), current.code()),
        details(current.kind(), current.dates()));
  }

  /** Before its opening day, or again what was opened already: nothing happens twice. */
  @Transactional
  public void open(Person person, String code) {
    requireOffice(person);
    if (locked(code).state() != PeriodState.OPEN) {
      open(code);
    }
  }

  /**
   * Opens a planned period: fixes the schools that it obliges, and whether it is counted for them. Of overlapping
   * periods only the finest is counted; a wider one is a summary and adds nothing to any sum.
   */
  @Transactional
  public void open(String code) {
    Period period = find(code);
    if (!opened(period)) {
      throw Rejection.conflict("programme.not-planned", period.label());
    }
  }

  private boolean opened(Period period) {
    // of two that overlap and open at the same time only one is counted
    repository.lockProgrammes();
    if (!repository.move(period.id(), PeriodState.PLANNED, PeriodState.OPEN)) {
      return false;
    }
    obligations.oblige(period.id());
    moved(AuditKind.PERIOD_OPENED, period, PeriodState.OPEN);
    events.publishEvent(new Changed(period.id()));
    return true;
  }

  @Transactional
  public void close(Person person, String code) {
    requireOffice(person);
    if (locked(code).state() != PeriodState.CLOSED) {
      close(code);
    }
  }

  @Transactional
  public void close(String code) {
    Period period = find(code);
    if (!repository.move(period.id(), PeriodState.OPEN, PeriodState.CLOSED)) {
      throw Rejection.conflict("programme.not-open", period.label());
    }
    moved(AuditKind.PERIOD_CLOSED, period, PeriodState.CLOSED);
  }

  /** Takes reports again; whom it obliges and until when stays as it was. */
  @Transactional
  public void reopen(Person person, String code) {
    requireOffice(person);
    Period period = locked(code);
    if (period.state() == PeriodState.OPEN) {
      return;
    }
    if (!repository.move(period.id(), PeriodState.CLOSED, PeriodState.OPEN)) {
      throw Rejection.conflict("period.not-closed", period.label());
    }
    moved(AuditKind.PERIOD_REOPENED, period, PeriodState.OPEN);
  }

  /** Opens every planned period whose opening day has come. */
  @Transactional
  public void openThoseDue() {
    repository.plannedToOpenBy(LocalDate.now(clock)).forEach(this::opened);
  }

  private Period locked(String code) {
    return repository.lock(code).orElseThrow(() -> Rejection.notFound("programme.no-period-of-code", code));
  }

  private Period planned(Period seen) {
    Period current = locked(seen.code());
    if (current.state() != PeriodState.PLANNED) {
      throw Rejection.conflict("period.not-planned", current.label());
    }
    if (!current.equals(seen)) {
      throw Rejection.conflict("period.stale", current.label());
    }
    return current;
  }

  private void moved(AuditKind kind, Period period, PeriodState after) {
    audit.record(kind, subject(period.id(), period.code()), Map.of("before", period.state(), "after", after));
  }

  private static void requireOffice(Person person) {
    if (!person.mayReview()) {
      throw Rejection.forbidden("period.only-office");
    }
  }

  private static List<Rejection.Problem> problems(String code, PeriodKind kind, PeriodDates dates) {
    var problems = new ArrayList<>(dates.problems());
    if (problems.isEmpty() && !YearPlan.fits(code, kind, dates)) {
      problems.add(new Rejection.Problem("/windowFrom", "period.other-year", code));
    }
    return problems;
  }

  private static void require(List<Rejection.Problem> problems) {
    if (!problems.isEmpty()) {
      throw Rejection.invalid("period.cannot-plan", problems);
    }
  }

  private static Subject subject(UUID id, String code) {
    return Subject.of(SubjectType.PERIOD, id, code);
  }

  private static Map<String, Object> details(PeriodKind kind, PeriodDates dates) {
    return Map.of(
        "kind", kind, "windowFrom", dates.windowFrom(), "windowTo", dates.windowTo(), "opensOn", dates.opensOn(),
        "dueOn", dates.dueOn());
  }
}
