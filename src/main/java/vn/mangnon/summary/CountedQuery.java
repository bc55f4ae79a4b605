package vn.mangnon.summary;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.CATEGORY_FIGURES;
import static vn.mangnondb.Tables.CATEGORY_SUMS;
import static vn.mangnondb.Tables.ISSUE_TURN;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.PERIOD_SUMS;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.TURN_SUMS;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.organisation.Scope;

/**
 * Which rows of the read models a filter counts: the same for the figures and for the lines behind them. There is a row
 * for each school; where no school is told apart, rows that are alike are one with their number.
 */
final class CountedQuery {

  static final CountedQuery OF_SCHOOLS = new CountedQuery(PERIOD_FIGURES, CATEGORY_FIGURES, ISSUE_TURN);
  private static final CountedQuery SUMS = new CountedQuery(PERIOD_SUMS, CATEGORY_SUMS, TURN_SUMS);

  /** With the columns of {@code PERIOD_FIGURES}. */
  final Table<?> periods;
  /** With the columns of {@code CATEGORY_FIGURES}. */
  final Table<?> categories;
  /** With the columns of {@code ISSUE_TURN}. */
  final Table<?> turns;

  private CountedQuery(Table<?> periods, Table<?> categories, Table<?> turns) {
    this.periods = periods;
    this.categories = categories;
    this.turns = turns;
  }

  /** The least rows that such figures can be counted from. */
  static CountedQuery of(Scope scope, SummaryFilter filter) {
    boolean ofAll = scope.overCounts(_ -> false, () -> true) && filter.school().isEmpty()
        && filter.ownership().isEmpty();
    boolean tellsSchoolsApart =
        filter.by().contains(Dimension.SCHOOL) || filter.by().contains(Dimension.OWNERSHIP);
    return ofAll && !tellsSchoolsApart ? SUMS : OF_SCHOOLS;
  }

  Condition periods(Scope scope, SummaryFilter filter) {
    return yearOfPeriod(filter).between(filter.from(), filter.to()).and(places(scope, filter, periods));
  }

  /** Categories of reports that are in sums; there are no others. */
  Condition categories(Scope scope, SummaryFilter filter) {
    return yearOfCategory(filter).between(filter.from(), filter.to())
        .and(filter.category().map(category -> categories.field(CATEGORY_FIGURES.CATEGORY).eq(category))
            .orElse(noCondition()))
        .and(filter.acceptedOnly() ? condition(categories.field(CATEGORY_FIGURES.ACCEPTED)) : noCondition())
        .and(places(scope, filter, categories));
  }

  /** Turns up to the last year, those before the first year included. */
  Condition turns(Scope scope, SummaryFilter filter) {
    return yearOfTurn(filter).le(filter.to())
        .and(filter.category().map(category -> turns.field(ISSUE_TURN.CATEGORY).eq(category)).orElse(noCondition()))
        .and(filter.acceptedOnly() ? condition(turns.field(ISSUE_TURN.ACCEPTED)) : noCondition())
        .and(places(scope, filter, turns));
  }

  private static Condition places(Scope scope, SummaryFilter filter, Table<?> counted) {
    // sums have no schools, and are not asked for any
    @Nullable Field<UUID> school = counted.field(PERIOD_FIGURES.SCHOOL_ID);
    return filter.school().map(id -> school.eq(id)).orElse(noCondition())
        .and(filter.ward().map(ward -> counted.field(PERIOD_FIGURES.WARD_ID).eq(ward)).orElse(noCondition()))
        .and(filter.level().map(level -> counted.field(PERIOD_FIGURES.LEVEL).eq(level)).orElse(noCondition()))
        .and(filter.ownership().map(owner -> school.in(ownedBy(owner))).orElse(noCondition()))
        .and(filter.period().map(period -> counted.field(PERIOD_FIGURES.PERIOD_ID).eq(period)).orElse(noCondition()))
        .and(scope.overCounts(schools -> school.in(schools), () -> noCondition()));
  }

  /** The read models do not know who runs a school, since that is hardly ever asked for. */
  private static Select<Record1<UUID>> ownedBy(Ownership owner) {
    return select(SCHOOL.ID).from(SCHOOL).where(SCHOOL.OWNERSHIP.eq(owner));
  }

  Field<Integer> yearOfPeriod(SummaryFilter filter) {
    return year(filter, periods);
  }

  Field<Integer> yearOfCategory(SummaryFilter filter) {
    return year(filter, categories);
  }

  Field<Integer> yearOfTurn(SummaryFilter filter) {
    return year(filter, turns);
  }

  private static Field<Integer> year(SummaryFilter filter, Table<?> counted) {
    return counted.field(switch (filter.calendar()) {
      case CALENDAR -> PERIOD_FIGURES.YEAR;
      case SCHOOL -> PERIOD_FIGURES.SCHOOL_YEAR;
    });
  }

  /** A summary of finer periods adds nothing; a report that nobody accepted adds nothing to accepted figures. */
  Condition inSums(SummaryFilter filter) {
    return condition(periods.field(PERIOD_FIGURES.COUNTED)).and(condition(periods.field(
        filter.acceptedOnly() ? PERIOD_FIGURES.ACCEPTED : PERIOD_FIGURES.RECEIVED)));
  }

  Condition missing(LocalDate today) {
    return not(condition(periods.field(PERIOD_FIGURES.RECEIVED))).and(periods.field(PERIOD_FIGURES.DUE_ON).lt(today));
  }

  /** How many reports are so. */
  Field<?> reports(Condition condition) {
    return (this == SUMS ? sum(PERIOD_SUMS.REPORTS) : count()).filterWhere(condition);
  }

  /** How many turns of issues are so. */
  Field<?> turns(Condition condition) {
    return (this == SUMS ? sum(TURN_SUMS.TURNS) : count()).filterWhere(condition);
  }

  /** What a turn adds to the number of open issues. */
  Field<Long> balance() {
    Field<Long> alike = this == SUMS ? TURN_SUMS.TURNS : inline(1L);
    return when(turns.field(ISSUE_TURN.KIND).eq("RESOLVED"), alike.neg()).otherwise(alike);
  }
}
