package vn.mangnon.summary;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.CATEGORY_FIGURES;
import static vn.mangnondb.Tables.ISSUE_TURN;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Row1;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.Category;
import vn.mangnondb.tables.Unit;

/**
 * The one query behind every figure. It stacks what the schools reported, how issues turned, and one empty row for
 * each group and year (so that no year is absent) under the same columns, and adds them up by group and in total.
 */
@Repository
class SummaryQuery {

  /** The columns of a group; null where that dimension was not asked for. */
  private static final Map<Dimension, Field<?>> GROUP = new EnumMap<>(Map.of(
      Dimension.SCHOOL, field(name("g_school"), SQLDataType.UUID),
      Dimension.WARD, field(name("g_ward"), SQLDataType.UUID),
      Dimension.LEVEL, field(name("g_level"), SQLDataType.CLOB),
      Dimension.OWNERSHIP, field(name("g_ownership"), SQLDataType.CLOB),
      Dimension.YEAR, field(name("g_year"), SQLDataType.INTEGER),
      Dimension.PERIOD, field(name("g_period"), SQLDataType.UUID),
      Dimension.CATEGORY, field(name("g_category"), SQLDataType.CLOB)));

  /** What is added up. BALANCE moves the number of open issues and counts from the first turn ever. */
  private enum Measure {
    DUE, RECEIVED, ON_TIME, ACCEPTED, MISSING, COUNTED_DUE, COUNTED_RECEIVED,
    ACTIVITIES, SESSIONS, ATTENDANCES, CLASSES, PEOPLE, RAISED, RESOLVED, REOPENED, BALANCE;

    final Field<Long> column = field(DSL.name("m_" + name().toLowerCase(Locale.ROOT)), SQLDataType.BIGINT);
  }

  /** Where a column stands in a row: looking for it by its name costs more than adding up, with thousands of rows. */
  private static final int MEASURES_AT = GROUP.size();
  private static final int TOTAL_AT = MEASURES_AT + Measure.values().length;
  private static final int OPEN_AT = TOTAL_AT + 1;
  private static final int EVER_REPORTED_AT = OPEN_AT + 1;
  private static final int NAMES_AT = EVER_REPORTED_AT + 1;

  private static final Unit SCHOOL_UNIT = UNIT.as("school_unit");
  private static final Unit WARD_UNIT = UNIT.as("ward_unit");
  private static final Field<Boolean> IS_TOTAL = field(name("is_total"), SQLDataType.BOOLEAN);
  private static final Field<Long> OPEN = field(name("open"), SQLDataType.BIGINT);
  private static final Field<Long> EVER_REPORTED = field(name("ever_reported"), SQLDataType.BIGINT);

  private final DSLContext db;

  SummaryQuery(DSLContext db) {
    this.db = db;
  }

  /** The rows in the order of their names and years, and the total. */
  record Found(List<Summary.Row> rows, Summary.Figures total) {}

  Found find(Scope scope, SummaryFilter filter, LocalDate today) {
    if (filter.by().contains(Dimension.CATEGORY)) {
      // categories do not add up to what reports say beyond their activities
      return new Found(rows(scope, filter, today), find(scope, filter.whole(), today).total());
    }
    var found = fetch(scope, filter, today);
    boolean ofCategory = filter.category().isPresent();
    return new Found(
        filter.by().isEmpty() ? List.of() : rows(found, filter, today),
        found.stream().filter(row -> isTotal(row)).findFirst()
            .map(total -> figures(total, ofCategory, filter.liesAhead(today))).orElseThrow());
  }

  /** Without the total, for whoever knows it. */
  List<Summary.Row> rows(Scope scope, SummaryFilter filter, LocalDate today) {
    return rows(fetch(scope, filter, today), filter, today);
  }

  private static List<Summary.Row> rows(List<? extends Record> found, SummaryFilter filter, LocalDate today) {
    return found.stream().filter(row -> !isTotal(row)).map(row -> row(row, filter, today)).toList();
  }

