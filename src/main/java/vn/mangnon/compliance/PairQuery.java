package vn.mangnon.compliance;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.DUE_BEFORE;
import static vn.mangnondb.Tables.ISSUE_STANDING;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.REVISION_FACTS;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.PeriodState;
import vn.mangnondb.tables.DueBefore;
import vn.mangnondb.tables.RevisionFacts;

/**
 * The schools and periods of which verdicts are told, as they stood at the end of a day: the due day then in force, the
 * revision that was then the latest, and the one with which the school had to be done.
 */
final class PairQuery {

  /** The latest revision of that day. */
  static final RevisionFacts LATEST = REVISION_FACTS.as("latest");

  /** The latest of the due day, or the first of a report that came after it. What is in no such one is late. */
  static final RevisionFacts IN_TIME = REVISION_FACTS.as("in_time");

  static final Table<?> PAIRS = table(name("pairs"));
  static final Table<?> ISSUES = table(name("issues"));

  static final Field<UUID> SCHOOL_ID = field(name("pairs", "school_id"), SQLDataType.UUID);
  static final Field<UUID> PERIOD_ID = field(name("pairs", "period_id"), SQLDataType.UUID);
  static final Field<LocalDate> DUE_ON = field(name("pairs", "due_on"), SQLDataType.LOCALDATE);
  static final Field<LocalDate> WINDOW_FROM = field(name("pairs", "window_from"), SQLDataType.LOCALDATE);
  static final Field<LocalDate> WINDOW_TO = field(name("pairs", "window_to"), SQLDataType.LOCALDATE);
  static final Field<LocalDate> MIDDLE = field(name("pairs", "middle"), SQLDataType.LOCALDATE);
  static final Field<Boolean> EXEMPT = field(name("pairs", "exempt"), SQLDataType.BOOLEAN);

  static final DueBefore BEFORE = DUE_BEFORE.as("before");

  private PairQuery() {}

  static <T> Field<T> of(Field<T> column) {
    return field(name("pairs", column.getName()), column.getDataType());
  }

