package vn.mangnon.compliance;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.UNIT;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Scope;
import vn.mangnondb.tables.Unit;

/** Verdicts added up, by any groups and in total. */
@Repository
class ScoreQuery {

  private static final Field<Integer> WEIGHT = VerdictQuery.judged("weight", SQLDataType.INTEGER);
  private static final Field<Boolean> IS_TOTAL = field(name("is_total"), SQLDataType.BOOLEAN);
  private static final Field<Long> EARNED = field(name("earned"), SQLDataType.BIGINT);
  private static final Field<Long> POSSIBLE = field(name("possible"), SQLDataType.BIGINT);
  private static final int ALL_OF_WEIGHT = 100;

  /** The columns of a group; null where it was not asked for. */
  private static final Map<ComplianceGrouping, Field<?>> GROUP = new EnumMap<>(Map.of(
      ComplianceGrouping.SCHOOL, field(name("g_school"), SQLDataType.UUID),
      ComplianceGrouping.WARD, field(name("g_ward"), SQLDataType.UUID),
      ComplianceGrouping.LEVEL, field(name("g_level"), SQLDataType.CLOB),
      ComplianceGrouping.PERIOD, field(name("g_period"), SQLDataType.UUID),
      ComplianceGrouping.YEAR, field(name("g_year"), SQLDataType.INTEGER),
      ComplianceGrouping.OBLIGATION, field(name("g_obligation"), SQLDataType.INTEGER)));

  private static final Unit SCHOOL_UNIT = UNIT.as("school_unit");
  private static final Unit WARD_UNIT = UNIT.as("ward_unit");

  private final DSLContext db;

  ScoreQuery(DSLContext db) {
    this.db = db;
  }

  /** The rows in the order of their names, years and periods, without their bands; and the total. */
  record Found(List<Scores.Row> rows, Score total) {}

  Found find(Scope scope, Question question, Set<ComplianceGrouping> by, int lateCredit) {
    return find(scope, question, by, lateCredit, false);
  }

  /** The score of those verdicts alone whose evidence may be read too. */
  Score total(Scope scope, Question question, int lateCredit) {
    return find(scope, question, Set.of(), lateCredit, true).total();
  }

  private Found find(
      Scope scope, Question question, Set<ComplianceGrouping> by, int lateCredit, boolean lines) {
    if (question.obligations().isEmpty()) {
      return new Found(List.of(), Score.NONE);
    }
    var verdicts = new VerdictQuery(question);
    var columns = new LinkedHashMap<Field<?>, Function<Obligation, Field<?>>>();
    columns.put(VerdictQuery.VERDICT, verdicts::verdict);
    columns.put(WEIGHT, obligation -> inline(obligation.weight()));
    List<Field<?>> groups = by.stream().sorted().<Field<?>>map(group -> column(group, question)).toList();
    var sums = DSL
        .select(GROUP.entrySet().stream()
            .map(group -> by.contains(group.getKey())
                ? column(group.getKey(), question).as(group.getValue())
                : castNull(group.getValue().getDataType()).as(group.getValue()))
            .toList())
        .select(
            groups.isEmpty() ? inline(true).as(IS_TOTAL) : field(grouping(groups.getFirst()).eq(1)).as(IS_TOTAL),
            earned(lateCredit).as(EARNED), possible().as(POSSIBLE))
        .select(java.util.Arrays.stream(Verdict.values())
            .map(verdict -> count().filterWhere(is(verdict)).as(verdict.name()))
            .toList())
        .from(verdicts.facts())
        .crossJoin(verdicts.judged(columns))
        .where(question.filter().verdict().map(ScoreQuery::is).orElse(noCondition()))
        .groupBy(groups.isEmpty()
            ? groupingSets(List.<Field<?>>of())
            : groupingSets(groups, List.<Field<?>>of()))
        .asTable("sums");
    var rows = db
        .with(verdicts.parts(scope, lines))
        .select(sums.fields())
        .select(
            SCHOOL_UNIT.CODE, SCHOOL_UNIT.NAME, WARD_UNIT.CODE, WARD_UNIT.NAME, REPORTING_PERIOD.CODE)
        .from(sums)
        .leftJoin(SCHOOL_UNIT).on(SCHOOL_UNIT.ID.eq(sums.field(group(ComplianceGrouping.SCHOOL, UUID.class))))
        .leftJoin(WARD_UNIT).on(WARD_UNIT.ID.eq(sums.field(group(ComplianceGrouping.WARD, UUID.class))))
        .leftJoin(REPORTING_PERIOD)
            .on(REPORTING_PERIOD.ID.eq(sums.field(group(ComplianceGrouping.PERIOD, UUID.class))))
        .orderBy(
            SCHOOL_UNIT.NAME, SCHOOL_UNIT.CODE, WARD_UNIT.NAME, WARD_UNIT.CODE,
            sums.field(group(ComplianceGrouping.LEVEL, String.class)),
            sums.field(group(ComplianceGrouping.YEAR, Integer.class)), REPORTING_PERIOD.WINDOW_TO,
            REPORTING_PERIOD.WINDOW_FROM.desc(), REPORTING_PERIOD.CODE,
            sums.field(group(ComplianceGrouping.OBLIGATION, Integer.class)))
        .fetch();
    return new Found(
        by.isEmpty() ? List.of() : rows.stream().filter(row -> !row.get(IS_TOTAL)).map(row -> told(row, question)).toList(),
        rows.stream().filter(row -> row.get(IS_TOTAL)).findFirst().map(ScoreQuery::score).orElse(Score.NONE));
  }