  private List<? extends Record> fetch(Scope scope, SummaryFilter filter, LocalDate today) {
    var counted = CountedQuery.of(scope, filter);
    Select<Record> reported = concernsCategories(filter)
        ? reportedByCategory(counted, scope, filter).unionAll(inCategories(counted, scope, filter))
        : reported(counted, scope, filter, today);
    var parts = reported.unionAll(issueTurns(counted, scope, filter));
    if (filter.by().contains(Dimension.YEAR) && !filter.by().contains(Dimension.PERIOD)) {
      parts = parts.unionAll(everyYear(counted, scope, filter));
    }
    var stacked = parts.asTable("stacked");
    var groups = filter.by().stream().<Field<?>>map(dimension -> stacked.field(GROUP.get(dimension))).toList();
    var sums = select(GROUP.entrySet().stream()
            .<Field<?>>map(column -> filter.by().contains(column.getKey())
                ? stacked.field(column.getValue())
                : castNull(column.getValue().getDataType()).as(column.getValue()))
            .toList())
        .select(Arrays.stream(Measure.values())
            .map(measure -> sum(stacked.field(measure.column)).cast(SQLDataType.BIGINT).as(measure.column))
            .toList())
        .select(isTotal(groups).as(IS_TOTAL))
        .from(stacked)
        .groupBy(groups.isEmpty() ? groupingSets(List.of()) : groupingSets(groups, List.of()))
        .asTable("sums");
    return named(balanced(sums, filter.by().contains(Dimension.YEAR)), filter);
  }

  private static Field<Boolean> isTotal(List<Field<?>> groups) {
    return groups.isEmpty() ? inline(true) : field(grouping(groups.getFirst()).eq(1));
  }

  private static boolean concernsCategories(SummaryFilter filter) {
    return filter.by().contains(Dimension.CATEGORY) || filter.category().isPresent();
  }

  /** open(end) = open(start) + raised - resolved + reopened, along the years of each group. */
  private static Table<?> balanced(Table<?> sums, boolean byYear) {
    var balance = coalesce(sums.field(Measure.BALANCE.column), inline(0L));
    var reported = coalesce(sums.field(Measure.COUNTED_RECEIVED.column), inline(0L));
    if (!byYear) {
      return select(sums.fields()).select(balance.as(OPEN), reported.as(EVER_REPORTED)).from(sums).asTable("balanced");
    }
    var others = Stream.concat(
            Stream.of(IS_TOTAL),
            GROUP.entrySet().stream().filter(column -> column.getKey() != Dimension.YEAR).map(Map.Entry::getValue))
        .<Field<?>>map(sums::field)
        .toList();
    var year = sums.field(GROUP.get(Dimension.YEAR));
    return select(sums.fields())
        .select(
            sum(balance).over().partitionBy(others).orderBy(year).cast(SQLDataType.BIGINT).as(OPEN),
            sum(reported).over().partitionBy(others).orderBy(year).cast(SQLDataType.BIGINT).as(EVER_REPORTED))
        .from(sums)
        .asTable("balanced");
  }

