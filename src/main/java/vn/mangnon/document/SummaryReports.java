package vn.mangnon.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.document.ReportDocuments.Made;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.TextDifference;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.SummaryFilter;

/**
 * The district's summary report to the city ('Báo cáo tổng hợp'): said by the figures, written over by the office,
 * issued and kept.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SummaryReports {

  public static final int LONGEST_SECTION = 20_000;

  private final SummaryReportRepository repository;
  private final SummaryReading reading;
  private final ChartPictures pictures;
  private final Schools schools;
  private final Programmes programmes;
  private final Periods periods;
  private final Exports exports;
  private final Audit audit;
  private final Texts texts;
  private final Clock clock;

  SummaryReports(
      SummaryReportRepository repository, SummaryReading reading, ChartPictures pictures, Schools schools,
      Programmes programmes, Periods periods, Exports exports, Audit audit, Texts texts, Clock clock) {
    this.repository = repository;
    this.reading = reading;
    this.pictures = pictures;
    this.schools = schools;
    this.programmes = programmes;
    this.periods = periods;
    this.exports = exports;
    this.audit = audit;
    this.texts = texts;
    this.clock = clock;
  }

  /** Says that somebody will want a document soon: the first chart of a process takes seconds. */
  public void prepare() {
    pictures.prepare();
  }

  /** The last changed first; readers of counts are shown those that were issued. */
  public List<SummaryReport.Listed> list(Person person) {
    mayRead(person);
    return repository.list().stream()
        .filter(report -> readsDrafts(person) || !report.issued().isEmpty())
        .map(report -> new SummaryReport.Listed(
            report.id(), report.filter(), reading.title(report.filter()), report.changedAt(), report.changedBy(),
            report.issued().stream().findFirst()))
        .toList();
  }

  /** The office's report of those years or that period, begun where there is none. */
  @Transactional
  public SummaryReport open(Person person, SummaryFilter filter) {
    mayWrite(person);
    UUID unit = unit(person);
    SummaryFilter plain = SummaryFilter.everything().years(filter.from(), filter.to()).calendar(filter.calendar())
        .period(filter.period());
    if (repository.find(unit, plain).isEmpty()) {
      repository.insert(unit, plain, firstHead(unit), clock.instant(), person.id());
    }
    return repository.find(unit, plain).orElseThrow(() -> Rejection.notFound("summary-report.none"));
  }

  private static UUID unit(Person person) {
    return person.grants().stream().flatMap(grant -> grant.unit().stream()).findFirst()
        .orElseThrow(() -> Rejection.conflict("summary-report.no-office"));
  }

  /** As the office's last one, but for what is new each time. */
  private SummaryHead firstHead(UUID unit) {
    return repository.list().stream().filter(report -> report.unit().equals(unit)).findFirst()
        .map(last -> new SummaryHead(
            last.head().superior(), last.head().issuer(), "", last.head().symbol(), last.head().place(), Optional.empty(),
            last.head().addressee(), last.head().authority(), last.head().post(), last.head().signer(),
            last.head().recipients()))
        .orElseGet(() -> SummaryHead.of(schools.unitName(unit).orElse("")));
  }

  /** What was issued of it, the last one first. */
  public List<SummaryReport.Issued> issued(Person person, UUID id) {
    mayRead(person);
    return find(id).issued();
  }

  /** What somebody wrote in that section. */
  public Optional<SummaryReport.Written> written(Person person, UUID id, SummarySection section) {
    mayReadDrafts(person);
    return Optional.ofNullable(find(id).written().get(section));
  }

  /** With all that it says today. */
  public SummaryReport.Draft draft(Person person, UUID id) {
    mayReadDrafts(person);
    SummaryReport report = find(id);
    SummaryFindings found = reading.of(person, report.filter());
    var told = SummaryNarrative.of(found, texts);
    return new SummaryReport.Draft(report, found.title(), found.asOf(), told.words(), told.sources());
  }

  private SummaryReport find(UUID id) {
    return repository.find(id).orElseThrow(() -> Rejection.notFound("summary-report.none"));
  }

  /** @param version that was read */
  @Transactional
  public SummaryReport saveHead(Person person, UUID id, SummaryHead head, long version) {
    mayWrite(person);
    SummaryReport before = find(id);
    if (before.head().equals(head)) {
      return before;
    }
    if (!repository.update(id, head, version, clock.instant(), person.id())) {
      throw Rejection.conflict("summary-report.stale", before.changedBy());
    }
    return find(id);
  }

  /**
   * Keeps what somebody wrote instead of what the figures say.
   *
   * @param told what the figures said when it was written
   * @param version of the section that was read; 0 where nobody had written it
   */
  @Transactional
  public SummaryReport.Written write(
      Person person, UUID id, SummarySection section, String words, String told, long version) {
    mayWrite(person);
    SummaryReport report = find(id);
    String plain = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
    if (plain.length() > LONGEST_SECTION) {
      throw Rejection.invalid("summary-report.too-long",
          List.of(new Problem("/sections/" + section, "summary-report.too-long", LONGEST_SECTION)), LONGEST_SECTION);
    }
    if (!repository.write(id, section, plain, told, version, clock.instant(), person.id())) {
      throw Rejection.conflict("summary-report.section-stale",
          Optional.ofNullable(report.written().get(section)).map(SummaryReport.Written::by).orElse(""));
    }
    return find(id).written().get(section);
  }

  /** The section says what the figures say again. What was written is given back, so that it can be undone. */
  @Transactional
  public SummaryReport.Written forget(Person person, UUID id, SummarySection section, long version) {
    mayWrite(person);
    var written = Optional.ofNullable(find(id).written().get(section))
        .orElseThrow(() -> Rejection.notFound("summary-report.not-written"));
    if (!repository.forget(id, section, version)) {
      throw Rejection.conflict("summary-report.section-stale", written.by());
    }
    return written;
  }

  /** Of the draft, as it stands now. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Made document(Person person, UUID id, DocumentFormat format) {
    mayReadDrafts(person);
    SummaryReport report = find(id);
    exports.ofSummary(person, format.ending(), report.filter());
    return made(report.filter(), format, document(person, report).document());
  }

  /** Of what the figures say by themselves, of what that person may count. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Made document(Person person, SummaryFilter filter, DocumentFormat format) {
    exports.ofSummary(person, format.ending(), filter);
    SummaryFindings found = reading.of(person, filter);
    SummaryHead head = person.grants().stream().flatMap(grant -> grant.unit().stream()).findFirst()
        .map(this::firstHead).orElseGet(() -> SummaryHead.of(""));
    return made(filter, format, SummaryDocument.of(
        found, SummaryNarrative.of(found, texts), Map.of(), head, programmes.legalBases(), pictures, texts));
  }

  private record Composed(OfficialDocument document, Instant figuresOf) {}

  private Composed document(Person person, SummaryReport report) {
    SummaryFindings found = reading.of(person, report.filter());
    var words = report.written().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, written -> written.getValue().words()));
    return new Composed(
        SummaryDocument.of(
            found, SummaryNarrative.of(found, texts), words, report.head(), programmes.legalBases(), pictures, texts),
        found.asOf());
  }

  private Made made(SummaryFilter filter, DocumentFormat format, OfficialDocument document) {
    return new Made(fileName(filter, format), format, format.write(document));
  }

  private String fileName(SummaryFilter filter, DocumentFormat format) {
    String years = filter.from() == filter.to() ? String.valueOf(filter.from()) : filter.from() + "-" + filter.to();
    return "bao-cao-tong-hop_" + filter.period().map(periods::find).map(Period::code).orElse(years) + "." + format.ending();
  }

  /** Keeps both files as they are now, unchanged for ever. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public SummaryReport.Issued issue(Person person, UUID id, long version) {
    mayWrite(person);
    repository.lock(id);
    SummaryReport report = find(id);
    if (report.version() != version) {
      throw Rejection.conflict("summary-report.stale", report.changedBy());
    }
    requireWhole(report.head());
    Composed composed = document(person, report);
    byte[] word = DocumentFormat.WORD.write(composed.document());
    byte[] pdf = DocumentFormat.PDF.write(composed.document());
    int number = repository.issue(
        id, composed.figuresOf(), composed.document().lines(), word, pdf, sha256(pdf), clock.instant(), person.id());
    audit.record(AuditKind.SUMMARY_ISSUED, Subject.of(SubjectType.SUMMARY, reading.title(report.filter())),
        Map.of("number", number, "sha256", sha256(pdf)));
    return find(id).issued().getFirst();
  }

  private static void requireWhole(SummaryHead head) {
    var problems = new ArrayList<Problem>();
    require(problems, "issuer", head.issuer());
    require(problems, "number", head.number());
    require(problems, "symbol", head.symbol());
    require(problems, "place", head.place());
    require(problems, "date", head.date().map(Object::toString).orElse(""));
    require(problems, "addressee", head.addressee());
    require(problems, "post", head.post());
    require(problems, "signer", head.signer());
    if (!problems.isEmpty()) {
      throw Rejection.invalid("summary-report.incomplete", problems);
    }
  }

  private static void require(List<Problem> problems, String field, String value) {
    if (value.isBlank()) {
      problems.add(new Problem("/head/" + field, "summary-report.head." + field + ".missing"));
    }
  }

  /** As it was issued. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Made issued(Person person, UUID id, int number, DocumentFormat format) {
    mayRead(person);
    SummaryReport report = find(id);
    byte[] file = repository.file(id, number, format).orElseThrow(() -> Rejection.notFound("summary-report.not-issued"));
    exports.ofSummary(person, format.ending(), report.filter());
    return new Made(fileName(report.filter(), format), format, file);
  }

  /** What was issued under one number beside what was issued under another, line by line. */
  public List<TextDifference.Part> differences(Person person, UUID id, int before, int after) {
    mayRead(person);
    find(id);
    return TextDifference.ofLines(lines(id, before), lines(id, after));
  }

  private List<String> lines(UUID id, int number) {
    return repository.lines(id, number).orElseThrow(() -> Rejection.notFound("summary-report.not-issued"));
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether that person reads what has not been issued. */
  public boolean readsDrafts(Person person) {
    return person.scope().equals(Scope.EVERYTHING);
  }

  private void mayReadDrafts(Person person) {
    if (!readsDrafts(person)) {
      throw Rejection.forbidden("summary-report.not-yours");
    }
  }

  /** Whoever counts every school. */
  private static void mayRead(Person person) {
    if (person.scope() instanceof Scope.Schools) {
      throw Rejection.forbidden("summary-report.not-yours");
    }
  }

  private static void mayWrite(Person person) {
    if (!person.mayReview()) {
      throw Rejection.forbidden("summary-report.not-yours");
    }
  }
}
