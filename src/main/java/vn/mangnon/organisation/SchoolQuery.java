package vn.mangnon.organisation;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.HEADCOUNT;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.SCHOOL_SUPERVISION;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SchoolQuery {

  private static final vn.mangnondb.tables.Unit WARD = UNIT.as("ward");

  private final DSLContext db;

  SchoolQuery(DSLContext db) {
    this.db = db;
  }

  List<School> schools(Scope scope, String search, LocalDate today) {
    return fetch(
        search.isEmpty() ? noCondition() : UNIT.SEARCH.contains(field("plain({0})", String.class, val(search))),
        scope, today);
  }

  Optional<School> school(Scope scope, UUID id, LocalDate today) {
    return fetch(SCHOOL.ID.eq(id), scope, today).stream().findFirst();
  }

  Optional<School> school(Scope scope, String code, LocalDate today) {
    return fetch(UNIT.CODE.eq(code), scope, today).stream().findFirst();
  }

  private List<School> fetch(Condition wanted, Scope scope, LocalDate today) {
    return db
        .select(
            SCHOOL.ID, UNIT.CODE, UNIT.NAME, UNIT.SHORT_NAME, SCHOOL.SYMBOL, SCHOOL.LEVEL, SCHOOL.OWNERSHIP,
            row(WARD.ID, WARD.CODE, WARD.NAME).convertFrom(SchoolQuery::ward),
            UNIT.VALID_FROM.convertFrom(Optional::ofNullable),
            UNIT.VALID_TO.convertFrom(Optional::ofNullable))
        .from(SCHOOL)
        .join(UNIT).on(UNIT.ID.eq(SCHOOL.ID))
        .leftJoin(SCHOOL_SITE)
            .on(SCHOOL_SITE.SCHOOL_ID.eq(SCHOOL.ID))
            .and(holdsOn(SCHOOL_SITE.VALID_FROM, SCHOOL_SITE.VALID_TO, today))
        .leftJoin(WARD).on(WARD.ID.eq(SCHOOL_SITE.WARD_ID))
        .where(wanted)
        .and(scope.overCounts(SCHOOL.ID::in, () -> noCondition()))
        .orderBy(UNIT.NAME, UNIT.CODE)
        .fetch(mapping(School::new));
  }

  Set<UUID> formerWards(Scope scope, LocalDate today) {
    return db
        .select(SCHOOL_SITE.WARD_ID)
        .from(SCHOOL_SITE)
        .where(scope.overCounts(SCHOOL_SITE.SCHOOL_ID::in, () -> noCondition()))
        .groupBy(SCHOOL_SITE.WARD_ID)
        .having(boolAnd(coalesce(SCHOOL_SITE.VALID_TO.lt(today), inline(false))))
        .fetchSet(SCHOOL_SITE.WARD_ID);
  }

  List<School.Ward> wards(Scope scope) {
    return db
        .selectDistinct(UNIT.ID, UNIT.CODE, UNIT.NAME)
        .from(UNIT)
        .join(SCHOOL_SITE).on(SCHOOL_SITE.WARD_ID.eq(UNIT.ID))
        .where(scope.overCounts(SCHOOL_SITE.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(UNIT.NAME, UNIT.CODE)
        .fetch(mapping(School.Ward::new));
  }

  Optional<String> unitName(UUID unit) {
    return db.select(UNIT.NAME).from(UNIT).where(UNIT.ID.eq(unit)).fetchOptional(UNIT.NAME);
  }

  Optional<String> supervisingOffice(UUID school, LocalDate day) {
    return db
        .select(UNIT.NAME)
        .from(SCHOOL_SUPERVISION)
        .join(UNIT).on(UNIT.ID.eq(SCHOOL_SUPERVISION.OFFICE_ID))
        .where(SCHOOL_SUPERVISION.SCHOOL_ID.eq(school))
        .and(holdsOn(SCHOOL_SUPERVISION.VALID_FROM, SCHOOL_SUPERVISION.VALID_TO, day))
        .fetchOptional(UNIT.NAME);
  }

  /** Of each school on a day of its own. */
  Map<UUID, String> supervisingOffices(Map<UUID, LocalDate> days) {
    return days.isEmpty() ? Map.of() : db
        .select(SCHOOL_SUPERVISION.SCHOOL_ID, UNIT.NAME)
        .from(SCHOOL_SUPERVISION)
        .join(UNIT).on(UNIT.ID.eq(SCHOOL_SUPERVISION.OFFICE_ID))
        .where(or(days.entrySet().stream()
            .map(day -> SCHOOL_SUPERVISION.SCHOOL_ID.eq(day.getKey())
                .and(holdsOn(SCHOOL_SUPERVISION.VALID_FROM, SCHOOL_SUPERVISION.VALID_TO, day.getValue())))
            .toList()))
        .fetchMap(SCHOOL_SUPERVISION.SCHOOL_ID, UNIT.NAME);
  }

  SortedMap<Integer, Headcount> headcounts(Scope scope, UUID school) {
    return new TreeMap<>(db
        .select(HEADCOUNT.SCHOOL_YEAR, HEADCOUNT.STAFF, HEADCOUNT.PUPILS, HEADCOUNT.PARENTS)
        .from(HEADCOUNT)
        .where(HEADCOUNT.SCHOOL_ID.eq(school))
        .and(scope.overCounts(HEADCOUNT.SCHOOL_ID::in, () -> noCondition()))
        .fetchMap(HEADCOUNT.SCHOOL_YEAR, row -> new Headcount(
            known(row.get(HEADCOUNT.STAFF)), known(row.get(HEADCOUNT.PUPILS)), known(row.get(HEADCOUNT.PARENTS)))));
  }

  private static Condition holdsOn(
      TableField<?, LocalDate> from, TableField<?, LocalDate> to, LocalDate day) {
    return from.isNull().or(from.le(day)).and(to.isNull().or(to.ge(day)));
  }

  private static Optional<School.Ward> ward(org.jooq.Record3<UUID, String, String> ward) {
    return Optional.ofNullable(ward.value1()).map(id -> new School.Ward(id, ward.value2(), ward.value3()));
  }

  private static OptionalInt known(@Nullable Integer count) {
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }
}
