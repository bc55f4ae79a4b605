package vn.mangnon.compliance;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.REVISION_FACTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import vn.mangnon.organisation.Scope;
import vn.mangnondb.tables.RevisionFacts;

/**
 * What the counted reports of each school and year add up to, as they stood at the end of a day. A year is over on its
 * last day, or on the last due day of its counted periods where that comes later.
 */
final class YearQuery {

  /** Whose revisions are added up. */
  enum Side {
    /** The latest of the day. */
    LATEST,
    /** The latest of the day on which the year was over, or on which the last report that came late was received. */
    IN_TIME
  }

  private static final RevisionFacts REVISION = REVISION_FACTS.as("revision");
  private static final Field<Integer> YEAR = field(name("counted", "year"), SQLDataType.INTEGER);
  private static final Field<LocalDate> OVER_ON = field(name("counted", "over_on"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> SETTLED_ON = field(name("counted", "settled_on"), SQLDataType.LOCALDATE);

  private YearQuery() {}

  static Table<?> years(CountedYear kind) {
    return table(alias(kind));
  }

  static org.jooq.Name alias(CountedYear kind) {
    return name(switch (kind) {
      case CALENDAR -> "calendar_years";
      case SCHOOL -> "school_years";
    });
  }

  static Field<UUID> schoolId(CountedYear kind) {
    return of(kind, "school_id", SQLDataType.UUID);
  }

  static Field<Integer> year(CountedYear kind) {
    return of(kind, "year", SQLDataType.INTEGER);
  }

  static Field<LocalDate> overOn(CountedYear kind) {
    return of(kind, "over_on", SQLDataType.LOCALDATE);
  }

  /** How many reports are added up. */
  static Field<Integer> reports(CountedYear kind) {
    return of(kind, "reports", SQLDataType.INTEGER);
  }

  /** Null where there is no report. */
  static Field<Long> total(CountedYear kind, Counted counted, Side side) {
    return of(kind, named(counted.name(), side), SQLDataType.BIGINT);
  }

  static Field<Boolean> planIssued(CountedYear kind, Side side) {
    return of(kind, named("plan_issued", side), SQLDataType.BOOLEAN);
  }

  /** Null where no report gives it. */
  static Field<Long> number(CountedYear kind, Question question, Question.Number number, Side side) {
    return of(kind, named(column(question, kind, number), side), SQLDataType.BIGINT);
  }

  private static String column(Question question, CountedYear kind, Question.Number number) {
    return "number_" + question.numbers(kind).indexOf(number);
  }

  private static <T> Field<T> of(CountedYear kind, String column, org.jooq.DataType<T> type) {
    return field(alias(kind).append(column), type);
  }

  private static String named(String what, Side side) {
    return (what + "_" + side).toLowerCase(Locale.ROOT);
  }

  static Select<?> added(Scope scope, Question question, CountedYear kind, boolean lines) {
    LocalDate day = question.day();
    var counted = counted(scope, question, kind, lines);
    var columns = new ArrayList<SelectField<?>>(List.of(
        column(OBLIGED_SCHOOL.SCHOOL_ID), YEAR, max(OVER_ON).as(OVER_ON)));
    for (Side side : Side.values()) {
      Condition theirs = switch (side) {
        case LATEST -> stoodOn(val(day));
        case IN_TIME -> stoodOn(least(val(day), SETTLED_ON));
      };
      if (side == Side.LATEST) {
        columns.add(count().filterWhere(theirs).as("reports"));
      }
      for (Counted what : Counted.values()) {
        columns.add(sum(column(lineColumn(what))).filterWhere(theirs).cast(SQLDataType.BIGINT)
            .as(named(what.name(), side)));
      }
      columns.add(boolOr(condition(column(REVISION.PLAN_ISSUED))).filterWhere(theirs).as(named("plan_issued", side)));
      for (Question.Number number : question.numbers(kind)) {
        columns.add(aggregated(question, kind, number, theirs).as(named(column(question, kind, number), side)));
      }
    }
    return select(columns).from(counted).groupBy(column(OBLIGED_SCHOOL.SCHOOL_ID), YEAR);
  }

  /** Every revision of the counted reports of these and the neighbouring years that there was by that day. */
  private static Table<?> counted(Scope scope, Question question, CountedYear kind, boolean lines) {
    LocalDate day = question.day();
    var filter = question.filter();
    var year = switch (kind) {
      case CALENDAR -> REPORTING_PERIOD.YEAR;
      case SCHOOL -> REPORTING_PERIOD.SCHOOL_YEAR;
    };
    var due = PairQuery.dueOn(day);
    var ofYear = partitionBy(OBLIGED_SCHOOL.SCHOOL_ID, year);
    return select(
            OBLIGED_SCHOOL.SCHOOL_ID, year.as(YEAR), OBLIGED_SCHOOL.WINDOW_TO,
            greatest(lastDay(kind, year), max(due).over(ofYear)).as(OVER_ON),
            greatest(lastDay(kind, year), max(due).over(ofYear), max(REVISION.FIRST_ON).over(ofYear)).as(SETTLED_ON),
            REVISION.SUBMITTED_ON, REVISION.SUPERSEDED_ON, REVISION.PLAN_ISSUED, REVISION.ACTIVITIES,
            REVISION.SESSIONS, REVISION.TRAINING_CLASSES, REVISION.SELF_INSPECTIONS)
        .select(question.numbers(kind).stream()
            .map(number -> value(REVISION.INDICATORS, number.key()).as(column(question, kind, number)))
            .toList())
        .from(OBLIGED_SCHOOL)
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
        .leftJoin(PairQuery.changedLater(day))
            .on(PairQuery.BEFORE.SCHOOL_ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
            .and(PairQuery.BEFORE.PERIOD_ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
        .leftJoin(REVISION)
            .on(REVISION.SCHOOL_ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
            .and(REVISION.PERIOD_ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
            .and(REVISION.SUBMITTED_ON.le(day))
        .where(condition(OBLIGED_SCHOOL.COUNTED))
        .and(OBLIGED_SCHOOL.EXEMPT_REASON.isNull())
        .and(year.between(filter.from() - 1, filter.to() + 1))
        .and(PairQuery.there(day, REVISION))
        .and(PairQuery.ofSchools(scope, question, lines))
        .asTable("counted");
  }

  private static Field<LocalDate> lastDay(CountedYear kind, Field<Integer> year) {
    return switch (kind) {
      case CALENDAR -> field("make_date({0}, 12, 31)", LocalDate.class, year);
      case SCHOOL -> field("make_date({0} + 1, 8, 31)", LocalDate.class, year);
    };
  }

  private static Condition stoodOn(Field<LocalDate> day) {
    return column(REVISION.SUBMITTED_ON).le(day)
        .and(column(REVISION.SUPERSEDED_ON).isNull().or(column(REVISION.SUPERSEDED_ON).gt(day)));
  }

  /** Within a year a number becomes one as its indicator says. */
  private static Field<Long> aggregated(
      Question question, CountedYear kind, Question.Number number, Condition theirs) {
    Field<Long> value = field(name("counted", column(question, kind, number)), SQLDataType.BIGINT);
    return switch (question.aggregation(number)) {
      case SUM -> sum(value).filterWhere(theirs).cast(SQLDataType.BIGINT);
      case MAXIMUM, YES_SHARE -> max(value).filterWhere(theirs);
      // the latest is the greatest pair of day and number
      case LAST -> field(
          "(max(array[({0} - date '2000-01-01')::bigint, {1}]) filter (where {1} is not null and {2}))[2]",
          SQLDataType.BIGINT, column(OBLIGED_SCHOOL.WINDOW_TO), value, theirs);
    };
  }

  /** Null where the report does not give it. */
  static Field<Long> value(Field<org.jooq.JSONB> indicators, String key) {
    return field("({0} ->> {1})::bigint", SQLDataType.BIGINT, indicators, inline(key));
  }

  private static TableField<?, Integer> lineColumn(Counted counted) {
    return switch (counted) {
      case ACTIVITIES -> REVISION.ACTIVITIES;
      case SESSIONS -> REVISION.SESSIONS;
      case TRAINING_CLASSES -> REVISION.TRAINING_CLASSES;
      case SELF_INSPECTIONS -> REVISION.SELF_INSPECTIONS;
    };
  }

  private static <T> Field<T> column(Field<T> column) {
    return field(name("counted", column.getName()), column.getDataType());
  }
}
