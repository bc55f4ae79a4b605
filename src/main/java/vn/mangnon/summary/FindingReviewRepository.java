package vn.mangnon.summary;

import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.QUALITY_REVIEW;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.mangnon.shared.Ids;

/** Writes down what the district did about findings. */
@Repository
class FindingReviewRepository {

  private final DSLContext db;

  FindingReviewRepository(DSLContext db) {
    this.db = db;
  }

  /** Two people who ask about the same finding at once wait for each other, so that the school is asked once. */
  void waitForOthers(Finding.Key finding) {
    db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val(finding.toString()));
  }

  void asked(
      Finding.Key finding, String text, Optional<UUID> comment, Optional<UUID> issue, Instant now, UUID by) {
    insert(finding, "ASKED", Optional.of(text), comment, issue, now, by);
  }

  void reasonable(Finding.Key finding, String reason, Instant now, UUID by) {
    insert(finding, "REASONABLE", Optional.of(reason), Optional.empty(), Optional.empty(), now, by);
  }

  void reopened(Finding.Key finding, Instant now, UUID by) {
    insert(finding, "REOPENED", Optional.empty(), Optional.empty(), Optional.empty(), now, by);
  }

  private void insert(
      Finding.Key finding, String kind, Optional<String> text, Optional<UUID> comment, Optional<UUID> issue, Instant now,
      UUID by) {
    db.insertInto(QUALITY_REVIEW)
        .columns(
            QUALITY_REVIEW.ID, QUALITY_REVIEW.SCHOOL_ID, QUALITY_REVIEW.PERIOD_ID, QUALITY_REVIEW.RULE,
            QUALITY_REVIEW.SUBJECT, QUALITY_REVIEW.NUMBERS, QUALITY_REVIEW.KIND, QUALITY_REVIEW.TEXT,
            QUALITY_REVIEW.COMMENT_ID, QUALITY_REVIEW.ISSUE_ID, QUALITY_REVIEW.AT, QUALITY_REVIEW.ACCOUNT_ID)
        .values(
            Ids.next(), finding.school(), finding.period(), finding.rule().name(), finding.subject(), finding.numbers(),
            kind, text.orElse(null), comment.orElse(null), issue.orElse(null), now, by)
        .execute();
  }
}