  private List<? extends Record> named(Table<?> balanced, SummaryFilter filter) {
    var year = balanced.field(group(Dimension.YEAR, Integer.class));
    Table<?> named = balanced;
    if (filter.by().contains(Dimension.SCHOOL)) {
      named = named.leftJoin(SCHOOL_UNIT).on(SCHOOL_UNIT.ID.eq(balanced.field(group(Dimension.SCHOOL, UUID.class))));
    }
    if (filter.by().contains(Dimension.WARD)) {
      named = named.leftJoin(WARD_UNIT).on(WARD_UNIT.ID.eq(balanced.field(group(Dimension.WARD, UUID.class))));
    }
    if (filter.by().contains(Dimension.PERIOD)) {
      named = named.leftJoin(REPORTING_PERIOD)
          .on(REPORTING_PERIOD.ID.eq(balanced.field(group(Dimension.PERIOD, UUID.class))));
    }
    return db
        .select(balanced.fields())
        .select(
            nameOf(filter, Dimension.SCHOOL, SCHOOL_UNIT.CODE), nameOf(filter, Dimension.SCHOOL, SCHOOL_UNIT.NAME),
            nameOf(filter, Dimension.WARD, WARD_UNIT.CODE), nameOf(filter, Dimension.WARD, WARD_UNIT.NAME),
            nameOf(filter, Dimension.PERIOD, REPORTING_PERIOD.CODE))
        .from(named)
        .where(filter.by().contains(Dimension.YEAR) ? year.isNull().or(year.ge(filter.from())) : noCondition())
        .orderBy(filter.by().stream().sorted().flatMap(dimension -> order(dimension, balanced)).toList())
        .fetch();
  }

  /** What is not asked for has no name. */
  private static Field<?> nameOf(SummaryFilter filter, Dimension dimension, Field<?> name) {
    return filter.by().contains(dimension) ? name : castNull(name.getDataType()).as(dimension.name() + name.getName());
  }

  private static Stream<OrderField<?>> order(Dimension dimension, Table<?> balanced) {
    return switch (dimension) {
      case SCHOOL -> Stream.of(SCHOOL_UNIT.NAME, SCHOOL_UNIT.CODE);
      case WARD -> Stream.of(WARD_UNIT.NAME, WARD_UNIT.CODE);
      case LEVEL -> Stream.of(levels(balanced.field(group(Dimension.LEVEL, String.class))));
      case PERIOD -> Stream.of(REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO);
      case OWNERSHIP, YEAR, CATEGORY -> Stream.of(balanced.field(GROUP.get(dimension)));
    };
  }

  /** As children go through them, not as they are spelled. */
  static SortField<?> levels(Field<String> level) {
    return level.sortAsc(Arrays.stream(Level.values()).map(Level::name).toList());
  }

  /**
   * The columns of one part of the stack; what it does not know is null. Whole numbers as floating ones, which add up
   * several times faster than bigints, and without loss as far as 2^53.
   */
  private static SelectSelectStep<Record> part(
      SummaryFilter filter, Map<Dimension, ? extends Field<?>> groups, Map<Measure, Field<?>> measures) {
    var dimensions = GROUP.entrySet().stream().map(column -> {
      DataType<?> type = column.getValue().getDataType();
      Field<?> group = filter.by().contains(column.getKey()) ? groups.get(column.getKey()) : null;
      return (group == null ? castNull(type) : group.cast(type)).as(column.getValue());
    });
    var sums = Arrays.stream(Measure.values()).map(measure -> {
      Field<?> value = measures.get(measure);
      return (value == null ? castNull(SQLDataType.DOUBLE) : value.cast(SQLDataType.DOUBLE)).as(measure.column);
    });
    return select(Stream.concat(dimensions, sums).toList());
  }

  /** By what a part adds up its own rows: each adds up before it is stacked, so that the stack stays small. */
  private static List<Field<?>> groupedBy(SummaryFilter filter, Map<Dimension, ? extends Field<?>> groups) {
    return filter.by().stream().<Field<?>>map(groups::get).filter(Objects::nonNull).toList();
  }

  /** Who runs a school stands in no read model; only those who ask for it pay for looking it up. */
  static Table<?> withOwner(SummaryFilter filter, Table<?> counted) {
    return filter.by().contains(Dimension.OWNERSHIP)
        ? counted.join(SCHOOL).on(SCHOOL.ID.eq(counted.field(PERIOD_FIGURES.SCHOOL_ID)))
        : counted;
  }

