package vn.mangnon.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.REVIEW_COMMENT;
import static vn.mangnondb.Tables.REVIEW_REPLY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Ids;

@Repository
class CommentRepository {

  private static final vn.mangnondb.tables.Account REPLIER = ACCOUNT.as("replier");

  private final DSLContext db;

  CommentRepository(DSLContext db) {
    this.db = db;
  }

  /** Without the names of the lines. */
  List<Comment> list(Scope scope, UUID report) {
    return db
        .select(
            REVIEW_COMMENT.ID, REVIEW_COMMENT.REPORT_ID, REVIEW_COMMENT.REVISION, REVIEW_COMMENT.POINTER,
            inline("").convertFrom(_ -> List.<Edit.Line>of()),
            REVIEW_COMMENT.QUOTE, REVIEW_COMMENT.TEXT, REVIEW_COMMENT.AT, ACCOUNT.DISPLAY_NAME,
            multiset(select(
                    REVIEW_REPLY.KIND, REVIEW_REPLY.TEXT.convertFrom(Optional::ofNullable), REVIEW_REPLY.AT,
                    REPLIER.DISPLAY_NAME)
                .from(REVIEW_REPLY)
                .join(REPLIER).on(REPLIER.ID.eq(REVIEW_REPLY.ACCOUNT_ID))
                .where(REVIEW_REPLY.COMMENT_ID.eq(REVIEW_COMMENT.ID))
                .orderBy(REVIEW_REPLY.AT, REVIEW_REPLY.ID))
                .convertFrom(rows -> rows.map(mapping(Comment.Reply::new))))
        .from(REVIEW_COMMENT)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(REVIEW_COMMENT.ACCOUNT_ID))
        .where(REVIEW_COMMENT.REPORT_ID.eq(report))
        .and(scope.overLines(REVIEW_COMMENT.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(REVIEW_COMMENT.AT, REVIEW_COMMENT.ID)
        .fetch(mapping(Comment::new));
  }

  /** The comment that says the same to the same place already. */
  Optional<UUID> same(UUID report, int revision, String pointer, String text, UUID by) {
    return db
        .select(REVIEW_COMMENT.ID)
        .from(REVIEW_COMMENT)
        .where(REVIEW_COMMENT.REPORT_ID.eq(report))
        .and(REVIEW_COMMENT.REVISION.eq(revision))
        .and(REVIEW_COMMENT.POINTER.eq(pointer))
        .and(REVIEW_COMMENT.TEXT.eq(text))
        .and(REVIEW_COMMENT.ACCOUNT_ID.eq(by))
        .fetchOptional(REVIEW_COMMENT.ID);
  }

  void insert(UUID id, Report report, String pointer, String quote, String text, Instant now, UUID by) {
    db.insertInto(REVIEW_COMMENT)
        .columns(
            REVIEW_COMMENT.ID, REVIEW_COMMENT.REPORT_ID, REVIEW_COMMENT.SCHOOL_ID, REVIEW_COMMENT.REVISION,
            REVIEW_COMMENT.POINTER, REVIEW_COMMENT.QUOTE, REVIEW_COMMENT.TEXT, REVIEW_COMMENT.AT,
            REVIEW_COMMENT.ACCOUNT_ID)
        .values(id, report.id(), report.school().id(), report.revision(), pointer, quote, text, now, by)
        .execute();
  }

  boolean lastReplySays(UUID comment, ReplyKind kind, Optional<String> text, UUID by) {
    return db
        .select(REVIEW_REPLY.KIND, REVIEW_REPLY.TEXT, REVIEW_REPLY.ACCOUNT_ID)
        .from(REVIEW_REPLY)
        .where(REVIEW_REPLY.COMMENT_ID.eq(comment))
        .orderBy(REVIEW_REPLY.AT.desc(), REVIEW_REPLY.ID.desc())
        .limit(1)
        .fetchOptional(mapping((lastKind, lastText, account) ->
            lastKind == kind && Optional.ofNullable(lastText).equals(text) && account.equals(by)))
        .orElse(false);
  }

  void reply(UUID comment, Report report, ReplyKind kind, Optional<String> text, Instant now, UUID by) {
    db.insertInto(REVIEW_REPLY)
        .columns(
            REVIEW_REPLY.ID, REVIEW_REPLY.COMMENT_ID, REVIEW_REPLY.REPORT_ID, REVIEW_REPLY.SCHOOL_ID,
            REVIEW_REPLY.KIND, REVIEW_REPLY.TEXT, REVIEW_REPLY.AT, REVIEW_REPLY.ACCOUNT_ID)
        .values(Ids.next(), comment, report.id(), report.school().id(), kind, text.orElse(null), now, by)
        .execute();
  }
}
