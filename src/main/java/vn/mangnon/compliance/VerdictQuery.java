package vn.mangnon.compliance;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.HEADCOUNT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import vn.mangnon.compliance.YearQuery.Side;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Comparison;
import vn.mangnon.programme.PeriodKind;
import vn.mangnondb.tables.Headcount;
import vn.mangnondb.tables.RevisionFacts;

/**
 * What makes a verdict, in SQL: the same expressions for scores, which add them up, and for the verdicts behind a score.
 * The day of a verdict is over at its end, so what is due on the very day is not yet due.
 */
final class VerdictQuery {

  private static final String JUDGED = "judged";
  static final Field<Integer> OBLIGATION = judged("obligation", SQLDataType.INTEGER);
  static final Field<String> VERDICT = judged("verdict", SQLDataType.CLOB);

  private final Question question;
  private final LocalDate day;

  VerdictQuery(Question question) {
    this.question = question;
    this.day = question.day();
  }

  /** What the verdicts are read from, to be named before the query. */
  List<CommonTableExpression<?>> parts(Scope scope, boolean lines) {
    var parts = new ArrayList<CommonTableExpression<?>>();
    parts.add(name("pairs").as(PairQuery.pairs(scope, question, lines)));
    for (CountedYear kind : question.years()) {
      parts.add(YearQuery.alias(kind).as(YearQuery.added(scope, question, kind, lines)));
    }
    if (question.looksAt(CheckKind.ISSUES_RESOLVED_IN_TIME)) {
      parts.add(name("issues").as(PairQuery.issues(day)));
    }
    return parts;
  }

  /** One row for each school and period, with everything that its verdicts look at. */
  Table<?> facts() {
    Table<?> facts = PairQuery.PAIRS
        .leftJoin(PairQuery.LATEST)
            .on(PairQuery.LATEST.REPORT_ID.eq(PairQuery.of(PairQuery.LATEST.REPORT_ID)))
            .and(PairQuery.LATEST.NUMBER.eq(PairQuery.of(PairQuery.LATEST.NUMBER)))
        .leftJoin(PairQuery.IN_TIME)
            .on(PairQuery.IN_TIME.REPORT_ID.eq(PairQuery.of(PairQuery.LATEST.REPORT_ID)))
            .and(PairQuery.stoodOn(PairQuery.IN_TIME, PairQuery.settledOn(day)));
    for (CountedYear kind : question.years()) {
      facts = facts
          .leftJoin(YearQuery.years(kind))
              .on(YearQuery.schoolId(kind).eq(PairQuery.SCHOOL_ID)).and(YearQuery.year(kind).eq(yearOfPair(kind)))
          .leftJoin(heads(kind))
              .on(heads(kind).SCHOOL_ID.eq(PairQuery.SCHOOL_ID)).and(heads(kind).SCHOOL_YEAR.eq(yearOfPair(kind)));
    }
    return question.looksAt(CheckKind.ISSUES_RESOLVED_IN_TIME)
        ? facts.leftJoin(PairQuery.ISSUES)
            .on(field(name("issues", "school_id"), SQLDataType.UUID).eq(PairQuery.SCHOOL_ID))
            .and(field(name("issues", "period_id"), SQLDataType.UUID).eq(PairQuery.PERIOD_ID))
        : facts;
  }

  static Field<Integer> yearOfPair(CountedYear kind) {
    return switch (kind) {
      case CALENDAR -> PairQuery.of(REPORTING_PERIOD.YEAR);
      case SCHOOL -> PairQuery.of(REPORTING_PERIOD.SCHOOL_YEAR);
    };
  }

  /** Heads of the school year that has the same number as the year, whichever kind of year it is. */
  private static Headcount heads(CountedYear kind) {
    return HEADCOUNT.as(switch (kind) {
      case CALENDAR -> "heads_of_calendar_year";
      case SCHOOL -> "heads_of_school_year";
    });
  }

  /**
   * Beside each school and period one row for each obligation: its place in the question, from 1 on, and what the columns
   * say of it. They are arrays taken apart, since PostgreSQL prepares the expressions of VALUES again for every row that
   * they stand beside, which takes far longer than to evaluate them.
   */
  Table<?> judged(SequencedMap<Field<?>, Function<Obligation, Field<?>>> columns) {
    var arrays = columns.values().stream()
        .map(column -> array(question.obligations().stream().map(column).toArray(Field[]::new)))
        .toArray();
    var names = Stream.concat(columns.keySet().stream(), Stream.of(OBLIGATION)).map(Field::getName);
    return table(
            IntStream.range(0, arrays.length).mapToObj(i -> "{" + i + "}")
                .collect(joining(", ", "unnest(", ") with ordinality")),
            arrays)
        .as(JUDGED, names.toArray(String[]::new));
  }

