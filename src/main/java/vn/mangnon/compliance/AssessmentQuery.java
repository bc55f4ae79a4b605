package vn.mangnon.compliance;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row6;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;

/** Verdicts one by one: those that {@link ScoreQuery} adds up, with what they rest on. */
@Repository
class AssessmentQuery {

  private static final Field<Integer> OBLIGATION = judged("obligation", Integer.class);
  private static final Field<String> VERDICT = judged("verdict", String.class);
  private static final Field<Long> PART = judged("part", Long.class);
  private static final Field<Long> WHOLE = judged("whole", Long.class);
  private static final Field<LocalDate> DUE_ON = judged("due_on", LocalDate.class);
  private static final Field<Integer> REPORTS = judged("reports", Integer.class);

  private final DSLContext db;

  AssessmentQuery(DSLContext db) {
    this.db = db;
  }

  /** By the names of the schools, the latest period first, in the order of the obligations. */
  List<Finding> page(Scope scope, Question question, int limit, int offset) {
    if (question.obligations().isEmpty()) {
      return List.of();
    }
    var verdicts = new VerdictQuery(question);
    boolean issues = question.looksAt(CheckKind.ISSUES_RESOLVED_IN_TIME);
    return db
        .with(verdicts.parts(scope, true))
        .select(
            UNIT.ID, UNIT.CODE, UNIT.NAME, PairQuery.of(SCHOOL.LEVEL), PairQuery.of(SCHOOL.OWNERSHIP),
            PairQuery.PERIOD_ID, OBLIGATION, VERDICT, PART, WHOLE, DUE_ON, REPORTS,
            PairQuery.of(PairQuery.LATEST.REPORT_ID), PairQuery.of(PairQuery.LATEST.FIRST_ON),
            PairQuery.of(PairQuery.LATEST.SUBMITTED_ON), PairQuery.of(OBLIGED_SCHOOL.EXEMPT_REASON))
        .select(
            ofIssues(issues, PairQuery.ISSUES_DUE), ofIssues(issues, PairQuery.ISSUES_OVERDUE),
            ofIssues(issues, PairQuery.ISSUES_LATE), ofIssues(issues, PairQuery.ISSUES_PENDING),
            ofIssues(issues, PairQuery.FIRST_ISSUE))
        .from(verdicts.facts())
        .join(UNIT).on(UNIT.ID.eq(PairQuery.SCHOOL_ID))
        .crossJoin(judged(question, verdicts))
        .where(question.filter().verdict().map(wanted -> VERDICT.eq(VerdictQuery.told(wanted))).orElse(noCondition()))
        .orderBy(
            UNIT.NAME, UNIT.CODE, PairQuery.WINDOW_TO.desc(), PairQuery.WINDOW_FROM,
            PairQuery.of(REPORTING_PERIOD.CODE), OBLIGATION)
        .limit(limit)
        .offset(offset)
        .fetch(AssessmentQuery::finding);
  }

  private static <T> Field<T> judged(String column, Class<T> type) {
    return field(name("judged", column), type);
  }

  private static <T> Field<T> ofIssues(boolean lookedAt, Field<T> column) {
    return lookedAt ? column : castNull(column.getDataType()).as(column);
  }

  private static Table<?> judged(Question question, VerdictQuery verdicts) {
    var rows = IntStream.range(0, question.obligations().size())
        .mapToObj(place -> {
          Obligation obligation = question.obligations().get(place);
          return row(
              inline(place), verdicts.verdict(obligation), verdicts.part(obligation), verdicts.whole(obligation),
              verdicts.dueOn(obligation), verdicts.reports(obligation));
        })
        .toArray(Row6[]::new);
    return lateral(valuesOf(rows));
  }

  @SuppressWarnings("unchecked")
  private static Table<?> valuesOf(Row6<?, ?, ?, ?, ?, ?>[] rows) {
    return values((Row6<Integer, String, Long, Long, LocalDate, Integer>[]) rows)
        .as("judged", "obligation", "verdict", "part", "whole", "due_on", "reports");
  }

  private static Finding finding(Record row) {
    UUID report = row.get(PairQuery.of(PairQuery.LATEST.REPORT_ID));
    return new Finding(
        new Scores.Unit(row.get(UNIT.ID), row.get(UNIT.CODE), row.get(UNIT.NAME)),
        row.get(PairQuery.of(SCHOOL.LEVEL)), row.get(PairQuery.of(SCHOOL.OWNERSHIP)), row.get(PairQuery.PERIOD_ID),
        row.get(OBLIGATION), Verdict.valueOf(row.get(VERDICT)), known(row.get(PART)), known(row.get(WHOLE)),
        Optional.ofNullable(row.get(DUE_ON)), number(row.get(REPORTS)),
        report == null ? Optional.empty() : Optional.of(new Finding.Received(
            report, row.get(PairQuery.of(PairQuery.LATEST.FIRST_ON)),
            row.get(PairQuery.of(PairQuery.LATEST.SUBMITTED_ON)))),
        Optional.ofNullable(row.get(PairQuery.of(OBLIGED_SCHOOL.EXEMPT_REASON))),
        new Finding.Outstanding(
            number(row.get(PairQuery.ISSUES_DUE)), number(row.get(PairQuery.ISSUES_OVERDUE)),
            number(row.get(PairQuery.ISSUES_LATE)), number(row.get(PairQuery.ISSUES_PENDING)),
            Optional.ofNullable(row.get(PairQuery.FIRST_ISSUE))));
  }

  private static OptionalLong known(@Nullable Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
