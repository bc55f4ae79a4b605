package vn.mangnon.api;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static vn.mangnondb.Tables.IDEMPOTENT_CALL;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.mangnon.api.IdempotentCalls.Answer;
import vn.mangnon.api.IdempotentCalls.Call;

@Repository
class IdempotentCallRepository {

  private final DSLContext db;

  IdempotentCallRepository(DSLContext db) {
    this.db = db;
  }

  /** What was asked and answered under a key before. */
  record Earlier(String requestSha256, Answer answer) {}

  /** Until the end of the transaction, so that the same call made twice at once waits for its own first answer. */
  void lock(UUID account, String key) {
    db.select(field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class,
        org.jooq.impl.DSL.val(account + " " + key))).fetch();
  }

  Optional<Earlier> earlier(UUID account, String key) {
    return db
        .select(
            IDEMPOTENT_CALL.REQUEST_SHA256,
            org.jooq.impl.DSL.row(
                IDEMPOTENT_CALL.STATUS,
                IDEMPOTENT_CALL.LOCATION.convertFrom(Optional::ofNullable),
                IDEMPOTENT_CALL.ETAG.convertFrom(Optional::ofNullable),
                IDEMPOTENT_CALL.BODY)
                .convertFrom(mapping(Answer::new)))
        .from(IDEMPOTENT_CALL)
        .where(IDEMPOTENT_CALL.ACCOUNT_ID.eq(account))
        .and(IDEMPOTENT_CALL.KEY.eq(key))
        .fetchOptional(mapping(Earlier::new));
  }

  void insert(Call call, Answer answer, Instant now) {
    db.insertInto(IDEMPOTENT_CALL)
        .columns(
            IDEMPOTENT_CALL.ACCOUNT_ID, IDEMPOTENT_CALL.KEY, IDEMPOTENT_CALL.REQUEST_SHA256, IDEMPOTENT_CALL.STATUS,
            IDEMPOTENT_CALL.LOCATION, IDEMPOTENT_CALL.ETAG, IDEMPOTENT_CALL.BODY, IDEMPOTENT_CALL.CALLED_AT)
        .values(
            call.account(), call.key(), call.requestSha256(), answer.status(),
            answer.location().orElse(null), answer.etag().orElse(null), answer.body(), now)
        .execute();
  }
}
