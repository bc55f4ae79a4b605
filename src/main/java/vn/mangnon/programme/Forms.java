package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Plain;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Rejection;

/** The versions of the report form. A period is reported on the one in force on the middle day of its data window. */
@Service
@Transactional(readOnly = true)
public class Forms {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_CODE = 60;

  private final FormRepository repository;
  private final Audit audit;

  Forms(FormRepository repository, Audit audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /** An indicator of the form, under a name of this version's own or its usual one. */
  public record Entry(String code, Optional<LocalText> name) {

    public static Entry of(Form.Asked asked) {
      return new Entry(asked.indicator().code(), asked.name());
    }
  }

  /** An indicator that no form has asked before. */
  public record NewIndicator(
      LocalText name, LocalText unit, Aggregation aggregation, boolean aboutChildren, List<String> groups) {}

  /** The latest first. */
  public List<Form> list() {
    return repository.forms();
  }

  /** The version that is in force from that day on. */
  public Form find(LocalDate validFrom) {
    return list().stream().filter(form -> form.validFrom().equals(validFrom)).findFirst()
        .orElseThrow(() -> Rejection.notFound("form-version.none"));
  }

  /** The first day from which a new version may be in force: after every period that has been opened. */
  public LocalDate earliestNext() {
    LocalDate afterLast = list().getFirst().validFrom().plusDays(1);
    return repository.lastDayOfOpenedPeriods().map(day -> day.plusDays(1))
        .filter(day -> day.isAfter(afterLast)).orElse(afterLast);
  }

  /** A new version, a copy of the last one, which ends on the day before. Asked for twice it is made once. */
  @Transactional
  public Form create(Person person, LocalText name, LocalDate validFrom) {
    requireOffice(person);
    repository.lock();
    Form last = list().getFirst();
    if (last.validFrom().equals(validFrom) && last.name().equals(name)) {
      return last;
    }
    var problems = new ArrayList<Problem>();
    requireName(name, "/name", problems);
    LocalDate earliest = earliestNext();
    if (validFrom.isBefore(earliest)) {
      problems.add(new Problem("/validFrom", "form-version.too-early", earliest));
    }
    require(problems);
    UUID id = Ids.next();
    repository.end(last.id(), Optional.of(validFrom.minusDays(1)));
    repository.insert(id, last.id(), name, validFrom);
    repository.write(id, last.asked().stream().map(Entry::of).toList());
    Form made = find(validFrom);
    audit.record(AuditKind.FORM_CREATED, subject(made), Map.of("validFrom", validFrom, "indicators", codes(made)));
    return made;
  }

  /** What the version asks, in that order, and its own name. */
  @Transactional
  public Form change(Person person, Form seen, LocalText name, List<Entry> entries) {
    requireOffice(person);
    Form current = changeable(seen);
    var problems = new ArrayList<Problem>();
    requireName(name, "/name", problems);
    entries.forEach(entry -> entry.name().ifPresent(own -> requireName(own, "/" + entry.code(), problems)));
    Set<String> known = new HashSet<>(repository.codes());
    if (entries.isEmpty() || !entries.stream().map(Entry::code).allMatch(known::remove)) {
      problems.add(new Problem("/indicators", "form-version.no-indicators"));
    }
    require(problems);
    repository.rename(current.id(), name);
    repository.write(current.id(), entries);
    return changed(current);
  }

  /** At the end of the form. */
  @Transactional
  public Form add(Person person, Form seen, NewIndicator indicator) {
    requireOffice(person);
    Form current = changeable(seen);
    var problems = new ArrayList<Problem>();
    requireName(indicator.name(), "/name", problems);
    requireName(indicator.unit(), "/unit", problems);
    require(problems);
    String code = freeCode(indicator.name().en());
    repository.insert(code, indicator);
    var entries = new ArrayList<>(current.asked().stream().map(Entry::of).toList());
    entries.add(new Entry(code, Optional.empty()));
    repository.write(current.id(), entries);
    return changed(current);
  }

  /** Takes back the last version, so that the one before it goes on. */
  @Transactional
  public void delete(Person person, Form seen) {
    requireOffice(person);
    if (list().stream().noneMatch(form -> form.id().equals(seen.id()))) {
      return;
    }
    Form current = changeable(seen);
    List<Form> all = list();
    if (all.size() < 2 || !all.getFirst().id().equals(current.id())) {
      throw Rejection.conflict("form-version.not-the-last");
    }
    repository.delete(current.id());
    repository.end(all.get(1).id(), Optional.empty());
    audit.record(AuditKind.FORM_DELETED, subject(current), Map.of("validFrom", current.validFrom()));
  }

  private Form changed(Form before) {
    Form after = find(before.validFrom());
    audit.record(AuditKind.FORM_CHANGED, subject(after), Map.of(
        "before", Map.of("indicators", codes(before)), "after", Map.of("indicators", codes(after))));
    return after;
  }

  private Form changeable(Form seen) {
    repository.lock();
    Form current = find(seen.validFrom());
    if (!current.changeable()) {
      throw Rejection.conflict("form-version.in-use", current.name());
    }
    if (!current.equals(seen)) {
      throw Rejection.conflict("form-version.stale");
    }
    return current;
  }

  private String freeCode(String name) {
    String plain = Plain.of(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    String code = plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
    Set<String> taken = repository.codes();
    String free = code;
    for (int number = 2; taken.contains(free); number++) {
      free = code + "_" + number;
    }
    return free;
  }

  private static void requireOffice(Person person) {
    if (!person.mayReview()) {
      throw Rejection.forbidden("period.only-office");
    }
  }

  private static void requireName(LocalText name, String pointer, List<Problem> problems) {
    if (Stream.of(name.vi(), name.en()).anyMatch(text -> text.isBlank() || text.length() > LONGEST_NAME)) {
      problems.add(new Problem(pointer, "form-version.name-missing", LONGEST_NAME));
    }
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw Rejection.invalid("form-version.cannot", problems);
    }
  }

  private static List<String> codes(Form form) {
    return form.asked().stream().map(asked -> asked.indicator().code()).toList();
  }

  private static Subject subject(Form form) {
    return Subject.of(SubjectType.FORM, form.id(), form.name().vi());
  }
}
