package vn.mangnon.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ReportState.Move;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Rejection;

/** The reports of the schools, filled and submitted by them, and read; what the district decides is {@link Reviews}. */
@Service
@Transactional(readOnly = true)
public class Reports {

  /** The key of the refusal of a change that was made to an older version. */
  public static final String STALE = "report.stale";

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final ReportRepository repository;
  private final SubmittedLinesRepository lines;
  private final NarrativeRepository narratives;
  private final FirstDraft firstDraft;
  private final Precedents precedents;
  private final EvidenceRepository evidence;
  private final ContentJson json;
  private final DraftEdits edits;
  private final EditJson editJson;
  private final Audit audit;
  private final Schools schools;
  private final Periods periods;
  private final Programmes programmes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reports(
      ReportRepository repository, SubmittedLinesRepository lines, NarrativeRepository narratives, FirstDraft firstDraft,
      Precedents precedents, EvidenceRepository evidence, ContentJson json, DraftEdits edits, EditJson editJson, Audit audit,
      Schools schools, Periods periods, Programmes programmes, ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.lines = lines;
    this.narratives = narratives;
    this.firstDraft = firstDraft;
    this.precedents = precedents;
    this.evidence = evidence;
    this.json = json;
    this.edits = edits;
    this.editJson = editJson;
    this.audit = audit;
    this.schools = schools;
    this.periods = periods;
    this.programmes = programmes;
    this.events = events;
    this.clock = clock;
  }

  /** The lines or the state of a report that counts in figures changed; listeners run in the same transaction. */
  public record Changed(UUID report, UUID school, UUID period, Move move, Person by) {}

  /** A report that was asked for, and whether it had to be made. */
  public record Opened(Report report, boolean created) {}

  /** What a save did: the version it made, and when. */
  public record Saved(long version, Instant at) {}

  /** The school's report for that period; begins a draft when there is none. */
  @Transactional
  public Opened open(Person person, UUID school, UUID period) {
    var obligation = periods.obligation(person.scope(), school, period)
        .orElseThrow(() -> Rejection.notFound("report.not-obliged"));
    Optional<Report> existing = repository.find(person.scope(), school, period);
    if (existing.isPresent()) {
      return new Opened(shown(person, existing.get()), false);
    }
    if (!person.mayFill(school)) {
      throw Rejection.forbidden("report.only-school-fills");
    }
    if (obligation.period().state() != PeriodState.OPEN) {
      throw Rejection.conflict("report.period-not-open", obligation.period().label());
    }
    if (obligation.exemptReason().isPresent()) {
      throw Rejection.conflict("report.exempt", obligation.exemptReason().get());
    }
    UUID id = Ids.next();
    ReportContent first = firstDraft.of(
        schools.find(person.scope(), school), obligation.period(),
        precedents.of(person, school, obligation.period(), obligation.counted()));
    boolean created = repository.insertDraft(id, school, period, json.write(first), person.id(), clock.instant());
    Report report = repository.find(person.scope(), school, period).orElseThrow();
    if (created) {
      repository.insertEvent(id, school, ReportEventKind.OPENED, 0, Optional.empty(), clock.instant(), person.id());
      audit.record(AuditKind.REPORT_OPENED, report.subject(), Map.of(
          "period", report.period().code(), "changes", EditJson.write(ReportContent.EMPTY, report.content())));
    }
    return new Opened(report, created);
  }

  /**
   * To others than the school itself a report says what was last submitted, and small counts of children are hidden.
   */
  public Report find(Person person, UUID report) {
    return repository.find(person.scope(), report).map(found -> shown(person, found))
        .orElseThrow(() -> Rejection.notFound("report.none"));
  }

  private Report shown(Person reader, Report report) {
    return shown(reader, List.of(report)).getFirst();
  }

  private List<Report> shown(Person reader, List<Report> reports) {
    Set<UUID> drafts = reports.stream()
        .filter(report -> !own(reader, report) && report.state().editable())
        .map(Report::id).collect(Collectors.toSet());
    if (reports.stream().allMatch(report -> own(reader, report))) {
      return reports;
    }
    Map<UUID, ReportContent> submitted =
        drafts.isEmpty() ? Map.of() : repository.lastSubmitted(reader.scope(), drafts);
    SmallCounts small = smallCounts();
    return reports.stream().map(report -> own(reader, report) ? report : report.withContent(small.hiddenIn(
        report.state().editable() ? submitted.getOrDefault(report.id(), ReportContent.EMPTY) : report.content())))
        .toList();
  }

  private static boolean own(Person reader, Report report) {
    return reader.schools().contains(report.school().id());
  }

  private SmallCounts smallCounts() {
    return new SmallCounts(programmes.indicators().stream()
        .filter(Indicator::aboutChildren).map(Indicator::code).collect(Collectors.toSet()));
  }

