package vn.mangnon.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.mangnon.organisation.Level;
import vn.mangnon.shared.Rejection;

/**
 * Which schools a period obliges, until when, and which of them are exempt. What somebody asks for twice is done once.
 */
@Service
@Transactional(readOnly = true)
public class Obligations {

  private final ObligationRepository repository;
  private final PeriodRepository periods;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Obligations(
      ObligationRepository repository, PeriodRepository periods, Audit audit, ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.periods = periods;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** @param dueOn the day in force for this school */
  public record Obliged(
      UUID school, String code, String name, Level level, Optional<String> ward, LocalDate dueOn, boolean counted,
      Optional<String> exemptReason) {}

  /**
   * An extension of the due day.
   *
   * @param school empty for all
   */
  public record Extension(
      Optional<UUID> school, Optional<String> schoolName, LocalDate from, LocalDate to, String reason, Instant at,
      String by) {}

  /** A school is about to be exempted; a listener that knows why not refuses it. */
  public record Exempting(UUID school, UUID period, Person by) {}

  /** Schools whose name or code holds {@code search}, whatever its accents and case; in the order of their names. */
  public List<Obliged> list(Person person, String code, String search) {
    return repository.obliged(person.scope(), find(code).id(), search.strip());
  }

  /** The latest first; of single schools those that this person may read. */
  public List<Extension> extensions(Person person, String code) {
    return repository.extensions(person.scope(), find(code).id());
  }

  /** For all; a school that has been given longer keeps its own day. */
  @Transactional
  public void extend(Person person, String code, LocalDate dueOn, String reason) {
    Period period = openPeriod(person, code);
    String said = required(reason);
    if (dueOn.equals(period.dueOn())) {
      return;
    }
    requireLater(period.dueOn(), dueOn);
    repository.extend(period.id(), dueOn);
    repository.insertChange(period.id(), null, period.dueOn(), dueOn, said, clock.instant(), person.id());
    audit.record(AuditKind.PERIOD_EXTENDED, Subject.of(SubjectType.PERIOD, period.id(), code), Map.of(
        "before", Map.of("dueOn", period.dueOn()), "after", Map.of("dueOn", dueOn), "reason", said));
    events.publishEvent(new Periods.Changed(period.id()));
  }

  /** For one school. */
  @Transactional
  public void extend(Person person, String code, UUID school, LocalDate dueOn, String reason) {
    Period period = openPeriod(person, code);
    String said = required(reason);
    Obliged obliged = lock(person, period, school);
    if (obliged.exemptReason().isPresent()) {
      throw Rejection.conflict("obligation.exempt-needs-none", obliged.name());
    }
    if (dueOn.equals(obliged.dueOn())) {
      return;
    }
    requireLater(obliged.dueOn(), dueOn);
    repository.extend(period.id(), school, dueOn);
    repository.insertChange(period.id(), school, obliged.dueOn(), dueOn, said, clock.instant(), person.id());
    audit.record(AuditKind.SCHOOL_EXTENDED, Subject.of(SubjectType.PERIOD, period.id(), school, code), Map.of(
        "school", obliged.name(), "before", Map.of("dueOn", obliged.dueOn()), "after", Map.of("dueOn", dueOn),
        "reason", said));
    events.publishEvent(new Periods.Changed(period.id()));
  }

  /** Only before the school has submitted. */
  @Transactional
  public void exempt(Person person, String code, UUID school, String reason) {
    Period period = openPeriod(person, code);
    String said = required(reason);
    Obliged obliged = lock(person, period, school);
    if (obliged.exemptReason().isPresent()) {
      return;
    }
    events.publishEvent(new Exempting(school, period.id(), person));
    repository.exempt(period.id(), school, said);
    audit.record(AuditKind.SCHOOL_EXEMPTED, Subject.of(SubjectType.PERIOD, period.id(), school, code), Map.of(
        "school", obliged.name(), "reason", said));
    events.publishEvent(new Periods.Changed(period.id()));
  }

  @Transactional
  public void liftExemption(Person person, String code, UUID school) {
    Period period = openPeriod(person, code);
    // another period may be opened at the same time, and be counted instead
    periods.lockProgrammes();
    Obliged obliged = lock(person, period, school);
    if (obliged.exemptReason().isEmpty()) {
      return;
    }
    repository.liftExemption(period.id(), school);
    audit.record(AuditKind.EXEMPTION_LIFTED, Subject.of(SubjectType.PERIOD, period.id(), school, code), Map.of(
        "school", obliged.name(), "reason", obliged.exemptReason().get()));
    events.publishEvent(new Periods.Changed(period.id()));
  }

  private Period find(String code) {
    return periods.period(code).orElseThrow(() -> Rejection.notFound("programme.no-period-of-code", code));
  }

  private Period openPeriod(Person person, String code) {
    if (!person.mayReview()) {
      throw Rejection.forbidden("period.only-office");
    }
    Period period = periods.lock(code).orElseThrow(() -> Rejection.notFound("programme.no-period-of-code", code));
    return switch (period.state()) {
      case OPEN -> period;
      case PLANNED -> throw Rejection.conflict("obligation.planned", period.label());
      case CLOSED -> throw Rejection.conflict("obligation.closed", period.label());
    };
  }

  private Obliged lock(Person person, Period period, UUID school) {
    return repository.lock(person.scope(), period.id(), school)
        .orElseThrow(() -> Rejection.notFound("obligation.not-obliged", period.label()));
  }

  private static String required(String reason) {
    String said = reason.strip();
    if (said.isEmpty()) {
      throw Rejection.invalid("obligation.reason-missing",
          List.of(new Rejection.Problem("/reason", "obligation.reason-missing")));
    }
    return said;
  }

  private static void requireLater(LocalDate inForce, LocalDate dueOn) {
    if (dueOn.isBefore(inForce)) {
      throw Rejection.invalid("obligation.earlier",
          List.of(new Rejection.Problem("/dueOn", "obligation.earlier", inForce)), inForce);
    }
  }
}
