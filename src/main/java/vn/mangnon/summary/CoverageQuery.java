package vn.mangnon.summary;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static vn.mangnondb.Tables.COVERAGE_FIGURES;
import static vn.mangnondb.Tables.HEADCOUNT;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.summary.Coverage.Ratio;

/**
 * The one query behind every share. Within a school and year each number aggregates as its indicator says; then the
 * schools that gave both numbers of a share add up.
 */
@Repository
class CoverageQuery {

  /** How the numbers of several reports of a school and year become one, by indicator. */
  record Ways(Map<String, Aggregation> ofIndicators) {

    Aggregation of(Reported reported) {
      return ofIndicators.getOrDefault(reported.indicator, Aggregation.SUM);
    }
  }

  static final Field<UUID> SCHOOL_ID = field(name("school_id"), SQLDataType.UUID);
  static final Field<Integer> YEAR = field(name("year"), SQLDataType.INTEGER);
  private static final Field<Object> GROUP = field(name("by_group"), Object.class);
  private static final Field<Boolean> IS_TOTAL = field(name("is_total"), SQLDataType.BOOLEAN);
  private static final Field<Integer> SCHOOLS = field(name("schools"), SQLDataType.INTEGER);

  private final DSLContext db;

  CoverageQuery(DSLContext db) {
    this.db = db;
  }

  /**
   * @param years of all together; years and groups without any school are absent
   * @param lone sums in which a single school counts few children: less the other schools, they would tell its number
   */
  record Found(List<Coverage.Row> years, List<Coverage.Row> rows, Set<Lone> lone) {}

  /** @param of without its shares */
  record Lone(Coverage.Row of, Share share) {}

