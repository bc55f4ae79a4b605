package vn.mangnon.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.DUE_CHANGE;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.REQUESTED_SCHOOL;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Ids;
import vn.mangnondb.tables.ObligedSchool;
import vn.mangnondb.tables.ReportingPeriod;
import vn.mangnondb.tables.Unit;

@Repository
class ObligationRepository {

  private static final Unit WARD = UNIT.as("ward");

  private final DSLContext db;

  ObligationRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * Fixes the schools that a period obliges, and for which of them it is counted: unless it is a request beside the
   * plan, a finer period that overlaps it binds the school too, or another that overlaps it is counted already.
   */
  void oblige(UUID period) {
    var finer = REPORTING_PERIOD.as("finer");
    Condition finerBinds = exists(selectOne()
        .from(finer)
        .where(finer.PROGRAMME_ID.eq(REPORTING_PERIOD.PROGRAMME_ID))
        .and(finer.KIND.ne(PeriodKind.AD_HOC))
        .and(finer.WINDOW_FROM.le(REPORTING_PERIOD.WINDOW_TO))
        .and(finer.WINDOW_TO.ge(REPORTING_PERIOD.WINDOW_FROM))
        .and(days(finer).lt(days(REPORTING_PERIOD)))
        .and(binds(finer)));
    var counted = OBLIGED_SCHOOL.as("counted_already");
    Condition countedAlready = exists(selectOne()
        .from(counted)
        .where(counted.SCHOOL_ID.eq(SCHOOL.ID))
        .and(counted.PROGRAMME_ID.eq(REPORTING_PERIOD.PROGRAMME_ID))
        .and(counts(counted))
        .and(counted.WINDOW_FROM.le(REPORTING_PERIOD.WINDOW_TO))
        .and(counted.WINDOW_TO.ge(REPORTING_PERIOD.WINDOW_FROM)));
    db.insertInto(OBLIGED_SCHOOL)
        .columns(
            OBLIGED_SCHOOL.PERIOD_ID, OBLIGED_SCHOOL.SCHOOL_ID, OBLIGED_SCHOOL.PROGRAMME_ID,
            OBLIGED_SCHOOL.WINDOW_FROM, OBLIGED_SCHOOL.WINDOW_TO, OBLIGED_SCHOOL.DUE_ON, OBLIGED_SCHOOL.COUNTED)
        .select(
            select(
                REPORTING_PERIOD.ID, SCHOOL.ID, REPORTING_PERIOD.PROGRAMME_ID,
                REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO, REPORTING_PERIOD.DUE_ON,
                field(REPORTING_PERIOD.KIND.ne(PeriodKind.AD_HOC).andNot(finerBinds).andNot(countedAlready)))
            .from(REPORTING_PERIOD)
            .crossJoin(SCHOOL)
            .join(UNIT).on(UNIT.ID.eq(SCHOOL.ID))
            .where(REPORTING_PERIOD.ID.eq(period))
            .and(addresses(REPORTING_PERIOD)))
        .execute();
  }

  /** A period that has been opened binds those whom it then obliged, but for the exempt; a planned one will bind. */
  private static Condition binds(ReportingPeriod period) {
    var bound = OBLIGED_SCHOOL.as("bound");
    return period.STATE.eq(PeriodState.PLANNED).and(addresses(period)).or(exists(selectOne()
        .from(bound)
        .where(bound.PERIOD_ID.eq(period.ID))
        .and(bound.SCHOOL_ID.eq(SCHOOL.ID))
        .and(bound.EXEMPT_REASON.isNull())));
  }

