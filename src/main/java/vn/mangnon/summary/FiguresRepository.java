package vn.mangnon.summary;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.ACTIVITY;
import static vn.mangnondb.Tables.ACTIVITY_CHANNEL;
import static vn.mangnondb.Tables.ACTIVITY_PARTICIPANTS;
import static vn.mangnondb.Tables.CATEGORY_FIGURES;
import static vn.mangnondb.Tables.COMMUNICATION_CHANNEL;
import static vn.mangnondb.Tables.COVERAGE_FIGURES;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.ISSUE_TURN;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.TRAINING;
import static vn.mangnondb.Tables.TRAINING_PARTICIPANTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.report.ReportState;

/** Keeps the read models; the same statements serve one report, one period and the whole district. */
@Repository
class FiguresRepository {

  private final DSLContext db;
  private final CoverageRepository coverage;

  FiguresRepository(DSLContext db, CoverageRepository coverage) {
    this.db = db;
    this.coverage = coverage;
  }

  /** Of one school or all, for one period or all. */
  void refresh(Optional<UUID> school, Optional<UUID> period) {
    period.ifPresent(known -> waitForOthers(school, known));
    clear(CATEGORY_FIGURES, CATEGORY_FIGURES.SCHOOL_ID, school, CATEGORY_FIGURES.PERIOD_ID, period);
    clear(ISSUE_TURN, ISSUE_TURN.SCHOOL_ID, school, ISSUE_TURN.PERIOD_ID, period);
    clear(COVERAGE_FIGURES, COVERAGE_FIGURES.SCHOOL_ID, school, COVERAGE_FIGURES.PERIOD_ID, period);
    clear(PERIOD_FIGURES, PERIOD_FIGURES.SCHOOL_ID, school, PERIOD_FIGURES.PERIOD_ID, period);
    countPeriods(only(OBLIGED_SCHOOL.SCHOOL_ID, school, OBLIGED_SCHOOL.PERIOD_ID, period));
    countCategories(only(PERIOD_FIGURES.SCHOOL_ID, school, PERIOD_FIGURES.PERIOD_ID, period));
    coverage.count(only(PERIOD_FIGURES.SCHOOL_ID, school, PERIOD_FIGURES.PERIOD_ID, period));
    countIssueTurns(only(ISSUE.SCHOOL_ID, school, ISSUE.PERIOD_ID, period));
    db.fetch("select pg_notify({0}, '')", inline(FigureChanges.CHANNEL));
  }

