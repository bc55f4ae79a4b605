package vn.mangnon.issue;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORTING_PERIOD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.shared.BulkInsert;
import vn.mangnon.shared.Ids;
import vn.mangnondb.tables.records.IssueEventRecord;
import vn.mangnondb.tables.records.IssueRecord;

/** Moves issues, and writes down what happened to them. */
@Repository
class IssueRepository {

  private final DSLContext db;
  private final JsonMapper json;

  IssueRepository(DSLContext db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void lock(UUID issue) {
    db.select(ISSUE.ID).from(ISSUE).where(ISSUE.ID.eq(issue)).forUpdate().fetch();
  }

  UUID period(UUID issue) {
    return db.select(ISSUE.PERIOD_ID).from(ISSUE).where(ISSUE.ID.eq(issue)).fetchSingle(ISSUE.PERIOD_ID);
  }

  void move(UUID issue, IssueState next, IssueEventKind happened, Optional<String> message, Instant now, UUID by) {
    db.update(ISSUE)
        .set(ISSUE.STATE, next)
        .set(ISSUE.VERSION, ISSUE.VERSION.plus(1))
        .where(ISSUE.ID.eq(issue))
        .execute();
    happened(issue, happened, message, null, now, by);
  }

  void change(UUID issue, Plan plan, List<Issue.Change> changes, Instant now, UUID by) {
    db.update(ISSUE)
        .set(ISSUE.CATEGORY, plan.category())
        .set(ISSUE.SEVERITY, plan.severity())
        .set(ISSUE.OWNER, plan.owner())
        .set(ISSUE.DUE_ON, plan.dueOn().orElse(null))
        .set(ISSUE.VERSION, ISSUE.VERSION.plus(1))
        .where(ISSUE.ID.eq(issue))
        .execute();
    happened(issue, IssueEventKind.CHANGED, Optional.empty(), JSONB.jsonb(json.writeValueAsString(changes)), now, by);
  }

  private void happened(
      UUID issue, IssueEventKind kind, Optional<String> message, @org.jspecify.annotations.Nullable JSONB changes,
      Instant now, UUID by) {
    db.insertInto(ISSUE_EVENT)
        .columns(
            ISSUE_EVENT.ID, ISSUE_EVENT.ISSUE_ID, ISSUE_EVENT.SCHOOL_ID, ISSUE_EVENT.KIND, ISSUE_EVENT.MESSAGE,
            ISSUE_EVENT.CHANGES, ISSUE_EVENT.AT, ISSUE_EVENT.ACCOUNT_ID)
        .select(
            select(
                val(Ids.next()), ISSUE.ID, ISSUE.SCHOOL_ID, val(kind, ISSUE_EVENT.KIND),
                val(message.orElse(null), ISSUE_EVENT.MESSAGE), val(changes, ISSUE_EVENT.CHANGES), val(now), val(by))
            .from(ISSUE)
            .where(ISSUE.ID.eq(issue)))
        .execute();
  }

  /** A school's period to which a request belongs. */
  record Place(UUID school, UUID period) {}

  /**
   * The counted period in whose data window the day falls, else the latest one; of schools that have none, nothing.
   */
  List<Place> places(Set<UUID> schools, LocalDate today) {
    return db
        .select(OBLIGED_SCHOOL.SCHOOL_ID, OBLIGED_SCHOOL.PERIOD_ID)
        .distinctOn(OBLIGED_SCHOOL.SCHOOL_ID)
        .from(OBLIGED_SCHOOL)
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(OBLIGED_SCHOOL.PERIOD_ID))
        .where(OBLIGED_SCHOOL.SCHOOL_ID.in(schools))
        .and(condition(OBLIGED_SCHOOL.COUNTED))
        .and(OBLIGED_SCHOOL.EXEMPT_REASON.isNull())
        .and(REPORTING_PERIOD.STATE.ne(PeriodState.PLANNED))
        .orderBy(
            OBLIGED_SCHOOL.SCHOOL_ID,
            field(val(today).between(OBLIGED_SCHOOL.WINDOW_FROM, OBLIGED_SCHOOL.WINDOW_TO)).desc(),
            OBLIGED_SCHOOL.WINDOW_TO.desc())
        .fetch(org.jooq.Records.mapping(Place::new));
  }

  /** @return those that were raised now; a school that has it already is left out */
  List<UUID> request(UUID request, IssueRequests.Request wanted, List<Place> places, Instant now, UUID by) {
    var rows = places.stream().map(place -> {
      var row = new IssueRecord();
      row.setId(Ids.next());
      row.setSchoolId(place.school());
      row.setReportId(wanted.report().orElse(null));
      row.setPeriodId(place.period());
      row.setKind(IssueKind.REQUEST);
      row.setCategory(wanted.plan().category());
      row.setText(wanted.text());
      row.setSeverity(wanted.plan().severity());
      row.setOwner(wanted.plan().owner());
      row.setState(IssueState.OPEN);
      row.setRaisedAt(now);
      row.setDueOn(wanted.plan().dueOn().orElse(null));
      row.setRequestId(request);
      return row;
    }).toList();
    List<UUID> raised = db.insertInto(ISSUE).set(rows).onConflictDoNothing().returning(ISSUE.ID).fetch(ISSUE.ID);
    db.insertInto(ISSUE_EVENT)
        .columns(
            ISSUE_EVENT.ID, ISSUE_EVENT.ISSUE_ID, ISSUE_EVENT.SCHOOL_ID, ISSUE_EVENT.KIND, ISSUE_EVENT.AT,
            ISSUE_EVENT.ACCOUNT_ID)
        .select(
            select(
                newId(), ISSUE.ID, ISSUE.SCHOOL_ID, inline(IssueEventKind.RAISED, ISSUE_EVENT.KIND), val(now), val(by))
            .from(ISSUE)
            .where(ISSUE.REQUEST_ID.eq(request))
            .and(notExists(selectOne().from(ISSUE_EVENT).where(ISSUE_EVENT.ISSUE_ID.eq(ISSUE.ID)))))
        .execute();
    return raised;
  }

  void insertHistory(List<IssueHistory.Past> issues) {
    BulkInsert.into(db, issues.stream().map(past -> new IssueRecord(
        past.id(), past.school(), past.report(), past.period(), past.kind(), past.category(), past.text(),
        past.severity(), past.state(), (long) past.events().size(), past.raisedAt(), past.dueOn(),
        past.withdrawnAt().orElse(null), past.owner(), past.request())).toList());
    BulkInsert.into(db, issues.stream().flatMap(past -> past.events().stream().map(event -> new IssueEventRecord(
        event.id(), past.id(), past.school(), event.kind(), event.message().orElse(null), event.at(), event.by(),
        event.changes().isEmpty() ? null : JSONB.jsonb(json.writeValueAsString(event.changes())),
        event.report(), event.revision())))
        .toList());
  }

  /** One for each row of a set-based insert; everywhere else the application makes them. */
  static Field<UUID> newId() {
    return field("uuidv7()", UUID.class);
  }
}