  /** The schools that exist on the last day of the data window, or those of them to whom it goes. */
  private static Condition addresses(ReportingPeriod period) {
    return UNIT.VALID_FROM.isNull().or(UNIT.VALID_FROM.le(period.WINDOW_TO))
        .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(period.WINDOW_TO)))
        .and(period.LEVEL.isNull().or(period.LEVEL.eq(SCHOOL.LEVEL)))
        .and(not(condition(period.NAMED_SCHOOLS)).or(exists(selectOne()
            .from(REQUESTED_SCHOOL)
            .where(REQUESTED_SCHOOL.PERIOD_ID.eq(period.ID))
            .and(REQUESTED_SCHOOL.SCHOOL_ID.eq(SCHOOL.ID)))));
  }

  private static Condition counts(ObligedSchool obliged) {
    return condition(obliged.COUNTED).and(obliged.EXEMPT_REASON.isNull());
  }

  private static Field<Integer> days(ReportingPeriod period) {
    return field("{0} - {1}", Integer.class, period.WINDOW_TO, period.WINDOW_FROM);
  }

  List<Obligations.Obliged> obliged(Scope scope, UUID period, String search) {
    return db
        .select(
            SCHOOL.ID, UNIT.CODE, UNIT.NAME, SCHOOL.LEVEL, WARD.NAME.convertFrom(Optional::ofNullable),
            OBLIGED_SCHOOL.DUE_ON, OBLIGED_SCHOOL.COUNTED,
            OBLIGED_SCHOOL.EXEMPT_REASON.convertFrom(Optional::ofNullable))
        .from(OBLIGED_SCHOOL)
        .join(SCHOOL).on(SCHOOL.ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
        .join(UNIT).on(UNIT.ID.eq(SCHOOL.ID))
        .leftJoin(SCHOOL_SITE)
            .on(SCHOOL_SITE.SCHOOL_ID.eq(SCHOOL.ID))
            .and(SCHOOL_SITE.VALID_FROM.isNull().or(SCHOOL_SITE.VALID_FROM.le(OBLIGED_SCHOOL.WINDOW_TO)))
            .and(SCHOOL_SITE.VALID_TO.isNull().or(SCHOOL_SITE.VALID_TO.ge(OBLIGED_SCHOOL.WINDOW_TO)))
        .leftJoin(WARD).on(WARD.ID.eq(SCHOOL_SITE.WARD_ID))
        .where(OBLIGED_SCHOOL.PERIOD_ID.eq(period))
        .and(search.isEmpty()
            ? noCondition()
            : UNIT.SEARCH.contains(field("plain({0})", String.class, val(search))))
        .and(scope.overLines(OBLIGED_SCHOOL.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(UNIT.NAME, UNIT.CODE)
        .fetch(mapping(Obligations.Obliged::new));
  }

  /** As it is now; nobody else changes it until the end of the transaction. */
  Optional<Obligations.Obliged> lock(Scope scope, UUID period, UUID school) {
    db.select(OBLIGED_SCHOOL.SCHOOL_ID)
        .from(OBLIGED_SCHOOL)
        .where(OBLIGED_SCHOOL.PERIOD_ID.eq(period))
        .and(OBLIGED_SCHOOL.SCHOOL_ID.eq(school))
        .forUpdate()
        .fetch();
    return obliged(scope, period, "").stream().filter(obliged -> obliged.school().equals(school)).findFirst();
  }

  void extend(UUID period, LocalDate dueOn) {
    db.update(REPORTING_PERIOD)
        .set(REPORTING_PERIOD.DUE_ON, dueOn)
        .where(REPORTING_PERIOD.ID.eq(period))
        .execute();
    db.update(OBLIGED_SCHOOL)
        .set(OBLIGED_SCHOOL.DUE_ON, dueOn)
        .where(OBLIGED_SCHOOL.PERIOD_ID.eq(period))
        .and(OBLIGED_SCHOOL.DUE_ON.lt(dueOn))
        .execute();
  }

  void extend(UUID period, UUID school, LocalDate dueOn) {
    db.update(OBLIGED_SCHOOL)
        .set(OBLIGED_SCHOOL.DUE_ON, dueOn)
        .where(OBLIGED_SCHOOL.PERIOD_ID.eq(period))
        .and(OBLIGED_SCHOOL.SCHOOL_ID.eq(school))
        .execute();
  }

  /** @param school null for all */
  void insertChange(
      UUID period, @Nullable UUID school, LocalDate was, LocalDate now, String reason, Instant at, UUID account) {
    db.insertInto(DUE_CHANGE)
        .columns(
            DUE_CHANGE.ID, DUE_CHANGE.PERIOD_ID, DUE_CHANGE.SCHOOL_ID, DUE_CHANGE.WAS_DUE_ON, DUE_CHANGE.DUE_ON,
            DUE_CHANGE.REASON, DUE_CHANGE.AT, DUE_CHANGE.ACCOUNT_ID)
        .values(Ids.next(), period, school, was, now, reason, at, account)
        .execute();
  }

  List<Obligations.Extension> extensions(Scope scope, UUID period) {
    return db
        .select(
            DUE_CHANGE.SCHOOL_ID.convertFrom(Optional::ofNullable), UNIT.NAME.convertFrom(Optional::ofNullable),
            DUE_CHANGE.WAS_DUE_ON, DUE_CHANGE.DUE_ON, DUE_CHANGE.REASON, DUE_CHANGE.AT, ACCOUNT.DISPLAY_NAME)
        .from(DUE_CHANGE)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(DUE_CHANGE.ACCOUNT_ID))
        .leftJoin(UNIT).on(UNIT.ID.eq(DUE_CHANGE.SCHOOL_ID))
        .where(DUE_CHANGE.PERIOD_ID.eq(period))
        .and(DUE_CHANGE.SCHOOL_ID.isNull()
            .or(scope.overLines(DUE_CHANGE.SCHOOL_ID::in, () -> DUE_CHANGE.SCHOOL_ID.isNotNull())))
        .orderBy(DUE_CHANGE.AT.desc(), DUE_CHANGE.ID.desc())
        .fetch(mapping(Obligations.Extension::new));
  }

  void exempt(UUID period, UUID school, String reason) {
    db.update(OBLIGED_SCHOOL)
        .set(OBLIGED_SCHOOL.EXEMPT_REASON, reason)
        .where(OBLIGED_SCHOOL.PERIOD_ID.eq(period))
        .and(OBLIGED_SCHOOL.SCHOOL_ID.eq(school))
        .execute();
  }

  /** What was counted before is counted again, unless another period has come to be counted meanwhile. */
  void liftExemption(UUID period, UUID school) {
    var other = OBLIGED_SCHOOL.as("other");
    db.update(OBLIGED_SCHOOL)
        .setNull(OBLIGED_SCHOOL.EXEMPT_REASON)
        .set(OBLIGED_SCHOOL.COUNTED, field(condition(OBLIGED_SCHOOL.COUNTED).and(notExists(selectOne()
            .from(other)
            .where(other.SCHOOL_ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
            .and(other.PROGRAMME_ID.eq(OBLIGED_SCHOOL.PROGRAMME_ID))
            .and(other.PERIOD_ID.ne(OBLIGED_SCHOOL.PERIOD_ID))
            .and(counts(other))
            .and(other.WINDOW_FROM.le(OBLIGED_SCHOOL.WINDOW_TO))
            .and(other.WINDOW_TO.ge(OBLIGED_SCHOOL.WINDOW_FROM))))))
        .where(OBLIGED_SCHOOL.PERIOD_ID.eq(period))
        .and(OBLIGED_SCHOOL.SCHOOL_ID.eq(school))
        .execute();
  }
}