  /** How many verdicts go from one to another when the second obligation stands in the place of the first. */
  List<Preview.Shift> shifts(Scope scope, Question question, Optional<Obligation> before, Obligation after) {
    var both = new VerdictQuery(question.of(
        before.map(known -> List.of(known, after)).orElse(List.of(after))));
    Field<String> from = before.<Field<String>>map(both::verdict).orElseGet(() -> castNull(SQLDataType.CLOB));
    var shifts = DSL.select(from.as("was"), both.verdict(after).as("is")).from(both.facts()).asTable("shifts");
    var was = shifts.field("was", String.class);
    var is = shifts.field("is", String.class);
    return db
        .with(both.parts(scope, false))
        .select(was, is, count())
        .from(shifts)
        .groupBy(was, is)
        .orderBy(was.nullsFirst(), is)
        .fetch(row -> new Preview.Shift(
            Optional.ofNullable(row.value1()).map(Verdict::valueOf), Verdict.valueOf(row.value2()), row.value3()));
  }

  private static Field<?> column(ComplianceGrouping group, Question question) {
    return switch (group) {
      case SCHOOL -> PairQuery.SCHOOL_ID;
      case WARD -> PairQuery.of(SCHOOL_SITE.WARD_ID);
      case LEVEL -> PairQuery.of(SCHOOL.LEVEL).coerce(SQLDataType.CLOB);
      case PERIOD -> PairQuery.PERIOD_ID;
      case YEAR -> VerdictQuery.yearOfPair(question.filter().calendar());
      case OBLIGATION -> VerdictQuery.OBLIGATION;
    };
  }

  private static Condition is(Verdict verdict) {
    return VerdictQuery.VERDICT.eq(VerdictQuery.told(verdict));
  }

  private static Field<Long> earned(int lateCredit) {
    return sum(when(is(Verdict.MET), WEIGHT.mul(inline(ALL_OF_WEIGHT)))
        .when(is(Verdict.LATE), WEIGHT.mul(inline(lateCredit)))
        .otherwise(inline(0))).cast(SQLDataType.BIGINT);
  }

  private static Field<Long> possible() {
    return sum(when(is(Verdict.MET).or(is(Verdict.LATE)).or(is(Verdict.NOT_MET)), WEIGHT.mul(inline(ALL_OF_WEIGHT)))
        .otherwise(inline(0))).cast(SQLDataType.BIGINT);
  }

  @SuppressWarnings("unchecked")
  private static <T> Field<T> group(ComplianceGrouping group, Class<T> type) {
    return (Field<T>) GROUP.get(group).coerce(type);
  }

  private static Scores.Row told(Record row, Question question) {
    Integer year = row.get(group(ComplianceGrouping.YEAR, Integer.class));
    Integer obligation = row.get(group(ComplianceGrouping.OBLIGATION, Integer.class));
    return new Scores.Row(
        unit(row.get(group(ComplianceGrouping.SCHOOL, UUID.class)), row.get(SCHOOL_UNIT.CODE), row.get(SCHOOL_UNIT.NAME)),
        unit(row.get(group(ComplianceGrouping.WARD, UUID.class)), row.get(WARD_UNIT.CODE), row.get(WARD_UNIT.NAME)),
        Optional.ofNullable(row.get(group(ComplianceGrouping.LEVEL, String.class))).map(Level::valueOf),
        Optional.ofNullable(row.get(REPORTING_PERIOD.CODE)),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.ofNullable(obligation).map(place -> question.obligations().get(place - 1).code()),
        score(row), Optional.empty());
  }

  private static Optional<Scores.Unit> unit(@Nullable UUID id, @Nullable String code, @Nullable String name) {
    return id == null || code == null || name == null
        ? Optional.empty()
        : Optional.of(new Scores.Unit(id, code, name));
  }

  private static Score score(Record row) {
    return new Score(
        number(row, Verdict.MET), number(row, Verdict.LATE), number(row, Verdict.NOT_MET),
        number(row, Verdict.NOT_YET_DUE), number(row, Verdict.NOT_APPLICABLE),
        Optional.ofNullable(row.get(EARNED)).orElse(0L), Optional.ofNullable(row.get(POSSIBLE)).orElse(0L));
  }

  private static int number(Record row, Verdict verdict) {
    return row.get(verdict.name(), Integer.class);
  }
}