  /** By all but categories, which not every read model has. */
  private static Map<Dimension, Field<?>> groups(SummaryFilter filter, Table<?> counted, Field<?> year) {
    Map<Dimension, Field<?>> groups = new EnumMap<>(Map.of(
        Dimension.WARD, counted.field(PERIOD_FIGURES.WARD_ID),
        Dimension.LEVEL, counted.field(PERIOD_FIGURES.LEVEL),
        Dimension.OWNERSHIP, SCHOOL.OWNERSHIP,
        Dimension.YEAR, year,
        Dimension.PERIOD, counted.field(PERIOD_FIGURES.PERIOD_ID)));
    if (filter.by().contains(Dimension.SCHOOL)) {
      groups.put(Dimension.SCHOOL, counted.field(PERIOD_FIGURES.SCHOOL_ID));
    }
    return groups;
  }

  private static Map<Dimension, Field<?>> groupsOfPeriods(CountedQuery counted, SummaryFilter filter) {
    return groups(filter, counted.periods, counted.yearOfPeriod(filter));
  }

  private static Select<Record> reported(CountedQuery counted, Scope scope, SummaryFilter filter, LocalDate today) {
    var periods = counted.periods;
    Condition inSums = counted.inSums(filter);
    var groups = groupsOfPeriods(counted, filter);
    return part(filter, groups, Map.ofEntries(
            Map.entry(Measure.DUE, counted.reports(noCondition())),
            Map.entry(Measure.RECEIVED, counted.reports(condition(periods.field(PERIOD_FIGURES.RECEIVED)))),
            Map.entry(Measure.ON_TIME, counted.reports(condition(periods.field(PERIOD_FIGURES.ON_TIME)))),
            Map.entry(Measure.ACCEPTED, counted.reports(condition(periods.field(PERIOD_FIGURES.ACCEPTED)))),
            Map.entry(Measure.MISSING, counted.reports(counted.missing(today))),
            Map.entry(Measure.COUNTED_DUE, counted.reports(condition(periods.field(PERIOD_FIGURES.COUNTED)))),
            Map.entry(Measure.COUNTED_RECEIVED, counted.reports(inSums)),
            Map.entry(Measure.ACTIVITIES, added(periods, PERIOD_FIGURES.ACTIVITIES).filterWhere(inSums)),
            Map.entry(Measure.SESSIONS, added(periods, PERIOD_FIGURES.SESSIONS).filterWhere(inSums)),
            Map.entry(Measure.ATTENDANCES, added(periods, PERIOD_FIGURES.ATTENDANCES).filterWhere(inSums)),
            Map.entry(Measure.CLASSES, added(periods, PERIOD_FIGURES.CLASSES).filterWhere(inSums)),
            Map.entry(Measure.PEOPLE, added(periods, PERIOD_FIGURES.PEOPLE).filterWhere(inSums))))
        .from(withOwner(filter, periods))
        .where(counted.periods(scope, filter))
        .groupBy(groupedBy(filter, groups));
  }

  /** Where reports were received, a category in none of them was reported as none: 0, not null. */
  private static Select<Record> inCategories(CountedQuery counted, Scope scope, SummaryFilter filter) {
    var groups = groupsOfPeriods(counted, filter);
    var received = field(name("received"), SQLDataType.BIGINT);
    var due = field(name("due"), SQLDataType.BIGINT);
    var reports = select(groupedBy(filter, groups))
        .select(
            counted.reports(counted.inSums(filter)).cast(SQLDataType.BIGINT).as(received),
            counted.reports(condition(counted.periods.field(PERIOD_FIGURES.COUNTED))).cast(SQLDataType.BIGINT).as(due))
        .from(withOwner(filter, counted.periods))
        .where(counted.periods(scope, filter))
        .groupBy(groupedBy(filter, groups))
        .asTable("reports");
    var categories = categories(filter);
    Map<Dimension, Field<?>> columns = new EnumMap<>(Dimension.class);
    groups.forEach((dimension, column) -> columns.put(dimension, reports.field(column)));
    columns.put(Dimension.CATEGORY, categories.field("category"));
    var none = when(reports.field(received).gt(0L), inline(0L));
    return part(filter, columns, Map.of(
            Measure.COUNTED_RECEIVED, reports.field(received),
            Measure.COUNTED_DUE, reports.field(due),
            Measure.ACTIVITIES, none, Measure.SESSIONS, none, Measure.ATTENDANCES, none))
        .from(reports)
        .crossJoin(categories);
  }

