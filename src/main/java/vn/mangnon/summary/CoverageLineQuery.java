package vn.mangnon.summary;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static vn.mangnondb.Tables.COVERAGE_FIGURES;
import static vn.mangnondb.Tables.INDICATOR_VALUE;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Aggregation;

/**
 * The numbers of reports that a share was counted from: of a sum all of them, of a maximum or a latest the one that was
 * taken, of those schools and years alone that are in the share.
 */
@Repository
class CoverageLineQuery {

  private static final Field<Long> VALUE = field(name("value"), SQLDataType.BIGINT);
  private static final Field<Integer> PLACE = field(name("place"), SQLDataType.INTEGER);
  private static final Field<String> POINTER = field(name("pointer"), SQLDataType.CLOB);

  private final DSLContext db;

  CoverageLineQuery(DSLContext db) {
    this.db = db;
  }

  /** @param small whether one of all lines counts so few children that none is shown */
  record Found(List<Coverage.Line> lines, long count, long total, boolean small) {}

  Found lines(
      Scope scope, Share share, Share.Side side, SummaryFilter filter, CoverageQuery.Ways ways, int limit, int offset) {
    var lines = share.reported(side).stream()
        .<Select<?>>map(reported -> taken(scope, share, reported, filter, ways))
        .reduce((one, other) -> unionAll(one, other)).orElseThrow()
        .asTable("lines");
    var value = lines.field(VALUE);
    var sums = db
        .select(
            count(), coalesce(sum(value), inline(0)).cast(SQLDataType.BIGINT),
            coalesce(DSL.boolOr(value.lt(5L)), inline(false)))
        .from(lines)
        .fetchSingle();
    var page = db
        .select(
            lines.field(INDICATOR_VALUE.REPORT_ID),
            row(UNIT.ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Summary.Unit::new)),
            REPORTING_PERIOD.CODE, lines.field(POINTER), lines.field(INDICATOR_VALUE.INDICATOR_CODE),
            lines.field(INDICATOR_VALUE.PARTICIPANT_GROUP).convertFrom(Optional::ofNullable),
            value.convertFrom(OptionalLong::of))
        .from(lines)
        .join(UNIT).on(UNIT.ID.eq(lines.field(COVERAGE_FIGURES.SCHOOL_ID)))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(lines.field(COVERAGE_FIGURES.PERIOD_ID)))
        .orderBy(UNIT.NAME, UNIT.CODE, REPORTING_PERIOD.WINDOW_FROM, length(lines.field(POINTER)), lines.field(POINTER))
        .limit(limit)
        .offset(offset)
        .fetch(mapping(Coverage.Line::new));
    return new Found(page, sums.value1(), sums.value2(), sums.value3());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Select<?> unionAll(Select one, Select other) {
    return one.unionAll(other);
  }

  private static Select<?> taken(
      Scope scope, Share share, Reported reported, SummaryFilter filter, CoverageQuery.Ways ways) {
    var year = CoverageQuery.yearOf(filter);
    var place = rowNumber().over()
        .partitionBy(COVERAGE_FIGURES.SCHOOL_ID, year)
        .orderBy(first(ways.of(reported)));
    var ranked = select(
            INDICATOR_VALUE.REPORT_ID, COVERAGE_FIGURES.SCHOOL_ID, COVERAGE_FIGURES.PERIOD_ID,
            concat(inline("/indicators/"), INDICATOR_VALUE.POSITION).as(POINTER),
            INDICATOR_VALUE.INDICATOR_CODE, INDICATOR_VALUE.PARTICIPANT_GROUP,
            CoverageQuery.column(reported).cast(SQLDataType.BIGINT).as(VALUE), place.as(PLACE))
        .from(COVERAGE_FIGURES)
        .join(REPORT)
            .on(REPORT.SCHOOL_ID.eq(COVERAGE_FIGURES.SCHOOL_ID))
            .and(REPORT.PERIOD_ID.eq(COVERAGE_FIGURES.PERIOD_ID))
        .join(INDICATOR_VALUE)
            .on(INDICATOR_VALUE.REPORT_ID.eq(REPORT.ID))
            .and(INDICATOR_VALUE.INDICATOR_CODE.eq(reported.indicator))
            .and(reported.group.map(INDICATOR_VALUE.PARTICIPANT_GROUP::eq)
                .orElseGet(INDICATOR_VALUE.PARTICIPANT_GROUP::isNull))
        .where(CoverageQuery.due(scope, filter))
        .and(CoverageQuery.inSums(filter))
        .and(scope.overLines(COVERAGE_FIGURES.SCHOOL_ID::in, () -> noCondition()))
        .and(inShare(scope, share, filter, ways, year))
        .asTable("ranked");
    boolean all = ways.of(reported) == Aggregation.SUM;
    return select(
            ranked.field(INDICATOR_VALUE.REPORT_ID), ranked.field(COVERAGE_FIGURES.SCHOOL_ID),
            ranked.field(COVERAGE_FIGURES.PERIOD_ID), ranked.field(POINTER),
            ranked.field(INDICATOR_VALUE.INDICATOR_CODE), ranked.field(INDICATOR_VALUE.PARTICIPANT_GROUP),
            ranked.field(VALUE))
        .from(ranked)
        .where(all ? noCondition() : ranked.field(PLACE).eq(1))
        .and(ranked.field(VALUE).gt(0L));
  }

  private static List<OrderField<?>> first(Aggregation way) {
    return switch (way) {
      case SUM, LAST -> List.of(COVERAGE_FIGURES.WINDOW_TO.desc());
      case MAXIMUM, YES_SHARE ->
          List.of(INDICATOR_VALUE.VALUE.desc().nullsLast(), COVERAGE_FIGURES.WINDOW_TO.asc());
    };
  }

  private static Condition inShare(
      Scope scope, Share share, SummaryFilter filter, CoverageQuery.Ways ways, Field<Integer> year) {
    var ofSchools = CoverageQuery.ofSchools(scope, filter, ways);
    return row(COVERAGE_FIGURES.SCHOOL_ID, year).in(
        select(ofSchools.field(CoverageQuery.SCHOOL_ID), ofSchools.field(CoverageQuery.YEAR))
            .from(CoverageQuery.joined(ofSchools, filter, Optional.empty()))
            .where(CoverageQuery.places(filter))
            .and(CoverageQuery.known(share, ofSchools)));
  }
}
