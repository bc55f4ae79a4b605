package vn.mangnon.summary;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;

/** The schools of the heat map, the totals of its periods, and the marks of a page of schools in one statement. */
@Repository
class HeatMapQuery {

  private final DSLContext db;

  HeatMapQuery(DSLContext db) {
    this.db = db;
  }

  record Total(int due, int received, int overdue) {
    static final Total NONE = new Total(0, 0, 0);
  }

  /** In the order of their names; of a ward every school that ever lay in it. */
  List<Summary.Unit> schools(Scope scope, SummaryFilter filter, String search) {
    return db
        .select(UNIT.ID, UNIT.CODE, UNIT.NAME)
        .from(SCHOOL)
        .join(UNIT).on(UNIT.ID.eq(SCHOOL.ID))
        .where(scope.overCounts(SCHOOL.ID::in, () -> noCondition()))
        .and(filter.school().map(SCHOOL.ID::eq).orElse(noCondition()))
        .and(filter.level().map(SCHOOL.LEVEL::eq).orElse(noCondition()))
        .and(filter.ownership().map(SCHOOL.OWNERSHIP::eq).orElse(noCondition()))
        .and(filter.ward().map(HeatMapQuery::everLayIn).orElse(noCondition()))
        .and(search.isEmpty()
            ? noCondition()
            : UNIT.SEARCH.contains(field("plain({0})", String.class, val(search))))
        .orderBy(UNIT.NAME, UNIT.CODE)
        .fetch(mapping(Summary.Unit::new));
  }

  private static Condition everLayIn(UUID ward) {
    return exists(selectOne()
        .from(SCHOOL_SITE)
        .where(SCHOOL_SITE.SCHOOL_ID.eq(SCHOOL.ID))
        .and(SCHOOL_SITE.WARD_ID.eq(ward)));
  }

  /** By period; one that nobody is due for is absent. */
  Map<UUID, Total> totals(Scope scope, SummaryFilter filter, Optional<UUID[]> schools, LocalDate today) {
    var counted = schools.isPresent() ? CountedQuery.OF_SCHOOLS : CountedQuery.of(scope, filter);
    var period = counted.periods.field(PERIOD_FIGURES.PERIOD_ID);
    return db
        .select(
            period,
            row(
                number(counted.reports(noCondition())),
                number(counted.reports(condition(counted.periods.field(PERIOD_FIGURES.RECEIVED)))),
                number(counted.reports(counted.missing(today))))
                .convertFrom(mapping(Total::new)))
        .from(counted.periods)
        .where(counted.periods(scope, filter))
        .and(schools.map(ids -> PERIOD_FIGURES.SCHOOL_ID.eq(any(ids))).orElse(noCondition()))
        .groupBy(period)
        .fetchMap(org.jooq.Record2::value1, org.jooq.Record2::value2);
  }

  /** @param periods whose marks are wanted, in that order */
  List<HeatMap.Row> rows(
      Scope scope, SummaryFilter filter, UUID[] schools, List<Period> periods, LocalDate today) {
    var ids = periods.stream().map(Period::id).toArray(UUID[]::new);
    Field<String> marks = field(
        "coalesce(string_agg({0}, '' order by array_position({1}, {2})), '')", String.class,
        mark(filter, today), val(ids), REPORTING_PERIOD.ID);
    return db
        .select(
            row(UNIT.ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Summary.Unit::new)),
            marks.convertFrom(letters -> letters.chars().mapToObj(HeatMark::of).toList()))
        .from(UNIT)
        .leftJoin(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(any(ids)))
        // the schools said once more, so that theirs are looked up instead of reading those of all
        .leftJoin(PERIOD_FIGURES)
            .on(PERIOD_FIGURES.SCHOOL_ID.eq(UNIT.ID))
            .and(PERIOD_FIGURES.SCHOOL_ID.eq(any(schools)))
            .and(PERIOD_FIGURES.PERIOD_ID.eq(REPORTING_PERIOD.ID))
        .leftJoin(OBLIGED_SCHOOL)
            .on(OBLIGED_SCHOOL.SCHOOL_ID.eq(UNIT.ID))
            .and(OBLIGED_SCHOOL.SCHOOL_ID.eq(any(schools)))
            .and(OBLIGED_SCHOOL.PERIOD_ID.eq(REPORTING_PERIOD.ID))
        .where(UNIT.ID.eq(any(schools)))
        .and(scope.overCounts(UNIT.ID::in, () -> noCondition()))
        .groupBy(UNIT.ID)
        .orderBy(UNIT.NAME, UNIT.CODE)
        .fetch(mapping(HeatMap.Row::new));
  }

  private static Field<Integer> number(Field<?> sum) {
    return coalesce(sum.cast(SQLDataType.INTEGER), inline(0));
  }

  private static Field<String> mark(SummaryFilter filter, LocalDate today) {
    Condition due = PERIOD_FIGURES.PERIOD_ID.isNotNull();
    Condition received = condition(PERIOD_FIGURES.RECEIVED);
    Condition onTime = condition(PERIOD_FIGURES.ON_TIME);
    Condition accepted = condition(PERIOD_FIGURES.ACCEPTED);
    CaseConditionStep<String> marks = when(REPORTING_PERIOD.ID.isNull(), DSL.castNull(String.class));
    return filter.ward().map(ward -> marks.when(elsewhere(ward), letter(HeatMark.ELSEWHERE))).orElse(marks)
        .when(onTime.and(accepted), letter(HeatMark.ON_TIME_ACCEPTED))
        .when(onTime, letter(HeatMark.ON_TIME))
        .when(received.and(accepted), letter(HeatMark.LATE_ACCEPTED))
        .when(received, letter(HeatMark.LATE))
        .when(due.and(CountedQuery.OF_SCHOOLS.missing(today)), letter(HeatMark.OVERDUE))
        .when(due, letter(HeatMark.AWAITED))
        .when(REPORTING_PERIOD.STATE.eq(PeriodState.PLANNED), letter(HeatMark.PLANNED))
        .when(OBLIGED_SCHOOL.EXEMPT_REASON.isNotNull(), letter(HeatMark.EXEMPT))
        .otherwise(letter(HeatMark.NOT_OBLIGED));
  }

  /** By the ward that figures are counted in: where the school lay at the end of the data window. */
  private static Condition elsewhere(UUID ward) {
    return DSL.notExists(selectOne()
        .from(SCHOOL_SITE)
        .where(SCHOOL_SITE.SCHOOL_ID.eq(UNIT.ID))
        .and(SCHOOL_SITE.WARD_ID.eq(ward))
        .and(SCHOOL_SITE.VALID_FROM.isNull().or(SCHOOL_SITE.VALID_FROM.le(REPORTING_PERIOD.WINDOW_TO)))
        .and(SCHOOL_SITE.VALID_TO.isNull().or(SCHOOL_SITE.VALID_TO.ge(REPORTING_PERIOD.WINDOW_TO))));
  }

  private static Field<String> letter(HeatMark mark) {
    return inline(String.valueOf(mark.letter()));
  }
}