  /** @param lines whether the verdicts are told with their evidence, and so of schools alone whose lines may be read */
  static Select<?> pairs(Scope scope, Question question, boolean lines) {
    LocalDate day = question.day();
    var filter = question.filter();
    return select(
            OBLIGED_SCHOOL.SCHOOL_ID, OBLIGED_SCHOOL.PERIOD_ID, SCHOOL.LEVEL, SCHOOL.OWNERSHIP, SCHOOL_SITE.WARD_ID,
            REPORTING_PERIOD.KIND, REPORTING_PERIOD.CODE, REPORTING_PERIOD.YEAR, REPORTING_PERIOD.SCHOOL_YEAR,
            REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO,
            field("{0} + ({1} - {0}) / 2", LocalDate.class, REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO)
                .as(MIDDLE),
            field(OBLIGED_SCHOOL.EXEMPT_REASON.isNotNull()).as(EXEMPT), OBLIGED_SCHOOL.EXEMPT_REASON,
            dueOn(day).as(DUE_ON),
            LATEST.REPORT_ID, LATEST.NUMBER, LATEST.FIRST_ON, LATEST.SUBMITTED_ON)
        .from(OBLIGED_SCHOOL)
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
        .join(SCHOOL).on(SCHOOL.ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
        // the ward in which the school lay at the end of the data window
        .leftJoin(SCHOOL_SITE)
            .on(SCHOOL_SITE.SCHOOL_ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
            .and(SCHOOL_SITE.VALID_FROM.isNull().or(SCHOOL_SITE.VALID_FROM.le(OBLIGED_SCHOOL.WINDOW_TO)))
            .and(SCHOOL_SITE.VALID_TO.isNull().or(SCHOOL_SITE.VALID_TO.ge(OBLIGED_SCHOOL.WINDOW_TO)))
        .leftJoin(changedLater(day))
            .on(BEFORE.SCHOOL_ID.eq(OBLIGED_SCHOOL.SCHOOL_ID)).and(BEFORE.PERIOD_ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
        .leftJoin(LATEST)
            .on(LATEST.SCHOOL_ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
            .and(LATEST.PERIOD_ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
            .and(stoodOn(LATEST, val(day)))
        .where(yearOf(filter).between(filter.from(), filter.to()))
        .and(there(day, LATEST))
        .and(ofSchools(scope, question, lines))
        .and(filter.period().map(OBLIGED_SCHOOL.PERIOD_ID::eq).orElse(noCondition()))
        .and(question.periods().map(OBLIGED_SCHOOL.PERIOD_ID::in).orElse(noCondition()))
        .and(filter.level().map(SCHOOL.LEVEL::eq).orElse(noCondition()))
        .and(filter.ward().map(SCHOOL_SITE.WARD_ID::eq).orElse(noCondition()));
  }

  static Condition ofSchools(Scope scope, Question question, boolean lines) {
    return question.filter().school().map(OBLIGED_SCHOOL.SCHOOL_ID::eq).orElse(noCondition())
        .and(lines
            ? scope.overLines(OBLIGED_SCHOOL.SCHOOL_ID::in, () -> noCondition())
            : scope.overCounts(OBLIGED_SCHOOL.SCHOOL_ID::in, () -> noCondition()));
  }

  static Field<Integer> yearOf(ComplianceFilter filter) {
    return switch (filter.calendar()) {
      case CALENDAR -> REPORTING_PERIOD.YEAR;
      case SCHOOL -> REPORTING_PERIOD.SCHOOL_YEAR;
    };
  }

  /** A period that had not opened was not there, unless it was opened before its day. */
  static Condition there(LocalDate day, RevisionFacts received) {
    return REPORTING_PERIOD.STATE.ne(PeriodState.PLANNED)
        .and(REPORTING_PERIOD.OPENS_ON.le(day).or(received.REPORT_ID.isNotNull()));
  }

  /** The last day on which the report was on time, as it was in force then. */
  static Field<LocalDate> dueOn(LocalDate day) {
    return coalesce(BEFORE.DUE_ON, OBLIGED_SCHOOL.DUE_ON);
  }

  /** Of each pair whose due day changed after that day, the one before. */
  static Table<?> changedLater(LocalDate day) {
    return select(DUE_BEFORE.SCHOOL_ID, DUE_BEFORE.PERIOD_ID, DUE_BEFORE.DUE_ON)
        .distinctOn(DUE_BEFORE.SCHOOL_ID, DUE_BEFORE.PERIOD_ID)
        .from(DUE_BEFORE)
        .where(DUE_BEFORE.UNTIL_ON.gt(day))
        .orderBy(DUE_BEFORE.SCHOOL_ID, DUE_BEFORE.PERIOD_ID, DUE_BEFORE.UNTIL_ON)
        .asTable(BEFORE);
  }

  static Condition stoodOn(RevisionFacts revision, Field<LocalDate> day) {
    return revision.SUBMITTED_ON.le(day)
        .and(revision.SUPERSEDED_ON.isNull().or(revision.SUPERSEDED_ON.gt(day)));
  }

  /** The day by whose end the school had to be done. */
  static Field<LocalDate> settledOn(LocalDate day) {
    return least(val(day), greatest(DUE_ON, of(LATEST.FIRST_ON)));
  }

  static final Field<Integer> ISSUES_DUE = field(name("issues", "all_of_them"), SQLDataType.INTEGER);
  static final Field<Integer> ISSUES_OVERDUE = field(name("issues", "overdue"), SQLDataType.INTEGER);
  static final Field<Integer> ISSUES_LATE = field(name("issues", "late"), SQLDataType.INTEGER);
  static final Field<Integer> ISSUES_PENDING = field(name("issues", "pending"), SQLDataType.INTEGER);
  static final Field<UUID> FIRST_ISSUE = field(name("issues", "first_issue"), SQLDataType.UUID);

  /** Of each pair with issues for the school to resolve by a day of its window, how they stood. */
  static Select<?> issues(LocalDate day) {
    Condition resolved = ISSUE_STANDING.RESOLVED_ON.isNotNull();
    return select(
            SCHOOL_ID, PERIOD_ID, count().as(ISSUES_DUE),
            count().filterWhere(resolved.not().and(ISSUE_STANDING.DUE_ON.lt(day))).as(ISSUES_OVERDUE),
            count().filterWhere(ISSUE_STANDING.RESOLVED_ON.gt(ISSUE_STANDING.DUE_ON)).as(ISSUES_LATE),
            count().filterWhere(resolved.not().and(ISSUE_STANDING.DUE_ON.ge(day))).as(ISSUES_PENDING),
            field("({0})[1]", UUID.class, arrayAgg(ISSUE_STANDING.ISSUE_ID)
                .orderBy(
                    field(resolved), field(ISSUE_STANDING.RESOLVED_ON.le(ISSUE_STANDING.DUE_ON)), ISSUE_STANDING.DUE_ON,
                    ISSUE_STANDING.ISSUE_ID)).as(FIRST_ISSUE))
        .from(PAIRS)
        .join(ISSUE_STANDING)
            .on(ISSUE_STANDING.SCHOOL_ID.eq(SCHOOL_ID))
            .and(ISSUE_STANDING.DUE_ON.between(WINDOW_FROM, WINDOW_TO))
            .and(condition(ISSUE_STANDING.OF_SCHOOL))
            .and(ISSUE_STANDING.FROM_ON.le(day))
            .and(ISSUE_STANDING.UNTIL_ON.isNull().or(ISSUE_STANDING.UNTIL_ON.gt(day)))
        .groupBy(SCHOOL_ID, PERIOD_ID);
  }
}