  /**
   * Who counts the same pair at the same time waits, so that nobody counts what another has not yet cleared: schools
   * beside each other, a whole period alone.
   */
  private void waitForOthers(Optional<UUID> school, UUID period) {
    if (school.isPresent()) {
      db.fetch("select pg_advisory_xact_lock_shared(hashtextextended({0}, 0))", val(period.toString()));
      db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val(period + " " + school.get()));
    } else {
      db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val(period.toString()));
    }
  }

  /** Of the sums over all schools one row is made where several say what came and went. */
  void foldSums() {
    db.execute("call fold_changes()");
  }

  /** What the planner knows of the tables, so that it counts much in another way than little. */
  void refreshStatistics() {
    db.execute("call refresh_statistics()");
  }

  private void clear(
      Table<?> table, TableField<?, UUID> schoolId, Optional<UUID> school, TableField<?, UUID> periodId,
      Optional<UUID> period) {
    db.deleteFrom(table).where(only(schoolId, school, periodId, period)).execute();
  }

  private static Condition only(
      TableField<?, UUID> schoolId, Optional<UUID> school, TableField<?, UUID> periodId, Optional<UUID> period) {
    return school.map(schoolId::eq).orElse(noCondition()).and(period.map(periodId::eq).orElse(noCondition()));
  }

  private void countPeriods(Condition wanted) {
    Condition received = REPORT.REVISION.gt(0);
    Condition counts = condition(OBLIGED_SCHOOL.COUNTED).and(received);
    db.insertInto(PERIOD_FIGURES)
        .columns(
            PERIOD_FIGURES.SCHOOL_ID, PERIOD_FIGURES.PERIOD_ID, PERIOD_FIGURES.WARD_ID, PERIOD_FIGURES.LEVEL,
            PERIOD_FIGURES.YEAR, PERIOD_FIGURES.SCHOOL_YEAR, PERIOD_FIGURES.COUNTED, PERIOD_FIGURES.DUE_ON,
            PERIOD_FIGURES.RECEIVED, PERIOD_FIGURES.ON_TIME, PERIOD_FIGURES.ACCEPTED,
            PERIOD_FIGURES.ACTIVITIES, PERIOD_FIGURES.SESSIONS, PERIOD_FIGURES.ATTENDANCES,
            PERIOD_FIGURES.CLASSES, PERIOD_FIGURES.PEOPLE, PERIOD_FIGURES.CHANNELS)
        .select(
            select(
                OBLIGED_SCHOOL.SCHOOL_ID, OBLIGED_SCHOOL.PERIOD_ID, SCHOOL_SITE.WARD_ID, SCHOOL.LEVEL,
                REPORTING_PERIOD.YEAR, REPORTING_PERIOD.SCHOOL_YEAR, OBLIGED_SCHOOL.COUNTED, OBLIGED_SCHOOL.DUE_ON,
                holds(received),
                holds(received.and(dayOf(REPORT.FIRST_SUBMITTED_AT).le(OBLIGED_SCHOOL.DUE_ON))),
                holds(REPORT.STATE.eq(ReportState.ACCEPTED)),
                when(counts, field(
                    selectCount().from(ACTIVITY).where(ACTIVITY.REPORT_ID.eq(REPORT.ID)))),
                when(counts, field(
                    select(coalesce(sum(ACTIVITY.SESSIONS), inline(0)).cast(SQLDataType.INTEGER))
                        .from(ACTIVITY).where(ACTIVITY.REPORT_ID.eq(REPORT.ID)))),
                when(counts, field(
                    select(coalesce(sum(ACTIVITY_PARTICIPANTS.ATTENDANCES), inline(0)).cast(SQLDataType.BIGINT))
                        .from(ACTIVITY_PARTICIPANTS).where(ACTIVITY_PARTICIPANTS.REPORT_ID.eq(REPORT.ID)))),
                when(counts, field(
                    select(coalesce(sum(TRAINING.CLASSES), inline(0)).cast(SQLDataType.INTEGER))
                        .from(TRAINING).where(TRAINING.REPORT_ID.eq(REPORT.ID)))),
                when(counts, field(
                    select(coalesce(sum(TRAINING_PARTICIPANTS.PEOPLE), inline(0)).cast(SQLDataType.BIGINT))
                        .from(TRAINING_PARTICIPANTS).where(TRAINING_PARTICIPANTS.REPORT_ID.eq(REPORT.ID)))),
                when(counts, array(
                    select(COMMUNICATION_CHANNEL.CHANNEL.cast(SQLDataType.CLOB))
                        .from(COMMUNICATION_CHANNEL).where(COMMUNICATION_CHANNEL.REPORT_ID.eq(REPORT.ID))
                        .union(select(ACTIVITY_CHANNEL.CHANNEL.cast(SQLDataType.CLOB))
                            .from(ACTIVITY_CHANNEL).where(ACTIVITY_CHANNEL.REPORT_ID.eq(REPORT.ID))))))
            .from(OBLIGED_SCHOOL)
            .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
            .join(SCHOOL).on(SCHOOL.ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
            // the ward in which the school lay at the end of the data window
            .leftJoin(SCHOOL_SITE)
                .on(SCHOOL_SITE.SCHOOL_ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
                .and(SCHOOL_SITE.VALID_FROM.isNull().or(SCHOOL_SITE.VALID_FROM.le(OBLIGED_SCHOOL.WINDOW_TO)))
                .and(SCHOOL_SITE.VALID_TO.isNull().or(SCHOOL_SITE.VALID_TO.ge(OBLIGED_SCHOOL.WINDOW_TO)))
            .leftJoin(REPORT)
                .on(REPORT.SCHOOL_ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
                .and(REPORT.PERIOD_ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
            .where(wanted)
            .and(OBLIGED_SCHOOL.EXEMPT_REASON.isNull())
            .and(REPORTING_PERIOD.STATE.ne(PeriodState.PLANNED)))
        .execute();
  }

  private void countCategories(Condition wanted) {
    var attendances = field(
        select(sum(ACTIVITY_PARTICIPANTS.ATTENDANCES))
            .from(ACTIVITY_PARTICIPANTS)
            .where(ACTIVITY_PARTICIPANTS.REPORT_ID.eq(ACTIVITY.REPORT_ID))
            .and(ACTIVITY_PARTICIPANTS.POSITION.eq(ACTIVITY.POSITION)));
    db.insertInto(CATEGORY_FIGURES)
        .columns(
            CATEGORY_FIGURES.SCHOOL_ID, CATEGORY_FIGURES.PERIOD_ID, CATEGORY_FIGURES.CATEGORY,
            CATEGORY_FIGURES.WARD_ID, CATEGORY_FIGURES.LEVEL, CATEGORY_FIGURES.YEAR, CATEGORY_FIGURES.SCHOOL_YEAR,
            CATEGORY_FIGURES.ACCEPTED, CATEGORY_FIGURES.ACTIVITIES, CATEGORY_FIGURES.SESSIONS,
            CATEGORY_FIGURES.ATTENDANCES)
        .select(
            select(
                PERIOD_FIGURES.SCHOOL_ID, PERIOD_FIGURES.PERIOD_ID, ACTIVITY.CATEGORY,
                PERIOD_FIGURES.WARD_ID, PERIOD_FIGURES.LEVEL, PERIOD_FIGURES.YEAR, PERIOD_FIGURES.SCHOOL_YEAR,
                PERIOD_FIGURES.ACCEPTED,
                count(),
                coalesce(sum(ACTIVITY.SESSIONS), inline(0)).cast(SQLDataType.INTEGER),
                coalesce(sum(attendances), inline(0)).cast(SQLDataType.BIGINT))
            .from(PERIOD_FIGURES)
            .join(REPORT)
                .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
                .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID))
            .join(ACTIVITY).on(ACTIVITY.REPORT_ID.eq(REPORT.ID))
            .where(wanted)
            .and(PERIOD_FIGURES.COUNTED)
            .and(PERIOD_FIGURES.RECEIVED)
            // grouped by the primary key of PERIOD_FIGURES, which its other columns depend on
            .groupBy(PERIOD_FIGURES.SCHOOL_ID, PERIOD_FIGURES.PERIOD_ID, ACTIVITY.CATEGORY))
        .execute();
  }

  /** An issue that is reopened before the district confirmed it had never ceased to be open, and takes no turn. */
  private void countIssueTurns(Condition wanted) {
    var before = lag(ISSUE_EVENT.KIND).over()
        .partitionBy(ISSUE_EVENT.ISSUE_ID).orderBy(ISSUE_EVENT.AT, ISSUE_EVENT.ID).as("before");
    var turn = rowNumber().over()
        .partitionBy(ISSUE_EVENT.ISSUE_ID).orderBy(ISSUE_EVENT.AT, ISSUE_EVENT.ID).as("turn");
    var turns = select(
            ISSUE_EVENT.ISSUE_ID, turn, ISSUE_EVENT.KIND, before, dayOf(ISSUE_EVENT.AT).as("day"),
            ISSUE.SCHOOL_ID, ISSUE.PERIOD_ID, ISSUE.REPORT_ID, ISSUE.CATEGORY)
        .from(ISSUE_EVENT)
        .join(ISSUE).on(ISSUE.ID.eq(ISSUE_EVENT.ISSUE_ID))
        .where(wanted)
        .and(ISSUE.WITHDRAWN_AT.isNull())
        .and(ISSUE_EVENT.KIND.in(IssueEventKind.RAISED, IssueEventKind.CONFIRMED, IssueEventKind.REOPENED))
        .asTable("turns");
    var kind = turns.field(ISSUE_EVENT.KIND);
    var day = turns.field("day", LocalDate.class);
    var raised = kind.eq(IssueEventKind.RAISED);
    var calendarYear = field("extract(year from {0})::integer", Integer.class, day);
    var schoolYear = field(
        "extract(year from {0})::integer - case when extract(month from {0}) < 9 then 1 else 0 end", Integer.class, day);
    db.insertInto(ISSUE_TURN)
        .columns(
            ISSUE_TURN.ISSUE_ID, ISSUE_TURN.TURN, ISSUE_TURN.SCHOOL_ID, ISSUE_TURN.PERIOD_ID, ISSUE_TURN.WARD_ID,
            ISSUE_TURN.LEVEL, ISSUE_TURN.CATEGORY, ISSUE_TURN.KIND, ISSUE_TURN.YEAR, ISSUE_TURN.SCHOOL_YEAR,
            ISSUE_TURN.ACCEPTED)
        .select(
            select(
                turns.field(ISSUE_EVENT.ISSUE_ID), turns.field(turn), PERIOD_FIGURES.SCHOOL_ID,
                PERIOD_FIGURES.PERIOD_ID, PERIOD_FIGURES.WARD_ID, PERIOD_FIGURES.LEVEL, turns.field(ISSUE.CATEGORY),
                when(raised, inline("RAISED"))
                    .when(kind.eq(IssueEventKind.CONFIRMED), inline("RESOLVED"))
                    .otherwise(inline("REOPENED")),
                when(raised, PERIOD_FIGURES.YEAR).otherwise(greatest(PERIOD_FIGURES.YEAR, calendarYear)),
                when(raised, PERIOD_FIGURES.SCHOOL_YEAR).otherwise(greatest(PERIOD_FIGURES.SCHOOL_YEAR, schoolYear)),
                PERIOD_FIGURES.ACCEPTED)
            .from(turns)
            .join(PERIOD_FIGURES)
                .on(PERIOD_FIGURES.SCHOOL_ID.eq(turns.field(ISSUE.SCHOOL_ID)))
                .and(PERIOD_FIGURES.PERIOD_ID.eq(turns.field(ISSUE.PERIOD_ID)))
            .where(kind.ne(IssueEventKind.REOPENED)
                .or(field(name("before"), ISSUE_EVENT.KIND.getDataType()).eq(IssueEventKind.CONFIRMED))))
        .execute();
  }

  private static Field<Boolean> holds(Condition condition) {
    return coalesce(field(condition), inline(false));
  }

  private static Field<LocalDate> dayOf(Field<Instant> moment) {
    return field("({0} at time zone 'Asia/Ho_Chi_Minh')::date", LocalDate.class, moment);
  }
}