  static <T> Field<T> judged(String column, DataType<T> type) {
    return field(name(JUDGED, column), type);
  }

  Field<String> verdict(Obligation obligation) {
    return when(bound(obligation).not(), told(Verdict.NOT_APPLICABLE)).otherwise(judged(obligation.check()));
  }

  /** A request beside the plan asks for what it names; whether it was answered in time is all that can be said. */
  private static Condition bound(Obligation obligation) {
    Condition bound = condition(PairQuery.EXEMPT).not()
        .and(PairQuery.MIDDLE.ge(obligation.validFrom()));
    return bound
        .and(obligation.validTo().map(PairQuery.MIDDLE::le).orElse(noCondition()))
        .and(obligation.levels().isEmpty()
            ? noCondition()
            : PairQuery.of(SCHOOL.LEVEL).in(obligation.levels()))
        .and(obligation.ownership().map(PairQuery.of(SCHOOL.OWNERSHIP)::eq).orElse(noCondition()))
        .and(obligation.check().kind() == CheckKind.REPORT_IN_TIME
            ? noCondition()
            : PairQuery.of(REPORTING_PERIOD.KIND).ne(inline(PeriodKind.AD_HOC, REPORTING_PERIOD.KIND)));
  }

  private Field<String> judged(Check check) {
    return switch (check) {
      case Check.ReportInTime _ -> {
        var firstOn = PairQuery.of(PairQuery.LATEST.FIRST_ON);
        yield when(firstOn.le(PairQuery.DUE_ON), told(Verdict.MET))
            .when(firstOn.isNotNull(), told(Verdict.LATE))
            .otherwise(waited(PairQuery.DUE_ON));
      }
      case Check.SectionPresent(var section) ->
          ofReport(revision -> inline(section.name()).eq(any(revision.SECTIONS)));
      case Check.HotlinePublicised(var number) -> ofReport(revision -> inline(number).eq(any(revision.HOTLINES)));
      case Check.IndicatorValue value -> ofReport(revision -> stands(
          value(revision, value), value.comparison(), inline(BigDecimal.valueOf(value.value()))));
      case Check.YearlyMinimum(var counted, var year, var minimum) ->
          ofYear(year, side -> YearQuery.total(year, counted, side).ge(inline((long) minimum)));
      case Check.PlanIssued(var year) -> ofYear(year, side -> condition(YearQuery.planIssued(year, side)));
      case Check.SelfInspectionDone(var year) ->
          ofYear(year, side -> YearQuery.total(year, Counted.SELF_INSPECTIONS, side).ge(inline(1L)));
      case Check.IndicatorShare share ->
          when(coalesce(whole(share, Side.LATEST), inline(0L)).eq(inline(0L)), told(Verdict.NOT_APPLICABLE))
              .otherwise(ofYear(share.year(), side -> stands(
                  part(share, side).mul(inline(100L)), share.comparison(),
                  whole(share, side).cast(SQLDataType.NUMERIC).mul(inline(share.percent())))));
      case Check.IssuesResolvedInTime _ ->
          when(PairQuery.ISSUES_DUE.isNull(), told(Verdict.NOT_APPLICABLE))
              .when(PairQuery.ISSUES_OVERDUE.gt(0), told(Verdict.NOT_MET))
              .when(PairQuery.ISSUES_LATE.gt(0), told(Verdict.LATE))
              .when(PairQuery.ISSUES_PENDING.gt(0), told(Verdict.NOT_YET_DUE))
              .otherwise(told(Verdict.MET));
    };
  }

  /** Done in the latest revision; in time when it was in the one of the due day, or in the first that came at all. */
  private Field<String> ofReport(Function<RevisionFacts, Condition> done) {
    return when(done.apply(PairQuery.LATEST).and(done.apply(PairQuery.IN_TIME)), told(Verdict.MET))
        .when(done.apply(PairQuery.LATEST), told(Verdict.LATE))
        .otherwise(waited(PairQuery.DUE_ON));
  }

