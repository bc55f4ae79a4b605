package vn.mangnon.compliance;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.mangnondb.Tables.DUE_BEFORE;
import static vn.mangnondb.Tables.DUE_BEFORE_NOW;
import static vn.mangnondb.Tables.ISSUE_STANDING;
import static vn.mangnondb.Tables.ISSUE_STANDING_NOW;
import static vn.mangnondb.Tables.REVISION_FACTS;
import static vn.mangnondb.Tables.REVISION_FACTS_NOW;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps what obligations look at. Each table follows from a view; only what may have changed is made anew. */
@Repository
class FactsRepository {

  private final DSLContext db;

  FactsRepository(DSLContext db) {
    this.db = db;
  }

  void keepReport(UUID report) {
    keepRevisions(REVISION_FACTS.REPORT_ID.eq(report), REVISION_FACTS_NOW.REPORT_ID.eq(report));
  }

  void keepIssue(UUID issue) {
    keepIssues(ISSUE_STANDING.ISSUE_ID.eq(issue), ISSUE_STANDING_NOW.ISSUE_ID.eq(issue));
  }

  void keepIssuesOfSchool(UUID school) {
    keepIssues(ISSUE_STANDING.SCHOOL_ID.eq(school), ISSUE_STANDING_NOW.SCHOOL_ID.eq(school));
  }

  void keepIssuesOfPeriod(UUID period) {
    keepIssues(ISSUE_STANDING.PERIOD_ID.eq(period), ISSUE_STANDING_NOW.PERIOD_ID.eq(period));
  }

  void keepDueDays(UUID period) {
    keepDueDays(DUE_BEFORE.PERIOD_ID.eq(period), DUE_BEFORE_NOW.PERIOD_ID.eq(period));
  }

  void keepAll() {
    keepRevisions(noCondition(), noCondition());
    keepIssues(noCondition(), noCondition());
    keepDueDays(noCondition(), noCondition());
  }

  /** What the planner knows of the tables, so that it reads much in another way than little. */
  void refreshStatistics() {
    db.execute("call refresh_statistics()");
  }

  private void keepRevisions(Condition kept, Condition wanted) {
    db.deleteFrom(REVISION_FACTS).where(kept).execute();
    db.insertInto(REVISION_FACTS)
        .columns(REVISION_FACTS.fields())
        .select(select(REVISION_FACTS_NOW.fields()).from(REVISION_FACTS_NOW).where(wanted))
        .execute();
  }

  /** Two may move issues of a school at once: whoever comes second has seen what the first did, and overwrites it. */
  private void keepIssues(Condition kept, Condition wanted) {
    db.deleteFrom(ISSUE_STANDING).where(kept).execute();
    db.insertInto(ISSUE_STANDING)
        .columns(ISSUE_STANDING.fields())
        .select(select(ISSUE_STANDING_NOW.fields()).from(ISSUE_STANDING_NOW).where(wanted))
        .onConflict(ISSUE_STANDING.ISSUE_ID, ISSUE_STANDING.FROM_ON)
        .doUpdate()
        .set(ISSUE_STANDING.UNTIL_ON, excluded(ISSUE_STANDING.UNTIL_ON))
        .set(ISSUE_STANDING.DUE_ON, excluded(ISSUE_STANDING.DUE_ON))
        .set(ISSUE_STANDING.OF_SCHOOL, excluded(ISSUE_STANDING.OF_SCHOOL))
        .set(ISSUE_STANDING.RESOLVED_ON, excluded(ISSUE_STANDING.RESOLVED_ON))
        .execute();
  }

  private void keepDueDays(Condition kept, Condition wanted) {
    db.deleteFrom(DUE_BEFORE).where(kept).execute();
    db.insertInto(DUE_BEFORE)
        .columns(DUE_BEFORE.fields())
        .select(select(DUE_BEFORE_NOW.fields()).from(DUE_BEFORE_NOW).where(wanted))
        .execute();
  }
}
