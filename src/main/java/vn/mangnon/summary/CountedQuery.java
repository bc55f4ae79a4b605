package vn.mangnon.summary;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.CATEGORY_FIGURES;
import static vn.mangnondb.Tables.ISSUE_TURN;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.SCHOOL;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.organisation.Scope;

/** Which rows of the read models a filter counts: the same for the figures and for the lines behind them. */
final class CountedQuery {

  private CountedQuery() {}

  static Condition periods(Scope scope, SummaryFilter filter) {
    return yearOfPeriod(filter).between(filter.from(), filter.to())
        .and(places(
            scope, filter, PERIOD_FIGURES.SCHOOL_ID, PERIOD_FIGURES.WARD_ID, PERIOD_FIGURES.LEVEL,
            PERIOD_FIGURES.PERIOD_ID));
  }

  /** Categories of reports that are in sums; there are no others. */
  static Condition categories(Scope scope, SummaryFilter filter) {
    return yearOfCategory(filter).between(filter.from(), filter.to())
        .and(filter.category().map(CATEGORY_FIGURES.CATEGORY::eq).orElse(noCondition()))
        .and(filter.acceptedOnly() ? condition(CATEGORY_FIGURES.ACCEPTED) : noCondition())
        .and(places(
            scope, filter, CATEGORY_FIGURES.SCHOOL_ID, CATEGORY_FIGURES.WARD_ID, CATEGORY_FIGURES.LEVEL,
            CATEGORY_FIGURES.PERIOD_ID));
  }

  /** Turns up to the last year, those before the first year included. */
  static Condition turns(Scope scope, SummaryFilter filter) {
    return yearOfTurn(filter).le(filter.to())
        .and(filter.category().map(ISSUE_TURN.CATEGORY::eq).orElse(noCondition()))
        .and(filter.acceptedOnly() ? condition(ISSUE_TURN.ACCEPTED) : noCondition())
        .and(places(
            scope, filter, ISSUE_TURN.SCHOOL_ID, ISSUE_TURN.WARD_ID, ISSUE_TURN.LEVEL, ISSUE_TURN.PERIOD_ID));
  }

  private static Condition places(
      Scope scope, SummaryFilter filter, TableField<?, UUID> school, TableField<?, UUID> ward,
      TableField<?, Level> level, TableField<?, UUID> period) {
    return filter.school().map(school::eq).orElse(noCondition())
        .and(filter.ward().map(ward::eq).orElse(noCondition()))
        .and(filter.level().map(level::eq).orElse(noCondition()))
        .and(filter.ownership().map(owner -> school.in(ownedBy(owner))).orElse(noCondition()))
        .and(filter.period().map(period::eq).orElse(noCondition()))
        .and(scope.overCounts(school::in, () -> noCondition()));
  }

  /** The read models do not know who runs a school, since that is hardly ever asked for. */
  private static Select<Record1<UUID>> ownedBy(Ownership owner) {
    return select(SCHOOL.ID).from(SCHOOL).where(SCHOOL.OWNERSHIP.eq(owner));
  }

  static TableField<?, Integer> yearOfPeriod(SummaryFilter filter) {
    return switch (filter.calendar()) {
      case CALENDAR -> PERIOD_FIGURES.YEAR;
      case SCHOOL -> PERIOD_FIGURES.SCHOOL_YEAR;
    };
  }

  static TableField<?, Integer> yearOfCategory(SummaryFilter filter) {
    return switch (filter.calendar()) {
      case CALENDAR -> CATEGORY_FIGURES.YEAR;
      case SCHOOL -> CATEGORY_FIGURES.SCHOOL_YEAR;
    };
  }

  static TableField<?, Integer> yearOfTurn(SummaryFilter filter) {
    return switch (filter.calendar()) {
      case CALENDAR -> ISSUE_TURN.YEAR;
      case SCHOOL -> ISSUE_TURN.SCHOOL_YEAR;
    };
  }

  /** A summary of finer periods adds nothing; a report that nobody accepted adds nothing to accepted figures. */
  static Condition inSums(SummaryFilter filter) {
    return condition(PERIOD_FIGURES.COUNTED)
        .and(condition(filter.acceptedOnly() ? PERIOD_FIGURES.ACCEPTED : PERIOD_FIGURES.RECEIVED));
  }

  static Condition missing(LocalDate today) {
    return not(condition(PERIOD_FIGURES.RECEIVED)).and(PERIOD_FIGURES.DUE_ON.lt(today));
  }

  /** What a turn adds to the number of open issues. */
  static Field<Integer> balance() {
    return when(ISSUE_TURN.KIND.eq("RESOLVED"), inline(-1)).otherwise(inline(1));
  }
}
