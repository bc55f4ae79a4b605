package vn.mangnon.summary;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static vn.mangnondb.Tables.ACTIVITY;
import static vn.mangnondb.Tables.ACTIVITY_PARTICIPANTS;
import static vn.mangnondb.Tables.INDICATOR_VALUE;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_TURN;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.TRAINING;
import static vn.mangnondb.Tables.TRAINING_PARTICIPANTS;
import static vn.mangnondb.Tables.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.ResultQuery;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnondb.tables.Unit;

/** The lines that {@link SummaryQuery} adds up, whole and all of them, read by a cursor. */
@Repository
class LedgerQuery {

  /** Rows that the driver holds at a time. */
  private static final int FETCHED = 1_000;

  private static final Unit WARD_UNIT = UNIT.as("ward_unit");

  /** Names are put in order once, by school; thousands of lines are then sorted by a number. */
  private static final Field<Integer> PLACE = field(name("places", "place"), SQLDataType.INTEGER);
  private static final Field<UUID> PLACE_ID = field(name("places", "id"), SQLDataType.UUID);
  private static final Field<String> SCHOOL_CODE = field(name("places", "code"), SQLDataType.CLOB);
  private static final Field<String> SCHOOL_NAME = field(name("places", "name"), SQLDataType.CLOB);

  private static final Field<Integer[]> PEOPLE = field(name("heads", "people"), SQLDataType.INTEGER.array());
  private static final Field<Integer[]> ATTENDANCES = field(name("heads", "attendances"), SQLDataType.INTEGER.array());
  private static final Field<String[]> KEYS = field(name("numbers", "keys"), SQLDataType.CLOB.array());
  private static final Field<Long[]> VALUES = field(name("numbers", "numbers"), SQLDataType.BIGINT.array());

  private final DSLContext db;

  LedgerQuery(DSLContext db) {
    this.db = db;
  }

  Ledgers.Counts count(Scope scope, SummaryFilter filter, LocalDate today) {
    return db
        .select(
            field(selectCount().from(reports())
                .join(ACTIVITY).on(ACTIVITY.REPORT_ID.eq(REPORT.ID)).where(activitiesIn(scope, filter))).cast(SQLDataType.BIGINT),
            field(selectCount().from(reports())
                .join(TRAINING).on(TRAINING.REPORT_ID.eq(REPORT.ID)).where(uncategorised(scope, filter))).cast(SQLDataType.BIGINT),
            field(selectCount().from(open(scope, filter, today))).cast(SQLDataType.BIGINT),
            field(selectCount().from(reports()).where(uncategorised(scope, filter))).cast(SQLDataType.BIGINT))
        .fetchSingle(mapping(Ledgers.Counts::new));
  }

  void activities(Scope scope, SummaryFilter filter, Consumer<Ledgers.Activity> taker) {
    var heads = select(
            byGroup(ACTIVITY_PARTICIPANTS.PARTICIPANT_GROUP, ACTIVITY_PARTICIPANTS.PEOPLE).as(PEOPLE),
            byGroup(ACTIVITY_PARTICIPANTS.PARTICIPANT_GROUP, ACTIVITY_PARTICIPANTS.ATTENDANCES).as(ATTENDANCES))
        .from(ACTIVITY_PARTICIPANTS)
        .where(ACTIVITY_PARTICIPANTS.REPORT_ID.eq(ACTIVITY.REPORT_ID))
        .and(ACTIVITY_PARTICIPANTS.POSITION.eq(ACTIVITY.POSITION))
        .asTable("heads");
    each(
        db.select(
                origin(filter), REPORT.ID, PERIOD_FIGURES.ACCEPTED, ACTIVITY.POSITION, ACTIVITY.CATEGORY, ACTIVITY.TITLE,
                ACTIVITY.HELD_ON.convertFrom(Optional::ofNullable), ACTIVITY.SESSIONS.convertFrom(Optional::ofNullable),
                ACTIVITY.PARTNER.convertFrom(Optional::ofNullable), PEOPLE.convertFrom(Ledgers.Heads::of),
                ATTENDANCES.convertFrom(Ledgers.Heads::of))
            .from(located(reports().join(ACTIVITY).on(ACTIVITY.REPORT_ID.eq(REPORT.ID))))
            .leftJoin(lateral(heads)).on(trueCondition())
            .where(activitiesIn(scope, filter))
            .orderBy(inOrder(ACTIVITY.POSITION)),
        mapping(Ledgers.Activity::new), taker);
  }

