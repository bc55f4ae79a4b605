package vn.mangnon.issue;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.EVALUATION;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORT_REVISION;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.shared.BulkInsert;
import vn.mangnon.shared.Ids;
import vn.mangnondb.tables.records.IssueEventRecord;
import vn.mangnondb.tables.records.IssueRecord;

@Repository
class IssueRepository {

  private final DSLContext db;

  IssueRepository(DSLContext db) {
    this.db = db;
  }

  List<Issue> list(Scope scope, IssueFilter filter) {
    return fetch(scope, wanted(filter), 0, filter.limit());
  }

  List<Issue> page(Scope scope, IssueFilter filter, int offset, int limit) {
    return fetch(scope, wanted(filter), offset, limit);
  }

  int count(Scope scope, IssueFilter filter) {
    return db
        .selectCount()
        .from(ISSUE)
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(ISSUE.PERIOD_ID))
        .join(UNIT).on(UNIT.ID.eq(ISSUE.SCHOOL_ID))
        .where(readable(scope))
        .and(wanted(filter))
        .fetchSingle(DSL.count());
  }

  /** @param yearAgo issues raised before this moment are old */
  Issues.Standing standing(Scope scope, Instant yearAgo) {
    Condition open = ISSUE.STATE.ne(IssueState.CONFIRMED);
    return db
        .select(
            DSL.count().filterWhere(open),
            DSL.count().filterWhere(open.and(ISSUE.RAISED_AT.lt(yearAgo))),
            DSL.count().filterWhere(ISSUE.STATE.eq(IssueState.RESOLVED)))
        .from(ISSUE)
        .where(readable(scope))
        .fetchSingle(mapping(Issues.Standing::new));
  }

  Optional<Issue> find(Scope scope, UUID issue) {
    return fetch(scope, ISSUE.ID.eq(issue), 0, 1).stream().findFirst();
  }

  private static Condition wanted(IssueFilter filter) {
    var earlier = ISSUE.as("earlier");
    return and(
        filter.school().map(ISSUE.SCHOOL_ID::eq).orElse(noCondition()),
        filter.year().map(REPORTING_PERIOD.YEAR::eq).orElse(noCondition()),
        ISSUE.STATE.in(filter.states()),
        ISSUE.KIND.in(filter.kinds()),
        ISSUE.CATEGORY.in(filter.categories()),
        filter.search().isBlank()
            ? noCondition()
            : UNIT.SEARCH.contains(field("plain({0})", String.class, val(filter.search().strip()))),
        filter.after()
            .map(last -> (Condition) row(ISSUE.RAISED_AT, ISSUE.ID)
                .lt(select(earlier.RAISED_AT, earlier.ID).from(earlier).where(earlier.ID.eq(last))))
            .orElse(noCondition()));
  }

  private static Condition readable(Scope scope) {
    return ISSUE.WITHDRAWN_AT.isNull().and(scope.overLines(ISSUE.SCHOOL_ID::in, () -> noCondition()));
  }

  private List<Issue> fetch(Scope scope, Condition wanted, int offset, int limit) {
    return db
        .select(
            ISSUE.ID, ISSUE.SCHOOL_ID, UNIT.CODE, UNIT.NAME, ISSUE.REPORT_ID, REPORTING_PERIOD.CODE,
            ISSUE.KIND, ISSUE.CATEGORY, ISSUE.TEXT, ISSUE.SEVERITY, ISSUE.STATE, ISSUE.VERSION, ISSUE.RAISED_AT,
            ISSUE.DUE_ON.convertFrom(Optional::ofNullable),
            multiset(
                select(
                    ISSUE_EVENT.KIND, ISSUE_EVENT.MESSAGE.convertFrom(Optional::ofNullable), ISSUE_EVENT.AT,
                    ACCOUNT.DISPLAY_NAME)
                    .from(ISSUE_EVENT)
                    .join(ACCOUNT).on(ACCOUNT.ID.eq(ISSUE_EVENT.ACCOUNT_ID))
                    .where(ISSUE_EVENT.ISSUE_ID.eq(ISSUE.ID))
                    .orderBy(ISSUE_EVENT.AT, ISSUE_EVENT.ID))
                .convertFrom(events -> events.map(mapping(Issue.Event::new))))
        .from(ISSUE)
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(ISSUE.PERIOD_ID))
        .join(UNIT).on(UNIT.ID.eq(ISSUE.SCHOOL_ID))
        .where(readable(scope))
        .and(wanted)
        .orderBy(ISSUE.RAISED_AT.desc(), ISSUE.ID.desc())
        .offset(offset)
        .limit(limit)
        .fetch(mapping(Issue::new));
  }

  void lock(UUID issue) {
    db.select(ISSUE.ID).from(ISSUE).where(ISSUE.ID.eq(issue)).forUpdate().fetch();
  }

  UUID period(UUID issue) {
    return db.select(ISSUE.PERIOD_ID).from(ISSUE).where(ISSUE.ID.eq(issue)).fetchSingle(ISSUE.PERIOD_ID);
  }

  void move(UUID issue, IssueState next, IssueEventKind happened, Optional<String> message, Instant now, UUID by) {
    db.update(ISSUE)
        .set(ISSUE.STATE, next)
        .set(ISSUE.VERSION, ISSUE.VERSION.plus(1))
        .where(ISSUE.ID.eq(issue))
        .execute();
    db.insertInto(ISSUE_EVENT)
        .columns(
            ISSUE_EVENT.ID, ISSUE_EVENT.ISSUE_ID, ISSUE_EVENT.SCHOOL_ID, ISSUE_EVENT.KIND, ISSUE_EVENT.MESSAGE,
            ISSUE_EVENT.AT, ISSUE_EVENT.ACCOUNT_ID)
        .select(
            select(
                val(Ids.next()), ISSUE.ID, ISSUE.SCHOOL_ID, val(happened, ISSUE_EVENT.KIND),
                val(message.orElse(null), ISSUE_EVENT.MESSAGE), val(now), val(by))
            .from(ISSUE)
            .where(ISSUE.ID.eq(issue)))
        .execute();
  }

  void withdrawWhatIsNoLongerSaid(UUID report, Instant now, UUID by) {
    db.update(ISSUE)
        .set(ISSUE.WITHDRAWN_AT, now)
        .where(ISSUE.REPORT_ID.eq(report))
        .and(ISSUE.WITHDRAWN_AT.isNull())
        .and(ISSUE.KIND.in(IssueKind.SHORTCOMING, IssueKind.RECOMMENDATION))
        .and(notExists(
            selectOne()
                .from(EVALUATION)
                .where(EVALUATION.REPORT_ID.eq(ISSUE.REPORT_ID))
                .and(kindOfEvaluation().eq(ISSUE.KIND))
                .and(EVALUATION.TEXT.eq(ISSUE.TEXT))))
        .execute();
    db.insertInto(ISSUE_EVENT)
        .columns(
            ISSUE_EVENT.ID, ISSUE_EVENT.ISSUE_ID, ISSUE_EVENT.SCHOOL_ID, ISSUE_EVENT.KIND, ISSUE_EVENT.AT,
            ISSUE_EVENT.ACCOUNT_ID)
        .select(
            select(
                newId(), ISSUE.ID, ISSUE.SCHOOL_ID, inline(IssueEventKind.WITHDRAWN, ISSUE_EVENT.KIND), val(now), val(by))
            .from(ISSUE)
            .where(ISSUE.REPORT_ID.eq(report))
            .and(ISSUE.WITHDRAWN_AT.eq(now)))
        .execute();
  }

  /** Raises what the submitted lines say and no issue says yet; of one report, or of all. */
  void raise(Optional<UUID> report) {
    db.insertInto(ISSUE)
        .columns(
            ISSUE.ID, ISSUE.SCHOOL_ID, ISSUE.REPORT_ID, ISSUE.PERIOD_ID, ISSUE.KIND, ISSUE.CATEGORY, ISSUE.TEXT,
            ISSUE.SEVERITY, ISSUE.STATE, ISSUE.RAISED_AT)
        .select(
            select(
                newId(), EVALUATION.SCHOOL_ID, EVALUATION.REPORT_ID, REPORT.PERIOD_ID,
                kindOfEvaluation(), EVALUATION.CATEGORY, EVALUATION.TEXT,
                inline(Severity.MEDIUM, ISSUE.SEVERITY), inline(IssueState.OPEN, ISSUE.STATE), REPORT.SUBMITTED_AT)
            .from(EVALUATION)
            .join(REPORT).on(REPORT.ID.eq(EVALUATION.REPORT_ID))
            .join(OBLIGED_SCHOOL)
                .on(OBLIGED_SCHOOL.SCHOOL_ID.eq(REPORT.SCHOOL_ID))
                .and(OBLIGED_SCHOOL.PERIOD_ID.eq(REPORT.PERIOD_ID))
            .where(EVALUATION.KIND.in(EvaluationKind.SHORTCOMING, EvaluationKind.RECOMMENDATION))
            .and(OBLIGED_SCHOOL.COUNTED)
            .and(report.map(EVALUATION.REPORT_ID::eq).orElse(noCondition())))
        .onConflictDoNothing()
        .execute();
    db.insertInto(ISSUE_EVENT)
        .columns(
            ISSUE_EVENT.ID, ISSUE_EVENT.ISSUE_ID, ISSUE_EVENT.SCHOOL_ID, ISSUE_EVENT.KIND, ISSUE_EVENT.AT,
            ISSUE_EVENT.ACCOUNT_ID)
        .select(
            select(
                newId(), ISSUE.ID, ISSUE.SCHOOL_ID,
                inline(IssueEventKind.RAISED, ISSUE_EVENT.KIND), ISSUE.RAISED_AT, REPORT_REVISION.SUBMITTED_BY)
            .from(ISSUE)
            .join(REPORT).on(REPORT.ID.eq(ISSUE.REPORT_ID))
            .join(REPORT_REVISION)
                .on(REPORT_REVISION.REPORT_ID.eq(REPORT.ID))
                .and(REPORT_REVISION.NUMBER.eq(REPORT.REVISION))
            .where(report.map(ISSUE.REPORT_ID::eq).orElse(noCondition()))
            .and(notExists(selectOne().from(ISSUE_EVENT).where(ISSUE_EVENT.ISSUE_ID.eq(ISSUE.ID)))))
        .execute();
  }

  void insertHistory(List<IssueHistory.Past> issues) {
    BulkInsert.into(db, issues.stream().map(past -> new IssueRecord(
        past.id(), past.school(), past.report(), past.period(), past.kind(), past.category(), past.text(),
        past.severity(), past.state(), (long) past.events().size(), past.raisedAt(), past.dueOn(),
        past.withdrawnAt().orElse(null))).toList());
    BulkInsert.into(db, issues.stream().flatMap(past -> past.events().stream().map(event -> new IssueEventRecord(
        event.id(), past.id(), past.school(), event.kind(), event.message().orElse(null), event.at(), event.by())))
        .toList());
  }

  private static Field<IssueKind> kindOfEvaluation() {
    return EVALUATION.KIND.cast(SQLDataType.CLOB).coerce(ISSUE.KIND);
  }

  /** One for each row of a set-based insert; everywhere else the application makes them. */
  private static Field<UUID> newId() {
    return field("uuidv7()", UUID.class);
  }
}
