package vn.mangnon.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static vn.mangnondb.Tables.SIGN_IN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SignInRepository {

  private final DSLContext db;

  SignInRepository(DSLContext db) {
    this.db = db;
  }

  void insert(UUID id, UUID account, Instant now, String address, String device) {
    db.insertInto(SIGN_IN)
        .columns(SIGN_IN.ID, SIGN_IN.ACCOUNT_ID, SIGN_IN.STARTED_AT, SIGN_IN.LAST_SEEN_AT, SIGN_IN.ADDRESS, SIGN_IN.DEVICE)
        .values(id, account, now, now, address, device)
        .execute();
  }

  /** Says whether it still admits. */
  boolean seen(UUID id, Instant now) {
    return db.update(SIGN_IN)
        .set(SIGN_IN.LAST_SEEN_AT, now)
        .where(SIGN_IN.ID.eq(id), SIGN_IN.ENDED_AT.isNull())
        .execute() > 0;
  }

  List<SignIns.SignIn> open(UUID account, Instant since) {
    return db
        .select(SIGN_IN.ID, SIGN_IN.STARTED_AT, SIGN_IN.LAST_SEEN_AT, SIGN_IN.ADDRESS, SIGN_IN.DEVICE)
        .from(SIGN_IN)
        .where(SIGN_IN.ACCOUNT_ID.eq(account), SIGN_IN.ENDED_AT.isNull(), SIGN_IN.LAST_SEEN_AT.gt(since))
        .orderBy(SIGN_IN.LAST_SEEN_AT.desc())
        .fetch(mapping(SignIns.SignIn::new));
  }

  void end(UUID account, UUID id, Instant now) {
    db.update(SIGN_IN)
        .set(SIGN_IN.ENDED_AT, now)
        .where(SIGN_IN.ACCOUNT_ID.eq(account), SIGN_IN.ID.eq(id), SIGN_IN.ENDED_AT.isNull())
        .execute();
  }

  void end(UUID id, Instant now) {
    db.update(SIGN_IN).set(SIGN_IN.ENDED_AT, now).where(SIGN_IN.ID.eq(id), SIGN_IN.ENDED_AT.isNull()).execute();
  }

  /** @param besides the one that stays, if any */
  void endAll(UUID account, Optional<UUID> besides, Instant now) {
    db.update(SIGN_IN)
        .set(SIGN_IN.ENDED_AT, now)
        .where(SIGN_IN.ACCOUNT_ID.eq(account), SIGN_IN.ENDED_AT.isNull())
        .and(besides.map(SIGN_IN.ID::ne).orElse(noCondition()))
        .execute();
  }
}