  void trainings(Scope scope, SummaryFilter filter, Consumer<Ledgers.Training> taker) {
    var heads = select(byGroup(TRAINING_PARTICIPANTS.PARTICIPANT_GROUP, TRAINING_PARTICIPANTS.PEOPLE).as(PEOPLE))
        .from(TRAINING_PARTICIPANTS)
        .where(TRAINING_PARTICIPANTS.REPORT_ID.eq(TRAINING.REPORT_ID))
        .and(TRAINING_PARTICIPANTS.POSITION.eq(TRAINING.POSITION))
        .asTable("heads");
    each(
        db.select(
                origin(filter), REPORT.ID, PERIOD_FIGURES.ACCEPTED, TRAINING.POSITION, TRAINING.TITLE,
                TRAINING.HELD_ON.convertFrom(Optional::ofNullable), TRAINING.ROLE, TRAINING.ORGANISER,
                TRAINING.CLASSES.convertFrom(Optional::ofNullable), TRAINING.HOURS.convertFrom(Optional::ofNullable),
                PEOPLE.convertFrom(Ledgers.Heads::of))
            .from(located(reports().join(TRAINING).on(TRAINING.REPORT_ID.eq(REPORT.ID))))
            .leftJoin(lateral(heads)).on(trueCondition())
            .where(uncategorised(scope, filter))
            .orderBy(inOrder(TRAINING.POSITION)),
        mapping(Ledgers.Training::new), taker);
  }

