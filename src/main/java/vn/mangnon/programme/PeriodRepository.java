package vn.mangnon.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.PROGRAMME;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.REQUESTED_SCHOOL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.SchoolYear;

@Repository
class PeriodRepository {

  static final SelectField<Period> PERIOD = row(
      REPORTING_PERIOD.ID, REPORTING_PERIOD.CODE, REPORTING_PERIOD.KIND,
      REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO, REPORTING_PERIOD.OPENS_ON, REPORTING_PERIOD.DUE_ON,
      REPORTING_PERIOD.YEAR, REPORTING_PERIOD.SCHOOL_YEAR.convertFrom(SchoolYear::new), REPORTING_PERIOD.STATE,
      row(REPORTING_PERIOD.TITLE_VI, REPORTING_PERIOD.TITLE_EN).convertFrom(mapping(PeriodRepository::title)),
      REPORTING_PERIOD.LEVEL.convertFrom(Optional::ofNullable), REPORTING_PERIOD.NAMED_SCHOOLS)
      .convertFrom(mapping(Period::new));

  private final DSLContext db;

  PeriodRepository(DSLContext db) {
    this.db = db;
  }

  private static Optional<LocalText> title(@Nullable String vi, @Nullable String en) {
    return Optional.ofNullable(vi).map(title -> new LocalText(title, en == null ? title : en));
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
        .orderBy(REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO, REPORTING_PERIOD.CODE)
        .fetch(Record1::value1);
  }

  /** As it is now; nobody else changes it until the end of the transaction. */
  Optional<Period> lock(String code) {
    db.select(REPORTING_PERIOD.ID).from(REPORTING_PERIOD).where(REPORTING_PERIOD.CODE.eq(code)).forUpdate().fetch();
    return period(code);
  }

  /** Codes of requests are counted, and which periods are counted is decided, by one after the other. */
  void lockProgrammes() {
    db.select(PROGRAMME.ID).from(PROGRAMME).orderBy(PROGRAMME.ID).forUpdate().fetch();
  }