  private static Table<?> categories(SummaryFilter filter) {
    var wanted = filter.category().map(List::of).orElse(List.of(Category.values()));
    return values(wanted.stream().map(category -> DSL.row(inline(category.name()))).toArray(Row1[]::new))
        .as("categories", "category");
  }

  private static Select<Record> reportedByCategory(CountedQuery counted, Scope scope, SummaryFilter filter) {
    var categories = counted.categories;
    var groups = groups(filter, categories, counted.yearOfCategory(filter));
    groups.put(Dimension.CATEGORY, categories.field(CATEGORY_FIGURES.CATEGORY));
    return part(filter, groups, Map.of(
            Measure.ACTIVITIES, added(categories, CATEGORY_FIGURES.ACTIVITIES),
            Measure.SESSIONS, added(categories, CATEGORY_FIGURES.SESSIONS),
            Measure.ATTENDANCES, added(categories, CATEGORY_FIGURES.ATTENDANCES)))
        .from(withOwner(filter, categories))
        .where(counted.categories(scope, filter))
        .groupBy(groupedBy(filter, groups));
  }

  private static Select<Record> issueTurns(CountedQuery counted, Scope scope, SummaryFilter filter) {
    var turns = counted.turns;
    var year = counted.yearOfTurn(filter);
    var kind = turns.field(ISSUE_TURN.KIND);
    // what turned before the first year is the balance with which it begins
    Condition inYears = year.ge(filter.from());
    var groups = groups(filter, turns, greatest(year, inline(filter.from() - 1)));
    groups.put(Dimension.CATEGORY, turns.field(ISSUE_TURN.CATEGORY));
    return part(filter, groups, Map.of(
            Measure.RAISED, counted.turns(inYears.and(kind.eq("RAISED"))),
            Measure.RESOLVED, counted.turns(inYears.and(kind.eq("RESOLVED"))),
            Measure.REOPENED, counted.turns(inYears.and(kind.eq("REOPENED"))),
            Measure.BALANCE, sum(counted.balance())))
        .from(withOwner(filter, turns))
        .where(counted.turns(scope, filter))
        .groupBy(groupedBy(filter, groups));
  }

  /** An empty row for each year of each group that was ever due, so that no year is absent. */
  private static Select<Record> everyYear(CountedQuery counted, Scope scope, SummaryFilter filter) {
    var years = generateSeries(filter.from(), filter.to()).as("years", "year");
    var categories = categories(filter);
    Map<Dimension, Field<?>> groups = groupsOfPeriods(counted, filter);
    groups.keySet().retainAll(filter.by());
    groups.remove(Dimension.YEAR);
    var known = select(groups.values())
        .from(withOwner(filter, counted.periods))
        .where(counted.periods(scope, filter))
        .groupBy(groups.values())
        .asTable("known");
    groups.replaceAll((_, column) -> known.field(column));
    groups.put(Dimension.YEAR, years.field("year"));
    groups.put(Dimension.CATEGORY, categories.field("category"));
    boolean byCategory = filter.by().contains(Dimension.CATEGORY);
    boolean byYearsAlone = groups.size() == 2;
    var rows = part(filter, groups, Map.of()).from(years);
    var ofCategories = byCategory ? rows.crossJoin(categories) : rows;
    return byYearsAlone ? ofCategories : ofCategories.crossJoin(known);
  }

  private static AggregateFunction<?> added(Table<?> counted, Field<? extends Number> column) {
    return sum(counted.field(column).cast(SQLDataType.DOUBLE));
  }