  void openIssues(Scope scope, SummaryFilter filter, LocalDate today, Consumer<Ledgers.OpenIssue> taker) {
    var open = open(scope, filter, today);
    var year = switch (filter.calendar()) {
      case CALENDAR -> REPORTING_PERIOD.YEAR;
      case SCHOOL -> REPORTING_PERIOD.SCHOOL_YEAR;
    };
    each(
        db.select(
                row(SCHOOL_CODE, SCHOOL_NAME, WARD_UNIT.NAME.convertFrom(Optional::ofNullable),
                    open.field(ISSUE_TURN.LEVEL), REPORTING_PERIOD.CODE, year)
                    .convertFrom(mapping(Ledgers.Origin::new)),
                ISSUE.ID, ISSUE.KIND, ISSUE.CATEGORY, ISSUE.TEXT, ISSUE.SEVERITY, ISSUE.OWNER, ISSUE.STATE,
                ISSUE.RAISED_AT, ISSUE.DUE_ON.convertFrom(Optional::ofNullable))
            .from(open)
            .join(ISSUE).on(ISSUE.ID.eq(open.field(ISSUE_TURN.ISSUE_ID)))
            .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(ISSUE.PERIOD_ID))
            .join(places()).on(PLACE_ID.eq(ISSUE.SCHOOL_ID))
            .leftJoin(WARD_UNIT).on(WARD_UNIT.ID.eq(open.field(ISSUE_TURN.WARD_ID)))
            .orderBy(PLACE, ISSUE.RAISED_AT, ISSUE.ID),
        mapping(Ledgers.OpenIssue::new), taker);
  }

  void numbers(Scope scope, SummaryFilter filter, Ledgers.NumberReading reading, Consumer<Ledgers.Numbers> taker) {
    var key = concat(
        INDICATOR_VALUE.INDICATOR_CODE, inline(":"),
        coalesce(INDICATOR_VALUE.PARTICIPANT_GROUP.cast(SQLDataType.CLOB), inline("")));
    var numbers = select(
            coalesce(arrayAgg(key), field("'{}'::text[]", String[].class)).as(KEYS),
            coalesce(arrayAgg(INDICATOR_VALUE.VALUE), field("'{}'::bigint[]", Long[].class)).as(VALUES))
        .from(INDICATOR_VALUE)
        .where(INDICATOR_VALUE.REPORT_ID.eq(REPORT.ID))
        .asTable("numbers");
    each(
        db.select(
                origin(filter), REPORT.ID, PERIOD_FIGURES.ACCEPTED,
                row(KEYS, VALUES).convertFrom(mapping(reading::read)))
            .from(located(reports()))
            .leftJoin(lateral(numbers)).on(trueCondition())
            .where(uncategorised(scope, filter))
            .orderBy(inOrder(REPORT.ID)),
        mapping(Ledgers.Numbers::new), taker);
  }

  /** Needs a transaction, outside of which the driver would take all rows at once. */
  private static <R extends Record, L> void each(ResultQuery<R> query, RecordMapper<R, L> mapper, Consumer<L> taker) {
    try (var cursor = query.fetchSize(FETCHED).fetchLazy()) {
      while (cursor.hasNext()) {
        taker.accept(mapper.map(cursor.fetchNext()));
      }
    }
  }

  private static Table<?> reports() {
    return PERIOD_FIGURES.join(REPORT)
        .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
        .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID));
  }

  private static Table<?> located(Table<?> lines) {
    return lines
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .join(places()).on(PLACE_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
        .leftJoin(WARD_UNIT).on(WARD_UNIT.ID.eq(PERIOD_FIGURES.WARD_ID));
  }

  private static Table<?> places() {
    return select(
            UNIT.ID, UNIT.CODE, UNIT.NAME, rowNumber().over(orderBy(UNIT.NAME, UNIT.CODE)).as("place"))
        .from(UNIT)
        .join(SCHOOL).on(SCHOOL.ID.eq(UNIT.ID))
        .asTable("places");
  }

  private static SelectField<Ledgers.Origin> origin(SummaryFilter filter) {
    return row(
        SCHOOL_CODE, SCHOOL_NAME, WARD_UNIT.NAME.convertFrom(Optional::ofNullable), PERIOD_FIGURES.LEVEL,
        REPORTING_PERIOD.CODE, CountedQuery.OF_SCHOOLS.yearOfPeriod(filter)).convertFrom(mapping(Ledgers.Origin::new));
  }

  private static List<OrderField<?>> inOrder(Field<?> last) {
    return List.of(PLACE, REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO, last);
  }

  private static Field<Integer[]> byGroup(Field<ParticipantGroup> group, Field<Integer> heads) {
    return array(Ledgers.GROUPS.stream().map(one -> max(heads).filterWhere(group.eq(inline(one)))).toList());
  }

  private static Condition inSums(Scope scope, SummaryFilter filter) {
    return CountedQuery.OF_SCHOOLS.periods(scope, filter)
        .and(CountedQuery.OF_SCHOOLS.inSums(filter))
        .and(scope.overLines(PERIOD_FIGURES.SCHOOL_ID::in, () -> noCondition()));
  }

  private static Condition activitiesIn(Scope scope, SummaryFilter filter) {
    return inSums(scope, filter).and(filter.category().map(ACTIVITY.CATEGORY::eq).orElse(noCondition()));
  }

  private static Condition uncategorised(Scope scope, SummaryFilter filter) {
    return filter.category().isPresent() ? falseCondition() : inSums(scope, filter);
  }

  /** As {@link Figure#ISSUES_OPEN} counts them. */
  private static Table<?> open(Scope scope, SummaryFilter filter, LocalDate today) {
    return select(ISSUE_TURN.ISSUE_ID, ISSUE_TURN.LEVEL, ISSUE_TURN.WARD_ID)
        .from(ISSUE_TURN)
        .where(CountedQuery.OF_SCHOOLS.turns(scope, filter))
        .and(scope.overLines(ISSUE_TURN.SCHOOL_ID::in, () -> noCondition()))
        .and(filter.liesAhead(today) ? falseCondition() : noCondition())
        .groupBy(ISSUE_TURN.ISSUE_ID, ISSUE_TURN.LEVEL, ISSUE_TURN.WARD_ID)
        .having(sum(CountedQuery.OF_SCHOOLS.balance()).gt(BigDecimal.ZERO))
        .asTable("open");
  }
}
