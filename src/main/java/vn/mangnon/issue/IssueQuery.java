package vn.mangnon.issue;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.organisation.Scope;

/** Which issues there are, with all that happened to them. */
@Repository
class IssueQuery {

  private static final vn.mangnondb.tables.ReportingPeriod SAID_IN = REPORTING_PERIOD.as("said_in");

  private final DSLContext db;
  private final JsonMapper json;

  IssueQuery(DSLContext db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  List<Issue> page(Scope scope, IssueFilter filter, ZonedDateTime now, IssueOrder order, int offset, int limit) {
    return fetch(scope, wanted(filter, now), order, offset, limit);
  }

  Optional<Issue> find(Scope scope, UUID issue) {
    return fetch(scope, ISSUE.ID.eq(issue), IssueOrder.LATEST, 0, 1).stream().findFirst();
  }

  List<Issue> all(Scope scope, Collection<UUID> issues) {
    return fetch(scope, ISSUE.ID.in(issues), IssueOrder.LATEST, 0, issues.size());
  }

  List<Issue> requested(Scope scope, UUID request) {
    return fetch(scope, ISSUE.REQUEST_ID.eq(request), IssueOrder.LATEST, 0, IssueFilter.ALL);
  }

  int count(Scope scope, IssueFilter filter, ZonedDateTime now) {
    return db
        .selectCount()
        .from(counted(filter))
        .where(readable(scope))
        .and(wanted(filter, now))
        .fetchSingle(DSL.count());
  }

  List<Issues.Tally> tally(Scope scope, IssueFilter filter, ZonedDateTime now) {
    var age = age(now).as("age");
    return db
        .select(
            ISSUE.STATE, age.convertFrom(IssueAge::valueOf), ISSUE.SEVERITY, DSL.count(),
            DSL.count().filterWhere(overdue(now.toLocalDate())))
        .from(counted(filter))
        .where(readable(scope))
        .and(wanted(filter, now))
        .groupBy(ISSUE.STATE, age, ISSUE.SEVERITY)
        .fetch(mapping(Issues.Tally::new));
  }

  private static Field<String> age(ZonedDateTime now) {
    @Nullable CaseConditionStep<String> steps = null;
    for (IssueAge age : IssueAge.values()) {
      // asked for once: a moment that is given as a text would be read anew for every row
      Condition since = age.since(now)
          .map(moment -> ISSUE.RAISED_AT.ge(field(select(val(moment, ISSUE.RAISED_AT)))))
          .orElse(DSL.trueCondition());
      steps = steps == null ? when(since, inline(age.name())) : steps.when(since, inline(age.name()));
    }
    return java.util.Objects.requireNonNull(steps);
  }

  private static Condition wanted(IssueFilter filter, ZonedDateTime now) {
    var earlier = ISSUE.as("earlier");
    return and(
        filter.school().map(ISSUE.SCHOOL_ID::eq).orElse(noCondition()),
        filter.ward().map(ward -> liesIn(ward, now.toLocalDate())).orElse(noCondition()),
        filter.level().map(SCHOOL.LEVEL::eq).orElse(noCondition()),
        filter.year().map(REPORTING_PERIOD.YEAR::eq).orElse(noCondition()),
        among(ISSUE.STATE, filter.states()),
        among(ISSUE.KIND, filter.kinds()),
        among(ISSUE.CATEGORY, filter.categories()),
        among(ISSUE.SEVERITY, filter.severities()),
        among(ISSUE.OWNER, filter.owners()),
        filter.age().flatMap(age -> age.since(now)).map(ISSUE.RAISED_AT::ge).orElse(noCondition()),
        filter.age().flatMap(age -> age.before(now)).map(ISSUE.RAISED_AT::lt).orElse(noCondition()),
        filter.overdue() ? overdue(now.toLocalDate()) : noCondition(),
        filter.search().isBlank()
            ? noCondition()
            : UNIT.SEARCH.contains(field("plain({0})", String.class, val(filter.search().strip()))),
        filter.after()
            .map(last -> (Condition) row(ISSUE.RAISED_AT, ISSUE.ID)
                .lt(select(earlier.RAISED_AT, earlier.ID).from(earlier).where(earlier.ID.eq(last))))
            .orElse(noCondition()));
  }

  /** Whoever lets all through asks for nothing. */
  private static <E extends Enum<E>> Condition among(Field<E> field, Set<E> wanted) {
    return wanted.size() == field.getType().getEnumConstants().length ? noCondition() : field.in(wanted);
  }

  private static Condition liesIn(UUID ward, LocalDate today) {
    return exists(selectOne()
        .from(SCHOOL_SITE)
        .where(SCHOOL_SITE.SCHOOL_ID.eq(ISSUE.SCHOOL_ID))
        .and(SCHOOL_SITE.WARD_ID.eq(ward))
        .and(SCHOOL_SITE.VALID_FROM.isNull().or(SCHOOL_SITE.VALID_FROM.le(today)))
        .and(SCHOOL_SITE.VALID_TO.isNull().or(SCHOOL_SITE.VALID_TO.ge(today))));
  }

  private static Condition overdue(LocalDate today) {
    return ISSUE.DUE_ON.lt(today).and(ISSUE.STATE.ne(IssueState.CONFIRMED));
  }

  private static Condition readable(Scope scope) {
    return ISSUE.WITHDRAWN_AT.isNull().and(scope.overLines(ISSUE.SCHOOL_ID::in, () -> noCondition()));
  }

  /** With no more than what that filter looks at, for counting. */
  private static Table<?> counted(IssueFilter filter) {
    Table<?> issues = ISSUE;
    if (filter.year().isPresent()) {
      issues = issues.join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(ISSUE.PERIOD_ID));
    }
    if (!filter.search().isBlank()) {
      issues = issues.join(UNIT).on(UNIT.ID.eq(ISSUE.SCHOOL_ID));
    }
    return filter.level().isPresent() ? issues.join(SCHOOL).on(SCHOOL.ID.eq(ISSUE.SCHOOL_ID)) : issues;
  }

