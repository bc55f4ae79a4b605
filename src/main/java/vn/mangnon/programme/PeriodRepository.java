package vn.mangnon.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.PROGRAMME;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.SchoolYear;

@Repository
class PeriodRepository {

  private static final SelectField<Period> PERIOD = row(
      REPORTING_PERIOD.ID, REPORTING_PERIOD.CODE, REPORTING_PERIOD.KIND,
      REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO, REPORTING_PERIOD.OPENS_ON, REPORTING_PERIOD.DUE_ON,
      REPORTING_PERIOD.YEAR, REPORTING_PERIOD.SCHOOL_YEAR.convertFrom(SchoolYear::new), REPORTING_PERIOD.STATE)
      .convertFrom(mapping(Period::new));

  private final DSLContext db;

  PeriodRepository(DSLContext db) {
    this.db = db;
  }

  List<Period> periods() {
    return fetch(noCondition());
  }

  Optional<Period> period(String code) {
    return fetch(REPORTING_PERIOD.CODE.eq(code)).stream().findFirst();
  }

  Optional<Period> period(UUID id) {
    return fetch(REPORTING_PERIOD.ID.eq(id)).stream().findFirst();
  }

  private List<Period> fetch(Condition wanted) {
    return db
        .select(PERIOD)
        .from(REPORTING_PERIOD)
        .where(wanted)
        .orderBy(REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO)
        .fetch(Record1::value1);
  }

  List<Periods.Obligation> obligations(Scope scope, UUID school) {
    return db
        .select(
            PERIOD, OBLIGED_SCHOOL.DUE_ON, OBLIGED_SCHOOL.COUNTED,
            OBLIGED_SCHOOL.EXEMPT_REASON.convertFrom(Optional::ofNullable))
        .from(OBLIGED_SCHOOL)
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
        .where(OBLIGED_SCHOOL.SCHOOL_ID.eq(school))
        .and(scope.overLines(OBLIGED_SCHOOL.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(REPORTING_PERIOD.WINDOW_TO.desc(), REPORTING_PERIOD.WINDOW_FROM.desc())
        .fetch(mapping(Periods.Obligation::new));
  }

  void insert(String programme, List<Periods.Plan> plans) {
    UUID programmeId = db.select(PROGRAMME.ID).from(PROGRAMME).where(PROGRAMME.CODE.eq(programme)).fetchSingle(PROGRAMME.ID);
    db.batch(plans.stream()
        .map(plan -> db.insertInto(REPORTING_PERIOD)
            .columns(
                REPORTING_PERIOD.ID, REPORTING_PERIOD.PROGRAMME_ID, REPORTING_PERIOD.CODE, REPORTING_PERIOD.KIND,
                REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO, REPORTING_PERIOD.OPENS_ON,
                REPORTING_PERIOD.DUE_ON, REPORTING_PERIOD.STATE)
            .values(
                plan.id(), programmeId, plan.code(), plan.kind(),
                plan.windowFrom(), plan.windowTo(), plan.opensOn(), plan.dueOn(), PeriodState.PLANNED))
        .toList()).execute();
  }

  boolean move(UUID period, PeriodState from, PeriodState to) {
    return db
        .update(REPORTING_PERIOD)
        .set(REPORTING_PERIOD.STATE, to)
        .where(REPORTING_PERIOD.ID.eq(period))
        .and(REPORTING_PERIOD.STATE.eq(from))
        .execute() == 1;
  }

  /** The schools that exist on the last day of the data window are obliged. */
  void oblige(UUID period) {
    var finer = REPORTING_PERIOD.as("finer");
    Condition finerOverlaps = exists(selectOne()
        .from(finer)
        .where(finer.PROGRAMME_ID.eq(REPORTING_PERIOD.PROGRAMME_ID))
        .and(finer.WINDOW_FROM.le(REPORTING_PERIOD.WINDOW_TO))
        .and(finer.WINDOW_TO.ge(REPORTING_PERIOD.WINDOW_FROM))
        .and(days(finer).lt(days(REPORTING_PERIOD))));
    db.insertInto(OBLIGED_SCHOOL)
        .columns(
            OBLIGED_SCHOOL.PERIOD_ID, OBLIGED_SCHOOL.SCHOOL_ID, OBLIGED_SCHOOL.PROGRAMME_ID,
            OBLIGED_SCHOOL.WINDOW_FROM, OBLIGED_SCHOOL.WINDOW_TO, OBLIGED_SCHOOL.DUE_ON, OBLIGED_SCHOOL.COUNTED)
        .select(
            select(
                REPORTING_PERIOD.ID, SCHOOL.ID, REPORTING_PERIOD.PROGRAMME_ID,
                REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO, REPORTING_PERIOD.DUE_ON,
                DSL.field(not(finerOverlaps)))
            .from(REPORTING_PERIOD)
            .crossJoin(SCHOOL)
            .join(UNIT).on(UNIT.ID.eq(SCHOOL.ID))
            .where(REPORTING_PERIOD.ID.eq(period))
            .and(UNIT.VALID_FROM.isNull().or(UNIT.VALID_FROM.le(REPORTING_PERIOD.WINDOW_TO)))
            .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(REPORTING_PERIOD.WINDOW_TO))))
        .execute();
  }

  private static Field<Integer> days(vn.mangnondb.tables.ReportingPeriod period) {
    return DSL.field("{0} - {1}", Integer.class, period.WINDOW_TO, period.WINDOW_FROM);
  }

  List<String> plannedToOpenBy(LocalDate day) {
    return db
        .select(REPORTING_PERIOD.CODE)
        .from(REPORTING_PERIOD)
        .where(REPORTING_PERIOD.STATE.eq(PeriodState.PLANNED))
        .and(REPORTING_PERIOD.OPENS_ON.le(day))
        .orderBy(REPORTING_PERIOD.WINDOW_FROM)
        .fetch(REPORTING_PERIOD.CODE);
  }
}
