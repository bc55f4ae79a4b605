package vn.mangnon.account;

import static vn.mangnondb.Tables.SETUP_LINK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SetupLinkRepository {

  private final DSLContext db;

  SetupLinkRepository(DSLContext db) {
    this.db = db;
  }

  void insert(String hash, Instant now, Instant expiry) {
    db.insertInto(SETUP_LINK)
        .columns(SETUP_LINK.SECRET_SHA256, SETUP_LINK.CREATED_AT, SETUP_LINK.EXPIRES_AT)
        .values(hash, now, expiry)
        .execute();
  }

  boolean usable(String hash, Instant now) {
    return db.fetchExists(SETUP_LINK,
        SETUP_LINK.SECRET_SHA256.eq(hash), SETUP_LINK.USED_AT.isNull(), SETUP_LINK.EXPIRES_AT.gt(now));
  }

  /**
   * Uses up every link at once, and says whether that one was among them: of two people with different links, the
   * second waits for the first one's transaction and then finds nothing left.
   */
  boolean use(String hash, Instant now) {
    return db.update(SETUP_LINK)
        .set(SETUP_LINK.USED_AT, now)
        .where(SETUP_LINK.USED_AT.isNull(), SETUP_LINK.EXPIRES_AT.gt(now))
        .returning(SETUP_LINK.SECRET_SHA256)
        .fetch(SETUP_LINK.SECRET_SHA256)
        .contains(hash);
  }
}
