package vn.mangnon.summary;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.sum;
import static vn.mangnondb.Tables.CATEGORY_FIGURES;
import static vn.mangnondb.Tables.EVALUATION;
import static vn.mangnondb.Tables.FUNDING;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.Channel;
import vn.mangnon.report.EvaluationKind;

/** Gathers what stands in the reports that figures count. */
@Repository
class ReportContentQuery {

  /** Words alone, so that a capital or a full stop makes no other wording. */
  private static final Field<String> WORDS =
      field("regexp_replace(plain({0}), '[^[:alnum:]]+', ' ', 'g')", String.class, EVALUATION.TEXT);

  private final DSLContext db;

  ReportContentQuery(DSLContext db) {
    this.db = db;
  }

  List<ReportContents.Doing> doing(Scope scope, SummaryFilter filter) {
    return db
        .select(CATEGORY_FIGURES.CATEGORY, countDistinct(CATEGORY_FIGURES.SCHOOL_ID))
        .from(CATEGORY_FIGURES)
        .where(CountedQuery.OF_SCHOOLS.categories(scope, filter))
        .and(CATEGORY_FIGURES.ACTIVITIES.gt(0))
        .groupBy(CATEGORY_FIGURES.CATEGORY)
        .fetch(mapping(ReportContents.Doing::new));
  }

  List<ReportContents.Said> said(Scope scope, SummaryFilter filter, EvaluationKind kind, int wordings) {
    var said = name("said").as(select(EVALUATION.CATEGORY, EVALUATION.SCHOOL_ID, EVALUATION.TEXT, WORDS.as("words"))
        .from(PERIOD_FIGURES)
        .join(REPORT)
            .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
            .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .join(EVALUATION).on(EVALUATION.REPORT_ID.eq(REPORT.ID))
        .where(readable(scope, filter))
        .and(EVALUATION.KIND.eq(kind))
        .and(filter.category().map(EVALUATION.CATEGORY::eq).orElse(noCondition())));
    var ofCategory = said.as("of_category");
    var words = ofCategory.field("words", String.class);
    var text = ofCategory.field(EVALUATION.TEXT);
    return db.with(said)
        .select(
            said.field(EVALUATION.CATEGORY), count(), countDistinct(said.field(EVALUATION.SCHOOL_ID)),
            multiset(
                select(
                    arrayGet(arrayAgg(text).orderBy(text), 1), count(),
                    countDistinct(ofCategory.field(EVALUATION.SCHOOL_ID)))
                    .from(ofCategory)
                    .where(ofCategory.field(EVALUATION.CATEGORY).eq(said.field(EVALUATION.CATEGORY)))
                    .groupBy(words)
                    .orderBy(count().desc(), words)
                    .limit(wordings))
                .convertFrom(found -> found.map(mapping(ReportContents.Wording::new))))
        .from(said)
        .groupBy(said.field(EVALUATION.CATEGORY))
        .orderBy(count().desc(), said.field(EVALUATION.CATEGORY))
        .fetch(mapping(ReportContents.Said::new));
  }

  List<ReportContents.Remark> remarks(Scope scope, SummaryFilter filter, EvaluationKind kind) {
    return db
        .select(
            row(UNIT.ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Summary.Unit::new)), REPORTING_PERIOD.CODE,
            EVALUATION.KIND, EVALUATION.CATEGORY, EVALUATION.TEXT)
        .from(PERIOD_FIGURES)
        .join(REPORT)
            .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
            .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .join(EVALUATION).on(EVALUATION.REPORT_ID.eq(REPORT.ID))
        .join(UNIT).on(UNIT.ID.eq(PERIOD_FIGURES.SCHOOL_ID))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .where(readable(scope, filter))
        .and(EVALUATION.KIND.eq(kind))
        .and(filter.category().map(EVALUATION.CATEGORY::eq).orElse(noCondition()))
        .orderBy(UNIT.NAME, UNIT.CODE, REPORTING_PERIOD.WINDOW_FROM, EVALUATION.POSITION)
        .fetch(mapping(ReportContents.Remark::new));
  }

  List<ReportContents.Received> received(Scope scope, SummaryFilter filter) {
    var sources = multiset(
        selectDistinct(FUNDING.SOURCE).from(FUNDING).where(FUNDING.REPORT_ID.eq(REPORT.ID)).orderBy(FUNDING.SOURCE));
    return db
        .select(
            row(UNIT.ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Summary.Unit::new)), REPORTING_PERIOD.CODE,
            REPORT.FIRST_SUBMITTED_AT, PERIOD_FIGURES.ON_TIME,
            PERIOD_FIGURES.CHANNELS.convertFrom(ReportContentQuery::channels),
            sources.convertFrom(found -> found.map(Record1::value1)))
        .from(PERIOD_FIGURES)
        .join(REPORT)
            .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
            .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .join(UNIT).on(UNIT.ID.eq(PERIOD_FIGURES.SCHOOL_ID))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .where(readable(scope, filter))
        .orderBy(UNIT.NAME, UNIT.CODE, REPORTING_PERIOD.WINDOW_FROM)
        .fetch(mapping(ReportContents.Received::new));
  }

  private static List<Channel> channels(String @Nullable [] names) {
    return names == null ? List.of() : Stream.of(names).map(Channel::valueOf).sorted().toList();
  }

  List<ReportContents.Funded> funded(Scope scope, SummaryFilter filter) {
    return db
        .select(
            FUNDING.SOURCE, countDistinct(FUNDING.REPORT_ID), countDistinct(FUNDING.SCHOOL_ID),
            sum(FUNDING.AMOUNT).convertFrom(Optional::ofNullable))
        .from(PERIOD_FIGURES)
        .join(REPORT)
            .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
            .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .join(FUNDING).on(FUNDING.REPORT_ID.eq(REPORT.ID))
        .where(readable(scope, filter))
        .groupBy(FUNDING.SOURCE)
        .orderBy(countDistinct(FUNDING.REPORT_ID).desc(), FUNDING.SOURCE)
        .fetch(mapping(ReportContents.Funded::new));
  }

  private static Condition readable(Scope scope, SummaryFilter filter) {
    return CountedQuery.OF_SCHOOLS.periods(scope, filter)
        .and(CountedQuery.OF_SCHOOLS.inSums(filter))
        .and(scope.overLines(PERIOD_FIGURES.SCHOOL_ID::in, () -> noCondition()));
  }
}
