package vn.mangnon.issue;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.EVALUATION;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORT_REVISION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.shared.BulkInsert;
import vn.mangnon.shared.Ids;
import vn.mangnondb.tables.records.IssueEventRecord;

/** What the submitted lines of reports make of issues: raised, said again, withdrawn. */
@Repository
class ReportedIssueRepository {

  private final DSLContext db;

  ReportedIssueRepository(DSLContext db) {
    this.db = db;
  }

  /** What another report says again stays, though the report that raised it no longer does. */
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
        .and(notExists(
            selectOne()
                .from(ISSUE_EVENT)
                .join(EVALUATION).on(EVALUATION.REPORT_ID.eq(ISSUE_EVENT.REPORT_ID))
                .where(ISSUE_EVENT.ISSUE_ID.eq(ISSUE.ID))
                .and(ISSUE_EVENT.KIND.eq(IssueEventKind.REPEATED))
                .and(sameWords())))
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

  /** Notes at what is outstanding that this counted report says it again; once for each report. */
  void repeat(UUID report, Instant now, UUID by) {
    var repeated = selectDistinct(ISSUE.ID, ISSUE.SCHOOL_ID, REPORT.REVISION)
        .from(ISSUE)
        .join(EVALUATION)
            .on(EVALUATION.SCHOOL_ID.eq(ISSUE.SCHOOL_ID))
            .and(sameWords())
        .join(REPORT).on(REPORT.ID.eq(EVALUATION.REPORT_ID))
        .join(OBLIGED_SCHOOL)
            .on(OBLIGED_SCHOOL.SCHOOL_ID.eq(REPORT.SCHOOL_ID))
            .and(OBLIGED_SCHOOL.PERIOD_ID.eq(REPORT.PERIOD_ID))
        .where(EVALUATION.REPORT_ID.eq(report))
        .and(condition(OBLIGED_SCHOOL.COUNTED))
        .and(ISSUE.REPORT_ID.ne(report))
        .and(ISSUE.WITHDRAWN_AT.isNull())
        .and(ISSUE.STATE.ne(IssueState.CONFIRMED))
        .and(notExists(
            selectOne()
                .from(ISSUE_EVENT)
                .where(ISSUE_EVENT.ISSUE_ID.eq(ISSUE.ID))
                .and(ISSUE_EVENT.KIND.eq(IssueEventKind.REPEATED))
                .and(ISSUE_EVENT.REPORT_ID.eq(report))))
        .asTable("repeated");
    var issues = db
        .insertInto(ISSUE_EVENT)
        .columns(
            ISSUE_EVENT.ID, ISSUE_EVENT.ISSUE_ID, ISSUE_EVENT.SCHOOL_ID, ISSUE_EVENT.KIND, ISSUE_EVENT.AT,
            ISSUE_EVENT.ACCOUNT_ID, ISSUE_EVENT.REPORT_ID, ISSUE_EVENT.REVISION)
        .select(
            select(
                newId(), repeated.field(ISSUE.ID), repeated.field(ISSUE.SCHOOL_ID),
                inline(IssueEventKind.REPEATED, ISSUE_EVENT.KIND), val(now), val(by), val(report),
                repeated.field(REPORT.REVISION))
            .from(repeated))
        .onConflictDoNothing()
        .returning(ISSUE_EVENT.ISSUE_ID)
        .fetch(ISSUE_EVENT.ISSUE_ID);
    count(issues);
  }

