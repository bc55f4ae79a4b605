package vn.mangnon.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.COPIED_NARRATIVE;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.UNIT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;

@Repository
class ReviewQueueQuery {

  private static final vn.mangnondb.tables.Unit WARD = UNIT.as("ward");

  private final DSLContext db;
  private final Periods periods;

  ReviewQueueQuery(DSLContext db, Periods periods) {
    this.db = db;
    this.periods = periods;
  }

  ReviewQueue.Waiting waiting(Scope scope, ReviewQueue.Part part) {
    return db
        .select(DSL.count(), min(REPORT.SUBMITTED_AT).convertFrom(Optional::ofNullable))
        .from(REPORT)
        .where(REPORT.STATE.in(part.states()))
        .and(readable(scope))
        .fetchSingle(mapping(ReviewQueue.Waiting::new));
  }

  int count(Scope scope, ReviewQueue.Filter filter, LocalDate today) {
    return db
        .selectCount()
        .from(reports(today))
        .where(wanted(scope, filter))
        .and(readable(scope))
        .fetchSingle(DSL.count());
  }

  List<ReviewQueue.Item> page(Scope scope, ReviewQueue.Filter filter, LocalDate today, int offset, int limit) {
    Map<UUID, Period> known = periods.list().stream().collect(Collectors.toMap(Period::id, period -> period));
    return db
        .select(
            REPORT.ID,
            row(REPORT.SCHOOL_ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Report.SchoolName::new)),
            WARD.NAME.convertFrom(Optional::ofNullable),
            REPORT.PERIOD_ID.convertFrom(known::get),
            REPORT.STATE, REPORT.VERSION, REPORT.REVISION, OBLIGED_SCHOOL.DUE_ON,
            row(OBLIGED_SCHOOL.DUE_ON, REPORT.FIRST_SUBMITTED_AT).convertFrom(mapping(Reports::lateness)),
            REPORT.SUBMITTED_AT, copies(scope))
        .from(reports(today))
        .where(wanted(scope, filter))
        .and(readable(scope))
        .orderBy(ordered(!filter.part().oldestFirst()))
        .offset(offset)
        .limit(limit)
        .fetch(mapping(ReviewQueue.Item::new));
  }

  /** Each with its school and where that lies today, and with the day on which it was due. */
  private static Table<?> reports(LocalDate today) {
    return REPORT
        .join(OBLIGED_SCHOOL)
            .on(OBLIGED_SCHOOL.SCHOOL_ID.eq(REPORT.SCHOOL_ID))
            .and(OBLIGED_SCHOOL.PERIOD_ID.eq(REPORT.PERIOD_ID))
        .join(UNIT).on(UNIT.ID.eq(REPORT.SCHOOL_ID))
        .join(SCHOOL).on(SCHOOL.ID.eq(REPORT.SCHOOL_ID))
        .leftJoin(SCHOOL_SITE)
            .on(SCHOOL_SITE.SCHOOL_ID.eq(REPORT.SCHOOL_ID))
            .and(SCHOOL_SITE.VALID_FROM.isNull().or(SCHOOL_SITE.VALID_FROM.le(today)))
            .and(SCHOOL_SITE.VALID_TO.isNull().or(SCHOOL_SITE.VALID_TO.ge(today)))
        .leftJoin(WARD).on(WARD.ID.eq(SCHOOL_SITE.WARD_ID));
  }

  /** When the latest revision came in: what the queue is ordered by. */
  Optional<Instant> turn(Scope scope, UUID report) {
    return db
        .select(REPORT.SUBMITTED_AT)
        .from(REPORT)
        .where(REPORT.ID.eq(report))
        .and(REPORT.SUBMITTED_AT.isNotNull())
        .and(readable(scope))
        .fetchOptional(REPORT.SUBMITTED_AT);
  }

  ReviewQueue.Neighbours neighbours(
      Scope scope, ReviewQueue.Filter filter, UUID report, Instant turn, LocalDate today) {
    var place = row(REPORT.SUBMITTED_AT, REPORT.ID);
    Optional<UUID> earlier = first(scope, filter, place.lt(turn, report), true, today);
    Optional<UUID> later = first(scope, filter, place.gt(turn, report), false, today);
    return filter.part().oldestFirst()
        ? new ReviewQueue.Neighbours(earlier, later)
        : new ReviewQueue.Neighbours(later, earlier);
  }

  private Optional<UUID> first(
      Scope scope, ReviewQueue.Filter filter, Condition beyond, boolean latest, LocalDate today) {
    return db
        .select(REPORT.ID)
        .from(reports(today))
        .where(wanted(scope, filter))
        .and(beyond)
        .and(readable(scope))
        .orderBy(ordered(latest))
        .limit(1)
        .fetchOptional(REPORT.ID);
  }

  /** Of each kind the source in which most of its words stand. */
  private static Field<Map<ReviewQueue.Copied, BigDecimal>> copies(Scope scope) {
    var fromOther = COPIED_NARRATIVE.SCHOOL_ID.ne(COPIED_NARRATIVE.SOURCE_SCHOOL_ID);
    return multiset(
        select(
            when(fromOther, ReviewQueue.Copied.FROM_OTHER.name()).otherwise(ReviewQueue.Copied.FROM_LAST.name()),
            max(COPIED_NARRATIVE.WORDS.cast(SQLDataType.NUMERIC(20, 4)).div(COPIED_NARRATIVE.OF_WORDS)))
            .from(COPIED_NARRATIVE)
            .where(copied(scope))
            .groupBy(fromOther))
        .convertFrom(rows -> rows.collect(Collectors.toMap(
            row -> ReviewQueue.Copied.valueOf(row.value1()), Record2::value2)));
  }

  private static Condition copied(Scope scope) {
    return COPIED_NARRATIVE.REPORT_ID.eq(REPORT.ID)
        .and(scope.overLines(COPIED_NARRATIVE.SOURCE_SCHOOL_ID::in, () -> noCondition()));
  }

  private static Condition copied(Scope scope, ReviewQueue.Copied source) {
    return exists(selectOne().from(COPIED_NARRATIVE).where(copied(scope)).and(switch (source) {
      case FROM_LAST -> COPIED_NARRATIVE.SCHOOL_ID.eq(COPIED_NARRATIVE.SOURCE_SCHOOL_ID);
      case FROM_OTHER -> COPIED_NARRATIVE.SCHOOL_ID.ne(COPIED_NARRATIVE.SOURCE_SCHOOL_ID);
    }));
  }

  private static Condition wanted(Scope scope, ReviewQueue.Filter filter) {
    return and(
        REPORT.STATE.in(filter.part().states()),
        REPORT.SUBMITTED_AT.isNotNull(),
        filter.period().map(REPORT.PERIOD_ID::eq).orElse(noCondition()),
        filter.ward().map(SCHOOL_SITE.WARD_ID::eq).orElse(noCondition()),
        filter.level().map(SCHOOL.LEVEL::eq).orElse(noCondition()),
        filter.punctuality().map(ReviewQueueQuery::received).orElse(noCondition()),
        filter.copied().map(source -> copied(scope, source)).orElse(noCondition()),
        filter.search().isBlank()
            ? noCondition()
            : condition("{0} like '%' || plain({1}) || '%'", UNIT.SEARCH, val(filter.search().strip())));
  }

  private static Condition received(ReviewQueue.Punctuality punctuality) {
    Condition late = condition(
        "({0} at time zone 'Asia/Ho_Chi_Minh')::date > {1}", REPORT.FIRST_SUBMITTED_AT, OBLIGED_SCHOOL.DUE_ON);
    return switch (punctuality) {
      case ON_TIME -> late.not();
      case LATE -> late;
    };
  }

  private static Condition readable(Scope scope) {
    return scope.overLines(REPORT.SCHOOL_ID::in, () -> noCondition());
  }

  private static List<OrderField<?>> ordered(boolean latestFirst) {
    return latestFirst
        ? List.of(REPORT.SUBMITTED_AT.desc(), REPORT.ID.desc())
        : List.of(REPORT.SUBMITTED_AT, REPORT.ID);
  }
}