  /** The report of that school for that period, if anybody has begun it. */
  public Optional<Report> find(Person person, UUID school, UUID period) {
    return repository.find(person.scope(), school, period).map(found -> shown(person, found));
  }

  /** The most recently submitted first. */
  public List<Report.Item> list(Person person, ReportFilter filter) {
    return repository.list(person.scope(), filter);
  }

  /** The same with all that stands in each; whoever reads those of others is recorded, once for all of them. */
  @Transactional
  public List<Report> readAll(Person person, ReportFilter filter) {
    List<Report> found = repository.read(person.scope(), filter);
    recordReading(person, found, Map.of("filter", filter));
    return shown(person, found);
  }

  /**
   * Those of the reports that were ever submitted, as they were submitted last, also to their own school; reading those
   * of others is recorded, once for all of them.
   */
  @Transactional
  public List<Report> readSubmitted(Person person, Collection<UUID> reports) {
    Map<UUID, ReportContent> submitted = repository.lastSubmitted(person.scope(), Set.copyOf(reports));
    List<Report> found = repository.read(person.scope(), submitted.keySet());
    recordReading(person, found, Map.of());
    SmallCounts small = smallCounts();
    return found.stream().map(report -> {
      ReportContent content = submitted.get(report.id());
      return report.withContent(own(person, report) ? content : small.hiddenIn(content));
    }).toList();
  }

  private void recordReading(Person person, List<Report> reports, Map<String, ?> details) {
    var ofOthers = reports.stream().filter(report -> !own(person, report)).map(Report::id).toList();
    if (!ofOthers.isEmpty()) {
      var told = new LinkedHashMap<String, Object>(details);
      told.put("reports", ofOthers);
      audit.record(AuditKind.REPORT_READ, Subject.of(SubjectType.REPORT, ""), told);
    }
  }

  /**
   * Keeps what was typed. Refused when the draft has changed since {@code version}, so that nobody overwrites what
   * they have not seen; the refusal names the version it has now.
   */
  @Transactional
  public Saved save(Person person, UUID report, long version, ReportContent content) {
    Report current = repository.lock(person.scope(), report).orElseThrow(() -> Rejection.notFound("report.none"));
    if (!person.mayFill(current.school().id())) {
      throw Rejection.forbidden("report.only-school-fills");
    }
    if (!current.state().editable()) {
      throw Rejection.conflict("report.not-editable", current.state());
    }
    requireVersion(current, version);
    var impossible = new ArrayList<>(Completeness.impossible(content));
    impossible.addAll(Completeness.unknownIndicators(content, programmes.indicators()));
    impossible.addAll(strangeFiles(person, report, content));
    if (!impossible.isEmpty()) {
      throw Rejection.invalid("report.impossible", impossible);
    }
    edits.saving(current, person);
    Instant now = clock.instant();
    return new Saved(repository.save(report, json.write(content), person.id(), now), now);
  }

  private List<Problem> strangeFiles(Person person, UUID report, ReportContent content) {
    List<UUID> files = content.files();
    if (files.isEmpty()) {
      return List.of();
    }
    var own = evidence.list(person.scope(), report).stream().map(EvidenceFile::id).collect(Collectors.toSet());
    return own.containsAll(files) ? List.of() : List.of(new Problem("/evidence", "report.impossible.evidence"));
  }

  /**
   * Freezes what the draft says as the next revision; from now on it counts. Refused while a figure seems wrong that
   * nobody has confirmed or explained.
   */
  @Transactional
  public Report.Receipt submit(Person person, UUID report, long version) {
    return submit(person, report, version, true);
  }

  /** The same for a program, which can look at nothing again: the district sees which figures nobody has explained. */
  @Transactional
  public Report.Receipt submitUnasked(Person person, UUID report, long version) {
    return submit(person, report, version, false);
  }

  private Report.Receipt submit(Person person, UUID report, long version, boolean asking) {
    Report current = repository.lock(person.scope(), report).orElseThrow(() -> Rejection.notFound("report.none"));
    if (!person.maySubmit(current.school().id())) {
      throw Rejection.forbidden("report.only-principal-submits");
    }
    ReportState next = after(current, Move.SUBMIT);
    requireVersion(current, version);
    if (current.revision() == 0 && current.period().state() != PeriodState.OPEN) {
      throw Rejection.conflict("report.period-not-open", current.period().label());
    }
    requireObliged(person, current);
    ReportContent content = Tidying.tidy(current.content());
    var problems = new ArrayList<>(Completeness.impossible(content));
    problems.addAll(Completeness.missing(content));
    if (!problems.isEmpty()) {
      throw Rejection.invalid("report.incomplete", problems, problems.size());
    }
    List<Problem> doubts = asking ? unexplained(person, current, content) : List.of();
    if (!doubts.isEmpty()) {
      throw Rejection.invalid("report.unexplained", doubts, doubts.size());
    }
    edits.settle(current);
    Instant now = clock.instant();
    int revision = current.revision() + 1;
    String sha256 = json.sha256(content);
    UUID school = current.school().id();
    long newVersion = repository.submit(report, next, json.write(content), revision, person.id(), now);
    repository.insertRevision(report, school, revision, json.write(content), sha256, now, person.id());
    repository.insertEvent(report, school, ReportEventKind.SUBMITTED, revision, Optional.empty(), now, person.id());
    audit.record(AuditKind.REPORT_SUBMITTED, current.subject(), Map.of(
        "period", current.period().code(), "before", current.state(), "after", next, "revision", revision,
        "sha256", sha256, "changes", EditJson.write(current.content(), content)));
    lines.replace(report, school, content);
    narratives.replace(new NarrativeRepository.Submitted(report, school, current.period().id(), content));
    events.publishEvent(new Changed(report, school, current.period().id(), Move.SUBMIT, person));
    boolean late = lateness(current.dueOn(), current.firstSubmittedAt().orElse(now));
    return new Report.Receipt(report, revision, now, late, sha256, newVersion);
  }