  Set<UUID> requestedSchools(UUID period) {
    return db
        .select(REQUESTED_SCHOOL.SCHOOL_ID)
        .from(REQUESTED_SCHOOL)
        .where(REQUESTED_SCHOOL.PERIOD_ID.eq(period))
        .fetchSet(REQUESTED_SCHOOL.SCHOOL_ID);
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

  /** What there is already under a code is left alone; says which codes are new. */
  Set<String> insert(UUID programme, List<Periods.Plan> plans) {
    if (plans.isEmpty()) {
      return Set.of();
    }
    return db
        .insertInto(REPORTING_PERIOD)
        .columns(
            REPORTING_PERIOD.ID, REPORTING_PERIOD.PROGRAMME_ID, REPORTING_PERIOD.CODE, REPORTING_PERIOD.KIND,
            REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO, REPORTING_PERIOD.OPENS_ON,
            REPORTING_PERIOD.DUE_ON, REPORTING_PERIOD.STATE)
        .valuesOfRows(plans.stream()
            .map(plan -> row(
                val(plan.id()), val(programme), val(plan.code()), val(plan.kind(), REPORTING_PERIOD.KIND),
                val(plan.windowFrom()), val(plan.windowTo()), val(plan.opensOn()), val(plan.dueOn()),
                val(PeriodState.PLANNED, REPORTING_PERIOD.STATE)))
            .toList())
        .onConflict(REPORTING_PERIOD.CODE).doNothing()
        .returningResult(REPORTING_PERIOD.CODE)
        .fetchSet(REPORTING_PERIOD.CODE);
  }

  /** The code that the next request of that year takes. */
  String nextRequestCode(int year) {
    String begin = year + "-DX";
    var number = DSL.substring(REPORTING_PERIOD.CODE, begin.length() + 1).cast(SQLDataType.INTEGER);
    return begin + db
        .select(coalesce(max(number), inline(0)).plus(1))
        .from(REPORTING_PERIOD)
        .where(REPORTING_PERIOD.KIND.eq(PeriodKind.AD_HOC))
        .and(REPORTING_PERIOD.CODE.startsWith(begin))
        .fetchSingle(Record1::value1);
  }

  void insert(UUID programme, String code, Request request) {
    db.insertInto(REPORTING_PERIOD)
        .set(REPORTING_PERIOD.ID, request.id())
        .set(REPORTING_PERIOD.PROGRAMME_ID, programme)
        .set(REPORTING_PERIOD.CODE, code)
        .set(REPORTING_PERIOD.KIND, PeriodKind.AD_HOC)
        .set(REPORTING_PERIOD.WINDOW_FROM, request.dates().windowFrom())
        .set(REPORTING_PERIOD.WINDOW_TO, request.dates().windowTo())
        .set(REPORTING_PERIOD.OPENS_ON, request.dates().opensOn())
        .set(REPORTING_PERIOD.DUE_ON, request.dates().dueOn())
        .set(REPORTING_PERIOD.STATE, PeriodState.PLANNED)
        .set(REPORTING_PERIOD.TITLE_VI, request.title())
        .set(REPORTING_PERIOD.TITLE_EN, request.titleEnglish().orElse(null))
        .set(REPORTING_PERIOD.LEVEL, level(request.addressees()))
        .set(REPORTING_PERIOD.NAMED_SCHOOLS, request.addressees() instanceof Addressees.Named)
        .execute();
    address(request.id(), request.addressees());
  }

  void change(UUID period, PeriodDates dates) {
    db.update(REPORTING_PERIOD)
        .set(REPORTING_PERIOD.WINDOW_FROM, dates.windowFrom())
        .set(REPORTING_PERIOD.WINDOW_TO, dates.windowTo())
        .set(REPORTING_PERIOD.OPENS_ON, dates.opensOn())
        .set(REPORTING_PERIOD.DUE_ON, dates.dueOn())
        .where(REPORTING_PERIOD.ID.eq(period))
        .execute();
  }

  void change(UUID period, Request request) {
    change(period, request.dates());
    db.update(REPORTING_PERIOD)
        .set(REPORTING_PERIOD.TITLE_VI, request.title())
        .set(REPORTING_PERIOD.TITLE_EN, request.titleEnglish().orElse(null))
        .set(REPORTING_PERIOD.LEVEL, level(request.addressees()))
        .set(REPORTING_PERIOD.NAMED_SCHOOLS, request.addressees() instanceof Addressees.Named)
        .where(REPORTING_PERIOD.ID.eq(period))
        .execute();
    db.deleteFrom(REQUESTED_SCHOOL).where(REQUESTED_SCHOOL.PERIOD_ID.eq(period)).execute();
    address(period, request.addressees());
  }

  private void address(UUID period, Addressees addressees) {
    if (addressees instanceof Addressees.Named(var schools)) {
      db.insertInto(REQUESTED_SCHOOL)
          .columns(REQUESTED_SCHOOL.PERIOD_ID, REQUESTED_SCHOOL.SCHOOL_ID)
          .valuesOfRows(schools.stream().map(school -> row(period, school)).toList())
          .execute();
    }
  }

  private static @Nullable Level level(Addressees addressees) {
    return switch (addressees) {
      case Addressees.OfLevel(var level) -> level;
      case Addressees.All(), Addressees.Named(_) -> null;
    };
  }

  void delete(UUID period) {
    db.deleteFrom(REPORTING_PERIOD).where(REPORTING_PERIOD.ID.eq(period)).execute();
  }

  boolean move(UUID period, PeriodState from, PeriodState to) {
    return db
        .update(REPORTING_PERIOD)
        .set(REPORTING_PERIOD.STATE, to)
        .where(REPORTING_PERIOD.ID.eq(period))
        .and(REPORTING_PERIOD.STATE.eq(from))
        .execute() == 1;
  }

  UUID programme(String code) {
    return db.select(PROGRAMME.ID).from(PROGRAMME).where(PROGRAMME.CODE.eq(code)).fetchSingle(PROGRAMME.ID);
  }

  List<Period> plannedToOpenBy(LocalDate day) {
    return fetch(REPORTING_PERIOD.STATE.eq(PeriodState.PLANNED).and(REPORTING_PERIOD.OPENS_ON.le(day)));
  }
}
