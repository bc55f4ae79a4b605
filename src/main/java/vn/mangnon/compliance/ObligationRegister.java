package vn.mangnon.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Problem;

/** The obligations of schools and their grading, which the office keeps; everybody may know them. */
@Service
@Transactional(readOnly = true)
public class ObligationRegister {

  private final RegisterRepository repository;
  private final Previews previews;
  private final Programmes programmes;
  private final Audit audit;
  private final Clock clock;

  ObligationRegister(
      RegisterRepository repository, Previews previews, Programmes programmes, Audit audit, Clock clock) {
    this.repository = repository;
    this.previews = previews;
    this.programmes = programmes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those in force or to come, and if so wanted those that have ended; in the order in which they were made. */
  public List<Obligation> list(boolean alsoEnded) {
    LocalDate today = LocalDate.now(clock);
    return repository.obligations().stream()
        .filter(obligation -> alsoEnded || obligation.validTo().filter(today::isAfter).isEmpty())
        .toList();
  }

  public Obligation find(UUID obligation) {
    return known(obligation).orElseThrow(() -> Rejection.notFound("compliance.no-obligation"));
  }

  /** Who changed it and how, the latest first, for those who see everything. */
  public List<AuditEvent> history(Person person, UUID obligation) {
    if (!person.scope().equals(Scope.EVERYTHING)) {
      throw Rejection.forbidden("compliance.only-office");
    }
    return audit.of(SubjectType.OBLIGATION, obligation);
  }

  /** What the obligation would change if it were saved; nothing is. */
  public Preview preview(Person person, Obligation wanted) {
    requireOffice(person);
    require(problems(wanted));
    return previews.of(person.scope(), wanted);
  }

  /**
   * Makes an obligation, or changes one.
   *
   * @param version of the obligation as whoever changes it has seen it; 0 for one that is not there yet
   */
  @Transactional
  public Obligation save(Person person, Obligation wanted, long version) {
    requireOffice(person);
    require(problems(wanted));
    Optional<Obligation> before = known(wanted.id());
    if (before.isEmpty()) {
      repository.insert(wanted);
    } else if (!before.get().code().equals(wanted.code())) {
      throw Rejection.invalid("compliance.cannot-save", List.of(new Problem("/code", "compliance.wrong.code-changed")));
    } else if (!repository.update(wanted, version)) {
      throw Rejection.conflict("compliance.stale", find(wanted.id()).version());
    }
    Obligation after = find(wanted.id());
    audit.record(
        before.isPresent() ? AuditKind.OBLIGATION_CHANGED : AuditKind.OBLIGATION_CREATED, subject(after),
        before.map(known -> Map.of("before", RecordedValues.of(known), "after", RecordedValues.of(after)))
            .orElseGet(() -> Map.of("after", RecordedValues.of(after))));
    return after;
  }

  /** From the day after on it binds nobody; what it said of the periods before stays. */
  @Transactional
  public Obligation end(Person person, UUID obligation, LocalDate lastDay, long version) {
    requireOffice(person);
    Obligation before = find(obligation);
    require(Drafting.of(before.endedOn(lastDay), indicators(), legalBases(), phases()));
    if (!repository.end(obligation, lastDay, version)) {
      throw Rejection.conflict("compliance.stale", before.version());
    }
    Obligation after = find(obligation);
    audit.record(AuditKind.OBLIGATION_ENDED, subject(after), Map.of(
        "before", Map.of("validTo", RecordedValues.day(before.validTo())), "after", Map.of("validTo", lastDay.toString())));
    return after;
  }

  /** @param wanted with the version that whoever changes it has seen */
  @Transactional
  public Grading grade(Person person, Grading wanted) {
    requireOffice(person);
    require(Drafting.of(wanted));
    Grading before = repository.grading();
    if (!repository.grade(wanted)) {
      throw Rejection.conflict("compliance.stale-grading");
    }
    Grading after = repository.grading();
    audit.record(AuditKind.GRADING_CHANGED, Subject.of(SubjectType.SETTING, ""), Map.of(
        "before", RecordedValues.of(before), "after", RecordedValues.of(after)));
    return after;
  }

  private Optional<Obligation> known(UUID obligation) {
    return repository.obligations().stream().filter(one -> one.id().equals(obligation)).findFirst();
  }

  private List<Problem> problems(Obligation wanted) {
    var problems = new ArrayList<>(Drafting.of(wanted, indicators(), legalBases(), phases()));
    if (repository.codeTaken(wanted.code(), wanted.id())) {
      problems.add(new Problem("/code", "compliance.wrong.code-taken", wanted.code()));
    }
    return problems;
  }

  private Map<String, Indicator> indicators() {
    return programmes.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
  }

  private List<String> legalBases() {
    return programmes.legalBases().stream().map(Programmes.LegalBasis::symbol).toList();
  }

  private List<String> phases() {
    return programmes.phases().stream().map(Programmes.Phase::code).toList();
  }

  private static void requireOffice(Person person) {
    if (!person.mayReview()) {
      throw Rejection.forbidden("compliance.only-office");
    }
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw Rejection.invalid("compliance.cannot-save", problems);
    }
  }

  private static Subject subject(Obligation obligation) {
    return Subject.of(SubjectType.OBLIGATION, obligation.id(), obligation.title().vi());
  }
}
