package vn.mangnon.summary;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.ACTIVITY;
import static vn.mangnondb.Tables.ACTIVITY_PARTICIPANTS;
import static vn.mangnondb.Tables.EVALUATION;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_TURN;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.TRAINING;
import static vn.mangnondb.Tables.TRAINING_PARTICIPANTS;
import static vn.mangnondb.Tables.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.EvaluationKind;

/** The report lines behind a figure: the rows that {@link SummaryQuery} adds up, one by one. */
@Repository
class LineQuery {

  private static final Field<UUID> REPORT_ID = field(name("report_id"), SQLDataType.UUID);
  private static final Field<UUID> ISSUE_ID = field(name("issue_id"), SQLDataType.UUID);
  private static final Field<UUID> SCHOOL_ID = field(name("school_id"), SQLDataType.UUID);
  private static final Field<UUID> PERIOD_ID = field(name("period_id"), SQLDataType.UUID);
  private static final Field<String> POINTER = field(name("pointer"), SQLDataType.CLOB);
  private static final Field<String> TEXT = field(name("text"), SQLDataType.CLOB);
  private static final Field<Long> VALUE = field(name("value"), SQLDataType.BIGINT);

  private final DSLContext db;

  LineQuery(DSLContext db) {
    this.db = db;
  }

  Summary.Lines lines(Scope scope, Figure figure, SummaryFilter filter, LocalDate today, int limit, int offset) {
    var lines = linesOf(scope, figure, filter, today).asTable("lines");
    var sums = db.select(count(), coalesce(sum(lines.field(VALUE)), inline(0)).cast(SQLDataType.BIGINT)).from(lines).fetchSingle();
    var page = db
        .select(
            lines.field(REPORT_ID).convertFrom(Optional::ofNullable),
            lines.field(ISSUE_ID).convertFrom(Optional::ofNullable),
            row(UNIT.ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Summary.Unit::new)),
            REPORTING_PERIOD.CODE,
            lines.field(POINTER), lines.field(TEXT), lines.field(VALUE))
        .from(lines)
        .join(UNIT).on(UNIT.ID.eq(lines.field(SCHOOL_ID)))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(lines.field(PERIOD_ID)))
        .orderBy(UNIT.NAME, UNIT.CODE, REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO,
            length(lines.field(POINTER)), lines.field(POINTER), lines.field(ISSUE_ID))
        .limit(limit)
        .offset(offset)
        .fetch(mapping(Summary.Line::new));
    return new Summary.Lines(figure, page, sums.value1(), sums.value2());
  }

  private static Select<?> linesOf(Scope scope, Figure figure, SummaryFilter filter, LocalDate today) {
    Condition counted = CountedQuery.OF_SCHOOLS.periods(scope, filter).and(onlyReadable(scope));
    Condition inSums = counted.and(CountedQuery.OF_SCHOOLS.inSums(filter));
    Condition category = filter.category().map(ACTIVITY.CATEGORY::eq).orElse(noCondition());
    return switch (figure) {
      case REPORTS_DUE -> reports(counted);
      case REPORTS_RECEIVED -> reports(counted.and(condition(PERIOD_FIGURES.RECEIVED)));
      case REPORTS_ON_TIME -> reports(counted.and(condition(PERIOD_FIGURES.ON_TIME)));
      case REPORTS_LATE ->
          reports(counted.and(condition(PERIOD_FIGURES.RECEIVED)).andNot(condition(PERIOD_FIGURES.ON_TIME)));
      case REPORTS_MISSING -> reports(counted.and(CountedQuery.OF_SCHOOLS.missing(today)));
      case REPORTS_AWAITED -> reports(counted.andNot(condition(PERIOD_FIGURES.RECEIVED)));
      case REPORTS_ACCEPTED -> reports(counted.and(condition(PERIOD_FIGURES.ACCEPTED)));
      case ACTIVITIES -> ofReports(
              concat(inline("/activities/"), ACTIVITY.POSITION), ACTIVITY.TITLE, inline(1))
          .join(ACTIVITY).on(ACTIVITY.REPORT_ID.eq(REPORT.ID))
          .where(inSums).and(category);
      case SESSIONS -> ofReports(
              concat(inline("/activities/"), ACTIVITY.POSITION, inline("/sessions")), ACTIVITY.TITLE, ACTIVITY.SESSIONS)
          .join(ACTIVITY).on(ACTIVITY.REPORT_ID.eq(REPORT.ID))
          .where(inSums).and(category).and(ACTIVITY.SESSIONS.gt(0));
      case ATTENDANCES -> ofReports(
              concat(inline("/activities/"), ACTIVITY.POSITION, inline("/participants/"), ACTIVITY_PARTICIPANTS.LINE),
              ACTIVITY.TITLE, ACTIVITY_PARTICIPANTS.ATTENDANCES)
          .join(ACTIVITY).on(ACTIVITY.REPORT_ID.eq(REPORT.ID))
          .join(ACTIVITY_PARTICIPANTS)
              .on(ACTIVITY_PARTICIPANTS.REPORT_ID.eq(ACTIVITY.REPORT_ID))
              .and(ACTIVITY_PARTICIPANTS.POSITION.eq(ACTIVITY.POSITION))
          .where(inSums).and(category).and(ACTIVITY_PARTICIPANTS.ATTENDANCES.gt(0));
      case TRAINING_CLASSES -> ofReports(
              concat(inline("/trainings/"), TRAINING.POSITION, inline("/classes")), TRAINING.TITLE, TRAINING.CLASSES)
          .join(TRAINING).on(TRAINING.REPORT_ID.eq(REPORT.ID))
          .where(inSums).and(TRAINING.CLASSES.gt(0));
      case PEOPLE_TRAINED -> ofReports(
              concat(inline("/trainings/"), TRAINING.POSITION, inline("/participants/"), TRAINING_PARTICIPANTS.LINE),
              TRAINING.TITLE, TRAINING_PARTICIPANTS.PEOPLE)
          .join(TRAINING).on(TRAINING.REPORT_ID.eq(REPORT.ID))
          .join(TRAINING_PARTICIPANTS)
              .on(TRAINING_PARTICIPANTS.REPORT_ID.eq(TRAINING.REPORT_ID))
              .and(TRAINING_PARTICIPANTS.POSITION.eq(TRAINING.POSITION))
          .where(inSums).and(TRAINING_PARTICIPANTS.PEOPLE.gt(0));
      case ISSUES_RAISED -> turns(scope, filter, "RAISED");
      case ISSUES_RESOLVED -> turns(scope, filter, "RESOLVED");
      case ISSUES_REOPENED -> turns(scope, filter, "REOPENED");
      case ISSUES_OPEN -> openIssues(scope, filter, today);
    };
  }

  private static Condition onlyReadable(Scope scope) {
    return scope.overLines(PERIOD_FIGURES.SCHOOL_ID::in, () -> noCondition());
  }

  private static Select<?> reports(Condition counted) {
    return ofReports(inline(""), inline(""), inline(1)).where(counted);
  }

  private static SelectJoinStep<Record7<UUID, UUID, UUID, UUID, String, String, Long>> ofReports(
      Field<String> pointer, Field<String> text, Field<Integer> value) {
    return select(
            REPORT.ID.as(REPORT_ID), castNull(SQLDataType.UUID).as(ISSUE_ID), PERIOD_FIGURES.SCHOOL_ID.as(SCHOOL_ID),
            PERIOD_FIGURES.PERIOD_ID.as(PERIOD_ID), pointer.as(POINTER), text.as(TEXT), value.cast(SQLDataType.BIGINT).as(VALUE))
        .from(PERIOD_FIGURES)
        .leftJoin(REPORT)
            .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
            .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID));
  }

  private static Select<?> turns(Scope scope, SummaryFilter filter, String kind) {
    return issues(scope, filter, inline(1L))
        .and(ISSUE_TURN.KIND.eq(kind))
        .and(CountedQuery.OF_SCHOOLS.yearOfTurn(filter).ge(filter.from()));
  }

  private static Select<?> openIssues(Scope scope, SummaryFilter filter, LocalDate today) {
    return issues(scope, filter, sum(CountedQuery.OF_SCHOOLS.balance()).cast(SQLDataType.BIGINT))
        .and(filter.liesAhead(today) ? falseCondition() : noCondition())
        .groupBy(ISSUE.ID)
        .having(sum(CountedQuery.OF_SCHOOLS.balance()).gt(BigDecimal.ZERO));
  }

  private static SelectConditionStep<Record7<UUID, UUID, UUID, UUID, String, String, Long>> issues(
      Scope scope, SummaryFilter filter, Field<Long> value) {
    var section = when(EVALUATION.KIND.eq(inline(EvaluationKind.SHORTCOMING)), inline("/shortcomings/"))
        .otherwise(inline("/recommendations/"));
    var pointer = select(concat(section, EVALUATION.POSITION))
        .from(EVALUATION)
        .where(EVALUATION.REPORT_ID.eq(ISSUE.REPORT_ID))
        .and(EVALUATION.KIND.cast(SQLDataType.CLOB).eq(ISSUE.KIND.cast(SQLDataType.CLOB)))
        .and(EVALUATION.TEXT.eq(ISSUE.TEXT))
        .limit(1);
    return select(
            ISSUE.REPORT_ID.as(REPORT_ID), ISSUE.ID.as(ISSUE_ID), ISSUE.SCHOOL_ID.as(SCHOOL_ID),
            ISSUE.PERIOD_ID.as(PERIOD_ID),
            coalesce(field(pointer), inline("")).as(POINTER), ISSUE.TEXT.as(TEXT), value.as(VALUE))
        .from(ISSUE_TURN)
        .join(ISSUE).on(ISSUE.ID.eq(ISSUE_TURN.ISSUE_ID))
        .where(CountedQuery.OF_SCHOOLS.turns(scope, filter))
        .and(scope.overLines(ISSUE.SCHOOL_ID::in, () -> noCondition()));
  }
}