  private Field<String> ofYear(CountedYear year, Function<Side, Condition> done) {
    return when(YearQuery.overOn(year).isNull(), told(Verdict.NOT_APPLICABLE))
        .when(done.apply(Side.LATEST).and(done.apply(Side.IN_TIME)), told(Verdict.MET))
        .when(done.apply(Side.LATEST), told(Verdict.LATE))
        .otherwise(waited(YearQuery.overOn(year)));
  }

  private Field<String> waited(Field<LocalDate> due) {
    return when(due.lt(inline(day)), told(Verdict.NOT_MET)).otherwise(told(Verdict.NOT_YET_DUE));
  }

  static Field<String> told(Verdict verdict) {
    return inline(verdict.name());
  }

  private static Condition stands(Field<? extends Number> number, Comparison comparison, Field<BigDecimal> to) {
    Field<BigDecimal> exact = number.cast(SQLDataType.NUMERIC);
    return switch (comparison) {
      case AT_MOST -> exact.le(to);
      case BELOW -> exact.lt(to);
      case AT_LEAST -> exact.ge(to);
      case ABOVE -> exact.gt(to);
    };
  }

  /** The day by which it had or has to be met. */
  Field<LocalDate> dueOn(Obligation obligation) {
    return obligation.check().ofYear().map(YearQuery::overOn).orElse(PairQuery.DUE_ON);
  }

  /** What was counted, or how many issues were resolved in time; null where nothing is counted or known. */
  Field<Long> part(Obligation obligation) {
    return switch (obligation.check()) {
      case Check.IndicatorValue value -> value(PairQuery.LATEST, value);
      case Check.YearlyMinimum(var counted, var year, _) -> YearQuery.total(year, counted, Side.LATEST);
      case Check.SelfInspectionDone(var year) -> YearQuery.total(year, Counted.SELF_INSPECTIONS, Side.LATEST);
      case Check.IndicatorShare share -> part(share, Side.LATEST);
      case Check.IssuesResolvedInTime _ -> PairQuery.ISSUES_DUE
          .minus(PairQuery.ISSUES_OVERDUE).minus(PairQuery.ISSUES_LATE).minus(PairQuery.ISSUES_PENDING)
          .cast(SQLDataType.BIGINT);
      case Check.ReportInTime _, Check.SectionPresent _, Check.HotlinePublicised _, Check.PlanIssued _ ->
          castNull(SQLDataType.BIGINT);
    };
  }

  /** What it is out of. */
  Field<Long> whole(Obligation obligation) {
    return switch (obligation.check()) {
      case Check.IndicatorShare share -> whole(share, Side.LATEST);
      case Check.IssuesResolvedInTime _ -> PairQuery.ISSUES_DUE.cast(SQLDataType.BIGINT);
      case Check.ReportInTime _, Check.SectionPresent _, Check.HotlinePublicised _, Check.PlanIssued _,
          Check.IndicatorValue _, Check.YearlyMinimum _, Check.SelfInspectionDone _ -> castNull(SQLDataType.BIGINT);
    };
  }

  /** How many reports of the year were added up. */
  Field<Integer> reports(Obligation obligation) {
    return obligation.check().ofYear().map(YearQuery::reports).orElseGet(() -> castNull(SQLDataType.INTEGER));
  }

  private static Field<Long> value(RevisionFacts revision, Check.IndicatorValue value) {
    return YearQuery.value(
        revision.INDICATORS, value.indicator() + value.group().map(group -> "/" + group).orElse(""));
  }

  /** Of all groups; null where one of them is not known. */
  private Field<Long> part(Check.IndicatorShare share, Side side) {
    return Question.Number.of(share).map(number -> YearQuery.number(share.year(), question, number, side))
        .reduce(Field::plus).orElseThrow();
  }

  private Field<Long> whole(Check.IndicatorShare share, Side side) {
    return switch (share.whole()) {
      case Check.Whole.Heads(var of) -> (switch (of) {
        case STAFF -> heads(share.year()).STAFF;
        case PUPILS -> heads(share.year()).PUPILS;
        case PARENTS -> heads(share.year()).PARENTS;
      }).cast(SQLDataType.BIGINT);
      case Check.Whole.OtherIndicator other -> YearQuery.number(
          share.year(), question, Question.Number.of(other).orElseThrow(), side);
    };
  }
}
