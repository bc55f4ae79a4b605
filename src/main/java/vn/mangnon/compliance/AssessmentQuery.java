package vn.mangnon.compliance;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static vn.mangnon.compliance.VerdictQuery.OBLIGATION;
import static vn.mangnon.compliance.VerdictQuery.VERDICT;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;

/** Verdicts one by one: those that {@link ScoreQuery} adds up, with what they rest on. */
@Repository
class AssessmentQuery {

  private static final Field<Long> PART = VerdictQuery.judged("part", SQLDataType.BIGINT);
  private static final Field<Long> WHOLE = VerdictQuery.judged("whole", SQLDataType.BIGINT);
  private static final Field<LocalDate> DUE_ON = VerdictQuery.judged("due_on", SQLDataType.LOCALDATE);
  private static final Field<Integer> REPORTS = VerdictQuery.judged("reports", SQLDataType.INTEGER);

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
    var columns = new LinkedHashMap<Field<?>, Function<Obligation, Field<?>>>();
    columns.put(VERDICT, verdicts::verdict);
    columns.put(PART, verdicts::part);
    columns.put(WHOLE, verdicts::whole);
    columns.put(DUE_ON, verdicts::dueOn);
    columns.put(REPORTS, verdicts::reports);
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
        .crossJoin(verdicts.judged(columns))
        .where(question.filter().verdict().map(wanted -> VERDICT.eq(VerdictQuery.told(wanted))).orElse(noCondition()))
        .orderBy(
            UNIT.NAME, UNIT.CODE, PairQuery.WINDOW_TO.desc(), PairQuery.WINDOW_FROM,
            PairQuery.of(REPORTING_PERIOD.CODE), OBLIGATION)
        .limit(limit)
        .offset(offset)
        .fetch(AssessmentQuery::finding);
  }

  private static <T> Field<T> ofIssues(boolean lookedAt, Field<T> column) {
    return lookedAt ? column : castNull(column.getDataType()).as(column);
  }

  private static Finding finding(Record row) {
    UUID report = row.get(PairQuery.of(PairQuery.LATEST.REPORT_ID));
    return new Finding(
        new Scores.Unit(row.get(UNIT.ID), row.get(UNIT.CODE), row.get(UNIT.NAME)),
        row.get(PairQuery.of(SCHOOL.LEVEL)), row.get(PairQuery.of(SCHOOL.OWNERSHIP)), row.get(PairQuery.PERIOD_ID),
        row.get(OBLIGATION) - 1, Verdict.valueOf(row.get(VERDICT)), known(row.get(PART)), known(row.get(WHOLE)),
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
