package vn.mangnon.account;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.ACCOUNT_SEEN;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AccountSeenRepository {

  private final DSLContext db;

  AccountSeenRepository(DSLContext db) {
    this.db = db;
  }

  Optional<Instant> find(UUID account) {
    return db
        .select(ACCOUNT_SEEN.SEEN_AT)
        .from(ACCOUNT_SEEN)
        .where(ACCOUNT_SEEN.ACCOUNT_ID.eq(account))
        .fetchOptional(ACCOUNT_SEEN.SEEN_AT);
  }

  /** Never back: another window may have looked later. */
  void save(UUID account, Instant until) {
    db.insertInto(ACCOUNT_SEEN)
        .columns(ACCOUNT_SEEN.ACCOUNT_ID, ACCOUNT_SEEN.SEEN_AT)
        .values(account, until)
        .onConflict(ACCOUNT_SEEN.ACCOUNT_ID)
        .doUpdate()
        .set(ACCOUNT_SEEN.SEEN_AT, greatest(ACCOUNT_SEEN.SEEN_AT, val(until)))
        .execute();
  }
}
