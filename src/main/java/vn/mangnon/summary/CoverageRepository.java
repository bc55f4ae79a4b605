package vn.mangnon.summary;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.mangnondb.Tables.COVERAGE_FIGURES;
import static vn.mangnondb.Tables.INDICATOR_VALUE;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Keeps the read model of shares: what each counted report says of people and children, in columns. */
@Repository
class CoverageRepository {

  private final DSLContext db;

  CoverageRepository(DSLContext db) {
    this.db = db;
  }

  /** After the periods themselves were counted. */
  void count(Condition periods) {
    db.insertInto(COVERAGE_FIGURES)
        .columns(Stream.concat(
            Stream.<Field<?>>of(
                COVERAGE_FIGURES.SCHOOL_ID, COVERAGE_FIGURES.PERIOD_ID, COVERAGE_FIGURES.YEAR,
                COVERAGE_FIGURES.SCHOOL_YEAR, COVERAGE_FIGURES.WINDOW_TO, COVERAGE_FIGURES.RECEIVED,
                COVERAGE_FIGURES.ACCEPTED),
            Arrays.stream(Reported.values()).map(CoverageQuery::column)).toList())
        .select(
            select(List.<SelectField<?>>of(
                PERIOD_FIGURES.SCHOOL_ID, PERIOD_FIGURES.PERIOD_ID, PERIOD_FIGURES.YEAR, PERIOD_FIGURES.SCHOOL_YEAR,
                REPORTING_PERIOD.WINDOW_TO, PERIOD_FIGURES.RECEIVED, PERIOD_FIGURES.ACCEPTED))
            .select(Arrays.stream(Reported.values()).map(CoverageRepository::value).toList())
            .from(PERIOD_FIGURES)
            .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(PERIOD_FIGURES.PERIOD_ID))
            .leftJoin(REPORT)
                .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
                .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID))
            .leftJoin(INDICATOR_VALUE).on(INDICATOR_VALUE.REPORT_ID.eq(REPORT.ID))
            .where(periods)
            .and(PERIOD_FIGURES.COUNTED)
            // grouped by the primary key of PERIOD_FIGURES, which its other columns depend on
            .groupBy(PERIOD_FIGURES.SCHOOL_ID, PERIOD_FIGURES.PERIOD_ID, REPORTING_PERIOD.WINDOW_TO))
        .execute();
  }

  /** That nothing arose is none, which is known. */
  private static Field<Integer> value(Reported reported) {
    Condition asked = INDICATOR_VALUE.INDICATOR_CODE.eq(inline(reported.indicator))
        .and(reported.group
            .map(group -> INDICATOR_VALUE.PARTICIPANT_GROUP.eq(inline(group)))
            .orElseGet(INDICATOR_VALUE.PARTICIPANT_GROUP::isNull));
    return max(coalesce(INDICATOR_VALUE.VALUE, inline(0L)).cast(SQLDataType.INTEGER)).filterWhere(asked);
  }
}
