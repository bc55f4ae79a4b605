package vn.mangnon.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.REPORT_REVISION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Precedent.FigureKey;
import vn.mangnon.report.Precedent.Past;

/** The submitted reports of the same school around one period. */
@Repository
class PrecedentQuery {

  private final DSLContext db;
  private final Periods periods;
  private final ContentJson json;

  PrecedentQuery(DSLContext db, Periods periods, ContentJson json) {
    this.db = db;
    this.periods = periods;
    this.json = json;
  }

  /** The last period of the same kind that ended before this one began; {@code copied_from_last} takes the same. */
  Optional<Past> last(Scope scope, UUID school, Period period) {
    var asked = REPORTING_PERIOD.as("asked");
    return submitted(scope, school,
            REPORTING_PERIOD.KIND.eq(period.kind())
                .and(REPORTING_PERIOD.PROGRAMME_ID.eq(
                    select(asked.PROGRAMME_ID).from(asked).where(asked.ID.eq(period.id()))))
                .and(REPORTING_PERIOD.WINDOW_TO.lt(period.windowFrom())))
        .orderBy(REPORTING_PERIOD.WINDOW_TO.desc())
        .limit(1)
        .fetchOptional(row -> past(row, Map.of()));
  }

  /** Of the counted periods within that one, the earliest first. */
  List<Past> parts(Scope scope, UUID school, Period period) {
    var known = periods.list().stream().collect(Collectors.toMap(Period::id, one -> one));
    return submitted(scope, school,
            REPORTING_PERIOD.ID.ne(period.id())
                .and(OBLIGED_SCHOOL.COUNTED)
                .and(REPORTING_PERIOD.WINDOW_FROM.ge(period.windowFrom()))
                .and(REPORTING_PERIOD.WINDOW_TO.le(period.windowTo())))
        .orderBy(REPORTING_PERIOD.WINDOW_FROM)
        .fetch(row -> past(row, known));
  }

  private SelectConditionStep<Record3<UUID, UUID, JSONB>> submitted(Scope scope, UUID school, Condition wanted) {
    return db
        .select(REPORT.ID, REPORT.PERIOD_ID, REPORT_REVISION.CONTENT)
        .from(REPORT)
        .join(REPORT_REVISION)
            .on(REPORT_REVISION.REPORT_ID.eq(REPORT.ID))
            .and(REPORT_REVISION.NUMBER.eq(REPORT.REVISION))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(REPORT.PERIOD_ID))
        .join(OBLIGED_SCHOOL)
            .on(OBLIGED_SCHOOL.PERIOD_ID.eq(REPORT.PERIOD_ID))
            .and(OBLIGED_SCHOOL.SCHOOL_ID.eq(REPORT.SCHOOL_ID))
        .where(REPORT.SCHOOL_ID.eq(school))
        .and(wanted)
        .and(scope.overLines(REPORT.SCHOOL_ID::in, () -> noCondition()));
  }

  private Past past(Record3<UUID, UUID, JSONB> row, Map<UUID, Period> known) {
    Period period = Optional.ofNullable(known.get(row.value2())).orElseGet(() -> periods.find(row.value2()));
    return new Past(row.value1(), period, json.read(row.value3()).withoutFiles());
  }

  /**
   * Needs no scope: of other schools it tells only that nearly all of them gave more than zero, see the function
   * usual_figures.
   */
  Set<FigureKey> usual(UUID school, UUID period) {
    var code = field(name("indicator_code"), String.class);
    var group = field(name("participant_group"), String.class);
    return db
        .select(code, group)
        .from(table("usual_figures({0}, {1})", val(school), val(period)))
        .fetchSet(row -> new FigureKey(
            row.value1(), row.value2() == null ? null : ParticipantGroup.valueOf(row.value2())));
  }
}