  Found find(Scope scope, SummaryFilter filter, Optional<Grouping> by, Ways ways) {
    var ofSchools = ofSchools(scope, filter, ways);
    var year = ofSchools.field(YEAR);
    var group = by.<Field<?>>map(CoverageQuery::group).orElseGet(() -> castNull(SQLDataType.UUID));
    var sums = select(year, group.as(GROUP), isTotal(by, group).as(IS_TOTAL), count().as(SCHOOLS))
        .select(Arrays.stream(Share.values()).flatMap(share -> sums(share, ofSchools)).toList())
        .from(joined(ofSchools, filter, by))
        .where(places(filter))
        .groupBy(by.isEmpty()
            ? groupingSets(List.of(year))
            : groupingSets(List.of(year, group), List.of(year)))
        .asTable("sums");
    var rows = db
        .select(sums.fields())
        .select(UNIT.ID, UNIT.CODE, UNIT.NAME)
        .from(sums)
        .leftJoin(UNIT).on(named(by) ? UNIT.ID.eq(sums.field(name("by_group"), UUID.class)) : DSL.falseCondition())
        .orderBy(
            UNIT.NAME, UNIT.CODE,
            by.filter(Grouping.LEVEL::equals)
                .<OrderField<?>>map(_ -> SummaryQuery.levels(sums.field(GROUP).coerce(String.class)))
                .orElse(sums.field(GROUP)),
            sums.field(YEAR))
        .fetch();
    return new Found(
        rows.stream().filter(row -> row.get(IS_TOTAL)).map(row -> row(row, Optional.empty())).toList(),
        rows.stream().filter(row -> !row.get(IS_TOTAL) && row.get(GROUP) != null).map(row -> row(row, by)).toList(),
        rows.stream()
            .flatMap(row -> lone(row, row.get(IS_TOTAL) ? Optional.empty() : by))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<Lone> lone(Record row, Optional<Grouping> by) {
    return Stream.of(Share.values())
        .filter(share -> share.aboutChildren() && row.get(fewOf(share), Integer.class) == 1)
        .map(share -> new Lone(row(row, by).withRatios(Map.of()), share));
  }

  /** A row for each school and year in which it is due, with those sides of its shares that reports tell. */
  static Table<?> ofSchools(Scope scope, SummaryFilter filter, Ways ways) {
    var year = yearOf(filter);
    Condition inSums = inSums(filter);
    return select(COVERAGE_FIGURES.SCHOOL_ID.as(SCHOOL_ID), year.as(YEAR))
        .select(Arrays.stream(Share.values())
            .flatMap(share -> Arrays.stream(Share.Side.values()).flatMap(side -> share.reported(side).stream()
                .map(reported -> aggregated(reported, ways.of(reported), inSums))
                .reduce(Field::plus).stream()
                .<SelectField<?>>map(sum -> sum.as(sumOf(share, side)))))
            .toList())
        .from(COVERAGE_FIGURES)
        .where(due(scope, filter))
        .groupBy(COVERAGE_FIGURES.SCHOOL_ID, year)
        .asTable("of_schools");
  }

  static Condition due(Scope scope, SummaryFilter filter) {
    return yearOf(filter).between(filter.from(), filter.to())
        .and(filter.school().map(COVERAGE_FIGURES.SCHOOL_ID::eq).orElse(noCondition()))
        .and(scope.overCounts(COVERAGE_FIGURES.SCHOOL_ID::in, () -> noCondition()));
  }

  static TableField<?, Integer> yearOf(SummaryFilter filter) {
    return switch (filter.calendar()) {
      case CALENDAR -> COVERAGE_FIGURES.YEAR;
      case SCHOOL -> COVERAGE_FIGURES.SCHOOL_YEAR;
    };
  }

  static Condition inSums(SummaryFilter filter) {
    return condition(filter.acceptedOnly() ? COVERAGE_FIGURES.ACCEPTED : COVERAGE_FIGURES.RECEIVED);
  }

  /** Where the read model keeps it. */
  static TableField<?, Integer> column(Reported reported) {
    return switch (reported) {
      case INFORMED_MANAGERS -> COVERAGE_FIGURES.INFORMED_MANAGERS;
      case INFORMED_TEACHERS -> COVERAGE_FIGURES.INFORMED_TEACHERS;
      case INFORMED_STAFF -> COVERAGE_FIGURES.INFORMED_STAFF;
      case INFORMED_PUPILS -> COVERAGE_FIGURES.INFORMED_PUPILS;
      case INFORMED_PARENTS -> COVERAGE_FIGURES.INFORMED_PARENTS;
      case TRAINED_MANAGERS -> COVERAGE_FIGURES.TRAINED_MANAGERS;
      case TRAINED_TEACHERS -> COVERAGE_FIGURES.TRAINED_TEACHERS;
      case TRAINED_STAFF -> COVERAGE_FIGURES.TRAINED_STAFF;
      case CHILDREN_WORKING -> COVERAGE_FIGURES.CHILDREN_WORKING;
      case CHILDREN_NOTIFIED -> COVERAGE_FIGURES.CHILDREN_NOTIFIED;
      case CHILDREN_SUPPORTED -> COVERAGE_FIGURES.CHILDREN_SUPPORTED;
      case CHILDREN_IN_EDUCATION -> COVERAGE_FIGURES.CHILDREN_IN_EDUCATION;
    };
  }

  /** As integers, since adding up those of schools is several times faster than adding up longer ones. */
  private static Field<Integer> aggregated(Reported reported, Aggregation way, Condition inSums) {
    return switch (way) {
      case SUM -> sum(column(reported)).filterWhere(inSums).cast(SQLDataType.INTEGER);
      case MAXIMUM, YES_SHARE -> max(column(reported)).filterWhere(inSums);
      // the latest is the greatest pair of day and number
      case LAST -> field(
          "(max(array[{0} - date '2000-01-01', {1}]) filter (where {1} is not null and {2}))[2]",
          SQLDataType.INTEGER, COVERAGE_FIGURES.WINDOW_TO, column(reported), inSums);
    };
  }

  /** With their heads of the year; the school and the ward where it lay on the year's last day only if asked for. */
  static Table<?> joined(Table<?> ofSchools, SummaryFilter filter, Optional<Grouping> by) {
    var school = ofSchools.field(SCHOOL_ID);
    var year = ofSchools.field(YEAR);
    Table<?> joined = ofSchools
        .leftJoin(HEADCOUNT).on(HEADCOUNT.SCHOOL_ID.eq(school)).and(HEADCOUNT.SCHOOL_YEAR.eq(year));
    if (by.isPresent() || filter.level().isPresent() || filter.ownership().isPresent()) {
      joined = joined.join(SCHOOL).on(SCHOOL.ID.eq(school));
    }
    if (by.isEmpty() && filter.ward().isEmpty()) {
      return joined;
    }
    Field<LocalDate> lastDay = switch (filter.calendar()) {
      case CALENDAR -> field("make_date({0}, 12, 31)", LocalDate.class, year);
      case SCHOOL -> field("make_date({0} + 1, 8, 31)", LocalDate.class, year);
    };
    return joined
        .leftJoin(SCHOOL_SITE)
            .on(SCHOOL_SITE.SCHOOL_ID.eq(school))
            .and(SCHOOL_SITE.VALID_FROM.isNull().or(SCHOOL_SITE.VALID_FROM.le(lastDay)))
            .and(SCHOOL_SITE.VALID_TO.isNull().or(SCHOOL_SITE.VALID_TO.ge(lastDay)));
  }

  static Condition places(SummaryFilter filter) {
    return filter.level().map(SCHOOL.LEVEL::eq).orElse(noCondition())
        .and(filter.ownership().map(SCHOOL.OWNERSHIP::eq).orElse(noCondition()))
        .and(filter.ward().map(SCHOOL_SITE.WARD_ID::eq).orElse(noCondition()));
  }

  static Condition known(Share share, Table<?> ofSchools) {
    return side(share, Share.Side.PART, ofSchools).isNotNull()
        .and(side(share, Share.Side.WHOLE, ofSchools).isNotNull());
  }

  /** Null where one of its numbers is. */
  private static Field<Integer> side(Share share, Share.Side side, Table<?> ofSchools) {
    if (!share.reported(side).isEmpty()) {
      return ofSchools.field(name(sumOf(share, side)), SQLDataType.INTEGER);
    }
    return switch (share.whole()) {
      case STAFF -> HEADCOUNT.STAFF;
      case PUPILS -> HEADCOUNT.PUPILS;
      case PARENTS, REPORTED -> HEADCOUNT.PARENTS;
    };
  }

  private static Stream<SelectFieldOrAsterisk> sums(Share share, Table<?> ofSchools) {
    Condition known = known(share, ofSchools);
    return Stream.of(
        (share.aboutChildren() ? count().filterWhere(known.and(few(share, ofSchools))) : inline(0)).as(fewOf(share)),
        count().filterWhere(known).as(knownOf(share)),
        sum(side(share, Share.Side.PART, ofSchools)).filterWhere(known).cast(SQLDataType.BIGINT)
            .as(sumOf(share, Share.Side.PART)),
        sum(side(share, Share.Side.WHOLE, ofSchools)).filterWhere(known).cast(SQLDataType.BIGINT)
            .as(sumOf(share, Share.Side.WHOLE)));
  }

  private static Condition few(Share share, Table<?> ofSchools) {
    Condition part = side(share, Share.Side.PART, ofSchools).between(1, SmallShares.LEAST_SHOWN - 1);
    return share.whole() == Share.Whole.REPORTED
        ? part.or(side(share, Share.Side.WHOLE, ofSchools).between(1, SmallShares.LEAST_SHOWN - 1))
        : part;
  }

  private static Field<?> group(Grouping by) {
    return switch (by) {
      case SCHOOL -> SCHOOL.ID;
      case WARD -> SCHOOL_SITE.WARD_ID;
      case LEVEL -> SCHOOL.LEVEL;
      case OWNERSHIP -> SCHOOL.OWNERSHIP;
    };
  }

  private static boolean named(Optional<Grouping> by) {
    return by.filter(group -> group == Grouping.SCHOOL || group == Grouping.WARD).isPresent();
  }

  private static Field<Boolean> isTotal(Optional<Grouping> by, Field<?> group) {
    return by.isEmpty() ? inline(true) : field(grouping(group).eq(1));
  }

  private static Coverage.Row row(Record row, Optional<Grouping> by) {
    Optional<Summary.Unit> unit = Optional.ofNullable(row.get(UNIT.ID))
        .map(id -> new Summary.Unit(id, row.get(UNIT.CODE), row.get(UNIT.NAME)));
    Optional<String> group = Optional.ofNullable(row.get(GROUP)).map(Object::toString);
    return new Coverage.Row(
        by.filter(Grouping.SCHOOL::equals).flatMap(_ -> unit),
        by.filter(Grouping.WARD::equals).flatMap(_ -> unit),
        by.filter(Grouping.LEVEL::equals).flatMap(_ -> group).map(Level::valueOf),
        by.filter(Grouping.OWNERSHIP::equals).flatMap(_ -> group).map(Ownership::valueOf),
        row.get(YEAR), ratios(row));
  }

  private static Map<Share, Ratio> ratios(Record row) {
    var ratios = new EnumMap<Share, Ratio>(Share.class);
    for (Share share : Share.values()) {
      ratios.put(share, new Ratio(
          added(row, share, Share.Side.PART), added(row, share, Share.Side.WHOLE),
          row.get(knownOf(share), Integer.class), row.get(SCHOOLS)));
    }
    return ratios;
  }

  private static OptionalLong added(Record row, Share share, Share.Side side) {
    Long sum = row.get(sumOf(share, side), Long.class);
    return sum == null ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  private static String knownOf(Share share) {
    return "known_" + share.name().toLowerCase(Locale.ROOT);
  }

  private static String fewOf(Share share) {
    return "few_" + share.name().toLowerCase(Locale.ROOT);
  }

  private static String sumOf(Share share, Share.Side side) {
    return (side + "_" + share).toLowerCase(Locale.ROOT);
  }
}
