package vn.mangnon.account;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.KNOWN_BROWSER;
import static vn.mangnondb.Tables.WRONG_PASSWORD;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class WrongPasswordRepository {

  /** How often the password was wrong, and when last. */
  record Tally(long times, Instant lastAt) {}

  private final DSLContext db;

  WrongPasswordRepository(DSLContext db) {
    this.db = db;
  }

  Optional<Tally> from(String username, String place) {
    return db.select(WRONG_PASSWORD.TIMES.cast(Long.class), WRONG_PASSWORD.LAST_AT)
        .from(WRONG_PASSWORD)
        .where(WRONG_PASSWORD.USERNAME.eq(username), WRONG_PASSWORD.PLACE.eq(place))
        .fetchOptional(Records.mapping(Tally::new));
  }

  /** From everywhere but browsers that are known. */
  Optional<Tally> fromAddresses(String username, Instant since) {
    return db.select(coalesce(sum(WRONG_PASSWORD.TIMES), inline(0)).cast(Long.class), max(WRONG_PASSWORD.LAST_AT))
        .from(WRONG_PASSWORD)
        .where(WRONG_PASSWORD.USERNAME.eq(username), WRONG_PASSWORD.LAST_AT.gt(since))
        .and(WRONG_PASSWORD.PLACE.startsWith(Place.ADDRESS))
        .groupBy(WRONG_PASSWORD.USERNAME)
        .fetchOptional(Records.mapping(Tally::new));
  }

  void count(String username, String place, Instant now) {
    db.insertInto(WRONG_PASSWORD)
        .columns(WRONG_PASSWORD.USERNAME, WRONG_PASSWORD.PLACE, WRONG_PASSWORD.TIMES, WRONG_PASSWORD.LAST_AT)
        .values(username, place, 1, now)
        .onConflict(WRONG_PASSWORD.USERNAME, WRONG_PASSWORD.PLACE)
        .doUpdate()
        .set(WRONG_PASSWORD.TIMES, WRONG_PASSWORD.TIMES.plus(1))
        .set(WRONG_PASSWORD.LAST_AT, now)
        .execute();
  }

  void forget(String username, String place) {
    db.deleteFrom(WRONG_PASSWORD)
        .where(WRONG_PASSWORD.USERNAME.eq(username), WRONG_PASSWORD.PLACE.eq(place))
        .execute();
  }

  void forgetBefore(Instant moment) {
    db.deleteFrom(WRONG_PASSWORD).where(WRONG_PASSWORD.LAST_AT.lt(moment)).execute();
  }

  boolean knows(String browser, String username) {
    return db.fetchExists(db.selectOne()
        .from(KNOWN_BROWSER)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(KNOWN_BROWSER.ACCOUNT_ID))
        .where(KNOWN_BROWSER.SECRET_SHA256.eq(browser), ACCOUNT.USERNAME.eq(username)));
  }

  void know(String browser, UUID account, Instant now) {
    db.insertInto(KNOWN_BROWSER)
        .columns(KNOWN_BROWSER.SECRET_SHA256, KNOWN_BROWSER.ACCOUNT_ID, KNOWN_BROWSER.KNOWN_SINCE)
        .values(browser, account, now)
        .onConflictDoNothing()
        .execute();
  }
}