  /** A school may have been exempted since it began its draft. */
  private void requireObliged(Person person, Report report) {
    periods.obligation(person.scope(), report.school().id(), report.period().id())
        .flatMap(Periods.Obligation::exemptReason)
        .filter(_ -> report.revision() == 0)
        .ifPresent(reason -> {
          throw Rejection.conflict("report.exempt", reason);
        });
  }

  /** The figures of a report that seem wrong and that nobody has confirmed or explained. */
  public List<Problem> unexplained(Person person, Report report) {
    return unexplained(person, report, report.content());
  }

  private List<Problem> unexplained(Person person, Report report, ReportContent content) {
    return Doubts.unexplained(content, precedents.of(person, report), programmes.indicators(report.period())).stream()
        .map(Doubts.Doubt::problem).toList();
  }

  /** The report for reading; whoever reads another's is recorded. */
  @Transactional
  public Report read(Person person, UUID report) {
    Report found = find(person, report);
    if (!own(person, found)) {
      audit.record(AuditKind.REPORT_READ, found.subject(), Map.of("period", found.period().code()));
    }
    return found;
  }

  /** The latest first. */
  public List<Report.Revision> revisions(Person person, UUID report) {
    List<Report.Revision> revisions = repository.revisions(person.scope(), report);
    if (revisions.isEmpty() || own(person, find(person, report))) {
      return revisions;
    }
    SmallCounts small = smallCounts();
    return revisions.stream().map(revision -> revision.withContent(small.hiddenIn(revision.content()))).toList();
  }

  public Report.Revision revision(Person person, UUID report, int number) {
    return revisions(person, report).stream().filter(revision -> revision.number() == number).findFirst()
        .orElseThrow(() -> Rejection.notFound("report.no-revision", number));
  }

  /** What happened to the report, the latest first. */
  public List<Report.Event> history(Person person, UUID report) {
    return repository.events(person.scope(), report);
  }

  /**
   * What was typed into it, the latest first; what was typed in the last minutes is told later. Drafts are read by the
   * school and by auditors alone: others learn who changed which place.
   */
  public List<Edit> edits(Person person, UUID report) {
    UUID school = find(person, report).school().id();
    boolean wording = person.schools().contains(school) || person.mayAudit();
    var changes = changes(person);
    return audit.of(school, report).stream()
        .filter(event -> event.kind() == AuditKind.REPORT_EDITED)
        .map(event -> new Edit(
            Instant.parse(event.details().get("from").asString()), event.at(), event.author().name(),
            wording
                ? changes.apply(event)
                : changes.apply(event).stream().map(Edit.Part::withoutWording).toList()))
        .toList();
  }

  /** What events tell of the places of a report that changed, as that person may read it. */
  public Function<AuditEvent, List<Edit.Part>> changes(Person person) {
    SmallCounts small = smallCounts();
    return event -> {
      List<Edit.Part> parts = editJson.read(event.details().path("changes"));
      return event.subject().school().filter(person.schools()::contains).isPresent()
          ? parts
          : parts.stream().map(part -> part.withChange(small::hiddenIn)).toList();
    };
  }

  List<UUID> draftsAtRest() {
    return edits.atRest();
  }

  @Transactional
  void settle(UUID report) {
    repository.lock(Scope.EVERYTHING, report).ifPresent(edits::settle);
  }

  static boolean lateness(LocalDate dueOn, Instant moment) {
    return moment.atZone(ZONE).toLocalDate().isAfter(dueOn);
  }

  static ReportState after(Report report, Move move) {
    return report.state().after(move)
        .orElseThrow(() -> Rejection.conflict("report.cannot-" + move.name().toLowerCase(Locale.ROOT), report.state()));
  }

  static void requireVersion(Report current, long version) {
    if (current.version() != version) {
      throw Rejection.conflict(STALE, current.version());
    }
  }
}