  @SuppressWarnings("unchecked")
  private static <T> Field<T> group(Dimension dimension, Class<T> type) {
    return (Field<T>) GROUP.get(dimension).coerce(type);
  }

  private static boolean isTotal(Record row) {
    return (Boolean) row.get(TOTAL_AT);
  }

  private static Summary.Row row(Record row, SummaryFilter filter, LocalDate today) {
    var year = (@Nullable Integer) row.get(Dimension.YEAR.ordinal());
    var ofRow = year == null ? filter : filter.years(year, year);
    return new Summary.Row(
        unit(row, Dimension.SCHOOL, NAMES_AT),
        unit(row, Dimension.WARD, NAMES_AT + 2),
        Optional.ofNullable((@Nullable String) row.get(Dimension.LEVEL.ordinal())).map(Level::valueOf),
        Optional.ofNullable((@Nullable String) row.get(Dimension.OWNERSHIP.ordinal())).map(Ownership::valueOf),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.ofNullable((@Nullable String) row.get(NAMES_AT + 4)),
        Optional.ofNullable((@Nullable String) row.get(Dimension.CATEGORY.ordinal())).map(Category::valueOf),
        figures(row, concernsCategories(filter), ofRow.liesAhead(today)));
  }

  private static Optional<Summary.Unit> unit(Record row, Dimension dimension, int namesAt) {
    return unit(
        (@Nullable UUID) row.get(dimension.ordinal()), (@Nullable String) row.get(namesAt),
        (@Nullable String) row.get(namesAt + 1));
  }

  private static Optional<Summary.Unit> unit(@Nullable UUID id, @Nullable String code, @Nullable String name) {
    return id == null || code == null || name == null
        ? Optional.empty()
        : Optional.of(new Summary.Unit(id, code, name));
  }

  /**
   * Where nothing was reported, the turns of issues are as unknown as the rest; what was open before stays open, and
   * what the district asked for is known without a report.
   */
  private static Summary.Figures figures(Record row, boolean ofCategories, boolean ahead) {
    boolean reported = count(row, Measure.COUNTED_RECEIVED) > 0;
    boolean turned = Stream.of(Measure.RAISED, Measure.RESOLVED, Measure.REOPENED)
        .anyMatch(turn -> count(row, turn) > 0);
    long open = (Long) row.get(OPEN_AT);
    boolean everReported = (Long) row.get(EVER_REPORTED_AT) > 0 || open != 0 || turned;
    return new Summary.Figures(
        ofCategories
            ? Optional.empty()
            : Optional.of(new Summary.Reports(
                count(row, Measure.DUE), count(row, Measure.RECEIVED), count(row, Measure.ON_TIME),
                count(row, Measure.ACCEPTED), count(row, Measure.MISSING))),
        new Summary.Counted(count(row, Measure.COUNTED_RECEIVED), count(row, Measure.COUNTED_DUE)),
        known(row, Measure.ACTIVITIES), known(row, Measure.SESSIONS), known(row, Measure.ATTENDANCES),
        known(row, Measure.CLASSES), known(row, Measure.PEOPLE),
        turns(row, Measure.RAISED, reported), turns(row, Measure.RESOLVED, everReported && !ahead),
        turns(row, Measure.REOPENED, everReported && !ahead),
        everReported && !ahead ? OptionalLong.of(open) : OptionalLong.empty());
  }

  private static @Nullable Long value(Record row, Measure measure) {
    return (@Nullable Long) row.get(MEASURES_AT + measure.ordinal());
  }

  private static int count(Record row, Measure measure) {
    var value = value(row, measure);
    return value == null ? 0 : value.intValue();
  }

  private static OptionalLong known(Record row, Measure measure) {
    var value = value(row, measure);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static OptionalLong turns(Record row, Measure measure, boolean reported) {
    int turns = count(row, measure);
    return reported || turns > 0 ? OptionalLong.of(turns) : OptionalLong.empty();
  }
}