  private static Table<?> issues() {
    return ISSUE
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(ISSUE.PERIOD_ID))
        .join(UNIT).on(UNIT.ID.eq(ISSUE.SCHOOL_ID))
        .join(SCHOOL).on(SCHOOL.ID.eq(ISSUE.SCHOOL_ID));
  }

  private List<Issue> fetch(Scope scope, Condition wanted, IssueOrder order, int offset, int limit) {
    return db
        .select(
            ISSUE.ID, ISSUE.SCHOOL_ID, UNIT.CODE, UNIT.NAME, ISSUE.REPORT_ID.convertFrom(Optional::ofNullable),
            REPORTING_PERIOD.CODE, ISSUE.KIND, ISSUE.CATEGORY, ISSUE.TEXT, ISSUE.SEVERITY, ISSUE.OWNER, ISSUE.STATE,
            ISSUE.VERSION, ISSUE.RAISED_AT, ISSUE.DUE_ON.convertFrom(Optional::ofNullable),
            multiset(
                select(
                    ISSUE_EVENT.KIND, ISSUE_EVENT.MESSAGE.convertFrom(Optional::ofNullable),
                    ISSUE_EVENT.CHANGES.cast(SQLDataType.CLOB).convertFrom(this::changes),
                    row(ISSUE_EVENT.REPORT_ID, SAID_IN.CODE).convertFrom(IssueQuery::said),
                    ISSUE_EVENT.AT, ACCOUNT.DISPLAY_NAME)
                    .from(ISSUE_EVENT)
                    .join(ACCOUNT).on(ACCOUNT.ID.eq(ISSUE_EVENT.ACCOUNT_ID))
                    .leftJoin(REPORT).on(REPORT.ID.eq(ISSUE_EVENT.REPORT_ID))
                    .leftJoin(SAID_IN).on(SAID_IN.ID.eq(REPORT.PERIOD_ID))
                    .where(ISSUE_EVENT.ISSUE_ID.eq(ISSUE.ID))
                    .orderBy(ISSUE_EVENT.AT, ISSUE_EVENT.ID))
                .convertFrom(events -> events.map(mapping(Issue.Event::new))))
        .from(issues())
        .where(readable(scope))
        .and(wanted)
        .orderBy(ordered(order))
        .offset(offset)
        .limit(limit)
        .fetch(mapping(Issue::new));
  }

  private static List<OrderField<?>> ordered(IssueOrder order) {
    return switch (order) {
      case LATEST -> List.of(ISSUE.RAISED_AT.desc(), ISSUE.ID.desc());
      case URGENT -> List.of(ISSUE.DUE_ON.asc().nullsLast(), ISSUE.RAISED_AT, ISSUE.ID);
      case CLOSED -> List.of(
          field(select(max(ISSUE_EVENT.AT))
              .from(ISSUE_EVENT)
              .where(ISSUE_EVENT.ISSUE_ID.eq(ISSUE.ID))
              .and(ISSUE_EVENT.KIND.eq(IssueEventKind.CONFIRMED))).desc().nullsLast(),
          ISSUE.ID.desc());
    };
  }

  private List<Issue.Change> changes(@Nullable String stored) {
    return stored == null ? List.of() : List.of(json.readValue(stored, Issue.Change[].class));
  }

  private static Optional<Issue.Said> said(Record2<UUID, String> said) {
    return Optional.ofNullable(said.value1()).map(report -> new Issue.Said(report, said.value2()));
  }
}