  /**
   * Raises what the submitted lines say and no issue says yet: none of the report itself, and none that was outstanding
   * when the report said it again. Of one report; or of all, each by itself.
   */
  void raise(Optional<UUID> report) {
    db.insertInto(ISSUE)
        .columns(
            ISSUE.ID, ISSUE.SCHOOL_ID, ISSUE.REPORT_ID, ISSUE.PERIOD_ID, ISSUE.KIND, ISSUE.CATEGORY, ISSUE.TEXT,
            ISSUE.SEVERITY, ISSUE.OWNER, ISSUE.STATE, ISSUE.RAISED_AT)
        .select(
            select(
                newId(), EVALUATION.SCHOOL_ID, EVALUATION.REPORT_ID, REPORT.PERIOD_ID,
                kindOfEvaluation(), EVALUATION.CATEGORY, EVALUATION.TEXT,
                inline(Severity.MEDIUM, ISSUE.SEVERITY), ownerOfEvaluation(), inline(IssueState.OPEN, ISSUE.STATE),
                REPORT.SUBMITTED_AT)
            .from(EVALUATION)
            .join(REPORT).on(REPORT.ID.eq(EVALUATION.REPORT_ID))
            .join(OBLIGED_SCHOOL)
                .on(OBLIGED_SCHOOL.SCHOOL_ID.eq(REPORT.SCHOOL_ID))
                .and(OBLIGED_SCHOOL.PERIOD_ID.eq(REPORT.PERIOD_ID))
            .where(EVALUATION.KIND.in(EvaluationKind.SHORTCOMING, EvaluationKind.RECOMMENDATION))
            .and(OBLIGED_SCHOOL.COUNTED)
            .and(report.map(EVALUATION.REPORT_ID::eq).orElse(noCondition()))
            .and(notExists(
                selectOne()
                    .from(ISSUE)
                    .join(ISSUE_EVENT).on(ISSUE_EVENT.ISSUE_ID.eq(ISSUE.ID))
                    .where(ISSUE.SCHOOL_ID.eq(EVALUATION.SCHOOL_ID))
                    .and(sameWords())
                    .and(ISSUE.WITHDRAWN_AT.isNull())
                    .and(ISSUE_EVENT.KIND.eq(IssueEventKind.REPEATED))
                    .and(ISSUE_EVENT.REPORT_ID.eq(EVALUATION.REPORT_ID)))))
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

  /** Of those issues that are the school's and not closed: how far they are; locked until the transaction ends. */
  Map<UUID, IssueState> lockOpen(UUID school, Collection<UUID> issues) {
    return db
        .select(ISSUE.ID, ISSUE.STATE)
        .from(ISSUE)
        .where(ISSUE.ID.in(issues))
        .and(ISSUE.SCHOOL_ID.eq(school))
        .and(ISSUE.WITHDRAWN_AT.isNull())
        .and(ISSUE.STATE.ne(IssueState.CONFIRMED))
        .orderBy(ISSUE.ID)
        .forUpdate()
        .fetchMap(ISSUE.ID, ISSUE.STATE);
  }

  /** What the report last said of each. */
  Map<UUID, Optional<String>> lastProgress(UUID report, Collection<UUID> issues) {
    var latest = ISSUE_EVENT.as("latest");
    return db
        .select(ISSUE_EVENT.ISSUE_ID, ISSUE_EVENT.MESSAGE.convertFrom(Optional::ofNullable))
        .from(ISSUE_EVENT)
        .where(ISSUE_EVENT.ISSUE_ID.in(issues))
        .and(ISSUE_EVENT.KIND.eq(IssueEventKind.PROGRESS))
        .and(ISSUE_EVENT.REPORT_ID.eq(report))
        .and(ISSUE_EVENT.REVISION.eq(
            select(max(latest.REVISION))
                .from(latest)
                .where(latest.ISSUE_ID.eq(ISSUE_EVENT.ISSUE_ID))
                .and(latest.KIND.eq(IssueEventKind.PROGRESS))
                .and(latest.REPORT_ID.eq(report))))
        .fetch(mapping(Map::entry))
        .stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What a report says of an issue now. */
  record Said(UUID issue, IssueEventKind kind, Optional<String> message) {}

  void say(UUID report, UUID school, int revision, List<Said> said, Instant now, UUID by) {
    BulkInsert.into(db, said.stream().map(event -> new IssueEventRecord(
        Ids.next(), event.issue(), school, event.kind(), event.message().orElse(null), now, by, null, report, revision))
        .toList());
  }

  void move(Collection<UUID> issues, IssueState next) {
    db.update(ISSUE).set(ISSUE.STATE, next).where(ISSUE.ID.in(issues)).execute();
  }

  /** A new version of each. */
  void count(Collection<UUID> issues) {
    db.update(ISSUE).set(ISSUE.VERSION, ISSUE.VERSION.plus(1)).where(ISSUE.ID.in(issues)).execute();
  }

  private static Condition sameWords() {
    return kindOfEvaluation().eq(ISSUE.KIND)
        .and(wording(EVALUATION.TEXT).eq(wording(ISSUE.TEXT)));
  }

  private static Field<String> wording(Field<String> text) {
    return field("wording({0})", String.class, text);
  }

  private static Field<IssueKind> kindOfEvaluation() {
    return EVALUATION.KIND.cast(SQLDataType.CLOB).coerce(ISSUE.KIND);
  }

  private static Field<IssueOwner> ownerOfEvaluation() {
    return DSL.when(
            EVALUATION.KIND.eq(inline(EvaluationKind.SHORTCOMING)),
            inline(IssueOwner.of(IssueKind.SHORTCOMING), ISSUE.OWNER))
        .otherwise(inline(IssueOwner.of(IssueKind.RECOMMENDATION), ISSUE.OWNER));
  }

  private static Field<UUID> newId() {
    return IssueRepository.newId();
  }
}
