package vn.mangnon.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;

/**
 * How much of a report stands in the school's report before it, and in another school's. It is a hint to read again,
 * never a verdict. A school is told of its own reports alone.
 */
@Service
@Transactional(readOnly = true)
public class Narratives {

  private static final int CUT_AT_ONCE = 500;

  private final NarrativeRepository repository;
  private final NarrativeQuery query;
  private final PrecedentQuery precedents;
  private final ReportRepository reports;
  private final Reports reading;

  Narratives(
      NarrativeRepository repository, NarrativeQuery query, PrecedentQuery precedents, ReportRepository reports,
      Reports reading) {
    this.repository = repository;
    this.query = query;
    this.precedents = precedents;
    this.reports = reports;
    this.reading = reading;
  }

  /**
   * What a report is held against.
   *
   * @param last the school's report of the last period of the same kind
   * @param other the report of another school that holds most of its words; empty for the school itself
   */
  public record Likeness(Report report, Optional<Beside> last, Optional<Beside> other) {}

  /** A report beside which another is laid, and how much of that stands in it. */
  public record Beside(UUID report, Report.SchoolName school, Period period, CopiedText text) {}

  /** Of what was last submitted; for the school itself of what it is typing. */
  public Likeness of(Person person, UUID report) {
    Report found = reading.find(person, report);
    Narrative narrative = Narrative.of(found.content());
    Optional<Beside> last = precedents.last(person.scope(), found.school().id(), found.period())
        .map(past -> new Beside(
            past.report(), found.school(), past.period(), CopiedText.of(narrative, Narrative.of(past.content()))));
    boolean own = person.schools().contains(found.school().id());
    return new Likeness(found, last, own || found.revision() == 0
        ? Optional.empty()
        : query.ofOtherSchools(person.scope(), report).map(likest -> beside(person.scope(), narrative, likest.source())));
  }

  private Beside beside(Scope scope, Narrative narrative, UUID source) {
    Report other = reports.find(scope, source).orElseThrow();
    Map<UUID, ReportContent> submitted = reports.lastSubmitted(scope, Set.of(source));
    return new Beside(
        source, other.school(), other.period(), CopiedText.of(narrative, Narrative.of(submitted.get(source))));
  }

  /** Looks at all reports at once, after many were taken over. */
  @Transactional
  public void compareAll() {
    repository.keepAllCopied();
  }

  /** Cuts what was submitted before there were passages, or was cut by an older rule; says how many reports that were. */
  @Transactional
  int cutAnew() {
    int cut = 0;
    for (var some = next(); !some.isEmpty(); some = next()) {
      repository.forget(some);
      repository.insert(some);
      cut += some.size();
    }
    if (cut > 0) {
      repository.keepAllCopied();
    }
    return cut;
  }

  private List<NarrativeRepository.Submitted> next() {
    return repository.notCut(Scope.EVERYTHING, CUT_AT_ONCE);
  }
}
