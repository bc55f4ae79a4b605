package vn.mangnon.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORT_EVENT;
import static vn.mangnondb.Tables.REPORT_REVISION;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.UNIT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.BulkInsert;
import vn.mangnon.shared.Ids;
import vn.mangnondb.tables.records.ReportEventRecord;
import vn.mangnondb.tables.records.ReportRecord;
import vn.mangnondb.tables.records.ReportRevisionRecord;

@Repository
class ReportRepository {

  private static final SelectField<Report.SchoolName> SCHOOL_NAME =
      row(REPORT.SCHOOL_ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Report.SchoolName::new));
  private static final Field<Instant> LAST_TURN = coalesce(REPORT.SUBMITTED_AT, REPORT.OPENED_AT);

  private final DSLContext db;
  private final Periods periods;
  private final ContentJson json;
  private final Clock clock;

  ReportRepository(DSLContext db, Periods periods, ContentJson json, Clock clock) {
    this.db = db;
    this.periods = periods;
    this.json = json;
    this.clock = clock;
  }

  Optional<Report> find(Scope scope, UUID report) {
    return select(scope, REPORT.ID.eq(report)).fetchOptional(this::report);
  }

  Optional<Report> find(Scope scope, UUID school, UUID period) {
    return select(scope, REPORT.SCHOOL_ID.eq(school).and(REPORT.PERIOD_ID.eq(period))).fetchOptional(this::report);
  }

  /** Holds the row until the end of the transaction, so that a double click waits for the first and then is refused. */
  Optional<Report> lock(Scope scope, UUID report) {
    return select(scope, REPORT.ID.eq(report)).forUpdate().of(REPORT).fetchOptional(this::report);
  }

  List<Report> read(Scope scope, ReportFilter filter) {
    Map<UUID, Period> known = knownPeriods();
    return select(scope, wanted(filter))
        .orderBy(LAST_TURN.desc(), REPORT.ID.desc())
        .limit(filter.limit())
        .fetch(row -> report(row, known::get));
  }

  List<Report> read(Scope scope, Collection<UUID> reports) {
    Map<UUID, Period> known = knownPeriods();
    return select(scope, REPORT.ID.in(reports)).fetch(row -> report(row, known::get));
  }

  private Map<UUID, Period> knownPeriods() {
    return periods.list().stream().collect(Collectors.toMap(Period::id, period -> period));
  }

  private SelectConditionStep<? extends Record> select(Scope scope, Condition wanted) {
    return db
        .select(
            SCHOOL_NAME.as("school"), REPORT.ID, REPORT.PERIOD_ID, REPORT.STATE, REPORT.VERSION, REPORT.REVISION,
            OBLIGED_SCHOOL.DUE_ON, OBLIGED_SCHOOL.COUNTED, REPORT.SAVED_AT, ACCOUNT.DISPLAY_NAME,
            REPORT.FIRST_SUBMITTED_AT, REPORT.SUBMITTED_AT, REPORT.ACCEPTED_AT, REPORT.CONTENT)
        .from(REPORT)
        .join(OBLIGED_SCHOOL)
            .on(OBLIGED_SCHOOL.SCHOOL_ID.eq(REPORT.SCHOOL_ID))
            .and(OBLIGED_SCHOOL.PERIOD_ID.eq(REPORT.PERIOD_ID))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(REPORT.PERIOD_ID))
        .join(UNIT).on(UNIT.ID.eq(REPORT.SCHOOL_ID))
        .join(ACCOUNT).on(ACCOUNT.ID.eq(REPORT.SAVED_BY))
        .where(wanted)
        .and(scope.overLines(REPORT.SCHOOL_ID::in, () -> noCondition()));
  }

  private Report report(Record row) {
    return report(row, periods::find);
  }

  private Report report(Record row, Function<UUID, Period> periodOf) {
    var firstSubmitted = Optional.ofNullable(row.get(REPORT.FIRST_SUBMITTED_AT));
    LocalDate dueOn = row.get(OBLIGED_SCHOOL.DUE_ON);
    return new Report(
        row.get(REPORT.ID),
        row.get("school", Report.SchoolName.class),
        periodOf.apply(row.get(REPORT.PERIOD_ID)),
        row.get(REPORT.STATE),
        row.get(REPORT.VERSION),
        row.get(REPORT.REVISION),
        dueOn,
        row.get(OBLIGED_SCHOOL.COUNTED),
        row.get(REPORT.SAVED_AT),
        row.get(ACCOUNT.DISPLAY_NAME),
        firstSubmitted,
        Optional.ofNullable(row.get(REPORT.SUBMITTED_AT)),
        Optional.ofNullable(row.get(REPORT.ACCEPTED_AT)),
        Reports.lateness(dueOn, firstSubmitted.orElseGet(clock::instant)),
        json.read(row.get(REPORT.CONTENT)));
  }

  List<Report.Item> list(Scope scope, ReportFilter filter) {
    Map<UUID, Period> known = knownPeriods();
    return db
        .select(
            REPORT.ID, SCHOOL_NAME, REPORT.PERIOD_ID.convertFrom(known::get), REPORT.STATE, REPORT.REVISION,
            OBLIGED_SCHOOL.DUE_ON,
            row(OBLIGED_SCHOOL.DUE_ON, REPORT.FIRST_SUBMITTED_AT).convertFrom(
                turn -> Reports.lateness(turn.value1(), Optional.ofNullable(turn.value2()).orElseGet(clock::instant))),
            REPORT.SAVED_AT,
            ACCOUNT.DISPLAY_NAME,
            REPORT.SUBMITTED_AT.convertFrom(Optional::ofNullable),
            lastReturnMessage().convertFrom(Optional::ofNullable))
        .from(REPORT)
        .join(OBLIGED_SCHOOL)
            .on(OBLIGED_SCHOOL.SCHOOL_ID.eq(REPORT.SCHOOL_ID))
            .and(OBLIGED_SCHOOL.PERIOD_ID.eq(REPORT.PERIOD_ID))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(REPORT.PERIOD_ID))
        .join(UNIT).on(UNIT.ID.eq(REPORT.SCHOOL_ID))
        .join(ACCOUNT).on(ACCOUNT.ID.eq(REPORT.SAVED_BY))
        .where(wanted(filter))
        .and(scope.overLines(REPORT.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(LAST_TURN.desc(), REPORT.ID.desc())
        .limit(filter.limit())
        .fetch(mapping(Report.Item::new));
  }

  private static Condition wanted(ReportFilter filter) {
    return and(
        filter.school().map(REPORT.SCHOOL_ID::eq).orElse(noCondition()),
        filter.period().map(REPORT.PERIOD_ID::eq).orElse(noCondition()),
        filter.year().map(REPORTING_PERIOD.YEAR::eq).orElse(noCondition()),
        REPORT.STATE.in(filter.states()),
        filter.after().map(ReportRepository::beyond).orElse(noCondition()));
  }

  private static Condition beyond(UUID last) {
    var earlier = REPORT.as("earlier");
    return row(LAST_TURN, REPORT.ID).lt(DSL.select(coalesce(earlier.SUBMITTED_AT, earlier.OPENED_AT), earlier.ID)
        .from(earlier)
        .where(earlier.ID.eq(last)));
  }

  private static Field<String> lastReturnMessage() {
    return field(DSL.select(REPORT_EVENT.MESSAGE)
        .from(REPORT_EVENT)
        .where(REPORT_EVENT.REPORT_ID.eq(REPORT.ID))
        .and(REPORT_EVENT.KIND.in(ReportEventKind.RETURNED, ReportEventKind.REOPENED))
        .and(REPORT.STATE.in(ReportState.RETURNED, ReportState.REOPENED))
        .orderBy(REPORT_EVENT.AT.desc())
        .limit(1));
  }

  boolean insertDraft(UUID id, UUID school, UUID period, JSONB content, UUID by, Instant now) {
    return db
        .insertInto(REPORT)
        .columns(
            REPORT.ID, REPORT.SCHOOL_ID, REPORT.PERIOD_ID, REPORT.STATE, REPORT.CONTENT, REPORT.OPENED_AT,
            REPORT.SAVED_AT, REPORT.SAVED_BY)
        .values(id, school, period, ReportState.DRAFT, content, now, now, by)
        .onConflictDoNothing()
        .execute() == 1;
  }

  /** Gives the new version. */
  long save(UUID report, JSONB content, UUID by, Instant now) {
    return db
        .update(REPORT)
        .set(REPORT.CONTENT, content)
        .set(REPORT.VERSION, REPORT.VERSION.plus(1))
        .set(REPORT.SAVED_AT, now)
        .set(REPORT.SAVED_BY, by)
        .where(REPORT.ID.eq(report))
        .returning(REPORT.VERSION)
        .fetchSingle(REPORT.VERSION);
  }

  long submit(UUID report, ReportState next, JSONB content, int revision, UUID by, Instant now) {
    return db
        .update(REPORT)
        .set(REPORT.STATE, next)
        .set(REPORT.CONTENT, content)
        .set(REPORT.VERSION, REPORT.VERSION.plus(1))
        .set(REPORT.REVISION, revision)
        .set(REPORT.FIRST_SUBMITTED_AT, coalesce(REPORT.FIRST_SUBMITTED_AT, now))
        .set(REPORT.SUBMITTED_AT, now)
        .set(REPORT.SAVED_AT, now)
        .set(REPORT.SAVED_BY, by)
        .where(REPORT.ID.eq(report))
        .returning(REPORT.VERSION)
        .fetchSingle(REPORT.VERSION);
  }

  void review(UUID report, ReportState next, Instant now) {
    db.update(REPORT)
        .set(REPORT.STATE, next)
        .set(REPORT.VERSION, REPORT.VERSION.plus(1))
        .set(REPORT.ACCEPTED_AT, next == ReportState.ACCEPTED ? now : null)
        .where(REPORT.ID.eq(report))
        .execute();
  }

  void insertRevision(UUID report, UUID school, int number, JSONB content, String sha256, Instant now, UUID by) {
    db.insertInto(REPORT_REVISION)
        .columns(
            REPORT_REVISION.REPORT_ID, REPORT_REVISION.SCHOOL_ID, REPORT_REVISION.NUMBER, REPORT_REVISION.CONTENT,
            REPORT_REVISION.SHA256, REPORT_REVISION.SUBMITTED_AT, REPORT_REVISION.SUBMITTED_BY)
        .values(report, school, number, content, sha256, now, by)
        .execute();
  }

  void insertEvent(
      UUID report, UUID school, ReportEventKind kind, int revision, Optional<String> message, Instant now, UUID by) {
    db.insertInto(REPORT_EVENT)
        .columns(
            REPORT_EVENT.ID, REPORT_EVENT.REPORT_ID, REPORT_EVENT.SCHOOL_ID, REPORT_EVENT.KIND, REPORT_EVENT.REVISION,
            REPORT_EVENT.MESSAGE, REPORT_EVENT.AT, REPORT_EVENT.ACCOUNT_ID)
        .values(Ids.next(), report, school, kind, revision, message.orElse(null), now, by)
        .execute();
  }

  List<Report.Revision> revisions(Scope scope, UUID report) {
    return db
        .select(
            REPORT_REVISION.REPORT_ID, REPORT_REVISION.NUMBER, REPORT_REVISION.SUBMITTED_AT, ACCOUNT.DISPLAY_NAME,
            REPORT_REVISION.SHA256, REPORT_REVISION.CONTENT.convertFrom(json::read))
        .from(REPORT_REVISION)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(REPORT_REVISION.SUBMITTED_BY))
        .where(REPORT_REVISION.REPORT_ID.eq(report))
        .and(scope.overLines(REPORT_REVISION.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(REPORT_REVISION.NUMBER.desc())
        .fetch(mapping(Report.Revision::new));
  }

  /** What each of those reports said when it was last submitted; those never submitted are left out. */
  Map<UUID, ReportContent> lastSubmitted(Scope scope, Set<UUID> reports) {
    return db
        .select(REPORT_REVISION.REPORT_ID, REPORT_REVISION.CONTENT.convertFrom(json::read))
        .distinctOn(REPORT_REVISION.REPORT_ID)
        .from(REPORT_REVISION)
        .where(REPORT_REVISION.REPORT_ID.in(reports))
        .and(scope.overLines(REPORT_REVISION.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(REPORT_REVISION.REPORT_ID, REPORT_REVISION.NUMBER.desc())
        .fetchMap(Record2::value1, Record2::value2);
  }

  List<Report.Event> events(Scope scope, UUID report) {
    return db
        .select(
            REPORT_EVENT.KIND, REPORT_EVENT.REVISION, REPORT_EVENT.MESSAGE.convertFrom(Optional::ofNullable),
            REPORT_EVENT.AT, ACCOUNT.DISPLAY_NAME)
        .from(REPORT_EVENT)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(REPORT_EVENT.ACCOUNT_ID))
        .where(REPORT_EVENT.REPORT_ID.eq(report))
        .and(scope.overLines(REPORT_EVENT.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(REPORT_EVENT.AT.desc(), REPORT_EVENT.ID.desc())
        .fetch(mapping(Report.Event::new));
  }

  void insertHistory(List<ReportHistory.Past> reports) {
    BulkInsert.into(db, reports.stream().map(this::reportRow).toList());
    BulkInsert.into(db, reports.stream().flatMap(this::revisionRows).toList());
    BulkInsert.into(db, reports.stream().flatMap(ReportRepository::eventRows).toList());
  }

  private ReportRecord reportRow(ReportHistory.Past past) {
    var row = new ReportRecord();
    row.setId(past.id());
    row.setSchoolId(past.school());
    row.setPeriodId(past.period());
    row.setState(past.state());
    row.setVersion((long) past.events().size() + past.submissions().size() + 1);
    row.setContent(json.write(past.draft()));
    row.setRevision(past.submissions().size());
    row.setOpenedAt(past.openedAt());
    row.setSavedAt(past.savedAt());
    row.setSavedBy(past.openedBy());
    row.setFirstSubmittedAt(past.submissions().isEmpty() ? null : past.submissions().getFirst().at());
    row.setSubmittedAt(past.submissions().isEmpty() ? null : past.submissions().getLast().at());
    row.setAcceptedAt(past.acceptedAt().orElse(null));
    return row;
  }

  private Stream<ReportRevisionRecord> revisionRows(ReportHistory.Past past) {
    return IntStream.range(0, past.submissions().size()).mapToObj(index -> {
      var submission = past.submissions().get(index);
      return new ReportRevisionRecord(
          past.id(), past.school(), index + 1, json.write(submission.content()), json.sha256(submission.content()),
          submission.at(), submission.by());
    });
  }

  private static Stream<ReportEventRecord> eventRows(ReportHistory.Past past) {
    return past.events().stream().map(event -> new ReportEventRecord(
        event.id(), past.id(), past.school(), event.kind(), event.revision(), event.message().orElse(null), event.at(),
        event.by()));
  }
}
