package vn.mangnon.account;

import static org.jooq.Records.mapping;
import static vn.mangnondb.Tables.API_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TokenRepository {

  record Bearer(UUID id, UUID account, TokenReach reach) {}

  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final DSLContext db;

  TokenRepository(DSLContext db) {
    this.db = db;
  }

  void insert(UUID id, UUID account, String name, String sha256, TokenReach reach, Instant now, Instant expiry) {
    db.insertInto(API_TOKEN)
        .columns(
            API_TOKEN.ID, API_TOKEN.ACCOUNT_ID, API_TOKEN.NAME, API_TOKEN.SECRET_SHA256, API_TOKEN.REACH,
            API_TOKEN.CREATED_AT, API_TOKEN.EXPIRES_AT)
        .values(id, account, name, sha256, reach, now, expiry)
        .execute();
  }

  Optional<Bearer> bearer(String sha256, Instant now) {
    return db.select(API_TOKEN.ID, API_TOKEN.ACCOUNT_ID, API_TOKEN.REACH)
        .from(API_TOKEN)
        .where(API_TOKEN.SECRET_SHA256.eq(sha256), API_TOKEN.REVOKED_AT.isNull(), API_TOKEN.EXPIRES_AT.gt(now))
        .fetchOptional(mapping(Bearer::new));
  }

  void used(UUID id, Instant now) {
    db.update(API_TOKEN)
        .set(API_TOKEN.LAST_USED_AT, now)
        .where(API_TOKEN.ID.eq(id))
        .and(API_TOKEN.LAST_USED_AT.isNull().or(API_TOKEN.LAST_USED_AT.lt(now.minus(USE_NOTED_EVERY))))
        .execute();
  }

  List<Tokens.Token> of(UUID account) {
    return db
        .select(
            API_TOKEN.ID, API_TOKEN.NAME, API_TOKEN.REACH, API_TOKEN.CREATED_AT, API_TOKEN.EXPIRES_AT,
            API_TOKEN.LAST_USED_AT.convertFrom(Optional::ofNullable),
            API_TOKEN.REVOKED_AT.convertFrom(Optional::ofNullable))
        .from(API_TOKEN)
        .where(API_TOKEN.ACCOUNT_ID.eq(account))
        .orderBy(API_TOKEN.CREATED_AT.desc())
        .fetch(mapping(Tokens.Token::new));
  }

  /** The name of the token that was revoked; empty where none was left to revoke. */
  Optional<String> revoke(UUID account, UUID id, Instant now) {
    return db.update(API_TOKEN)
        .set(API_TOKEN.REVOKED_AT, now)
        .where(API_TOKEN.ACCOUNT_ID.eq(account), API_TOKEN.ID.eq(id), API_TOKEN.REVOKED_AT.isNull())
        .returning(API_TOKEN.NAME)
        .fetchOptional(API_TOKEN.NAME);
  }

  void revokeAll(UUID account, Instant now) {
    db.update(API_TOKEN)
        .set(API_TOKEN.REVOKED_AT, now)
        .where(API_TOKEN.ACCOUNT_ID.eq(account), API_TOKEN.REVOKED_AT.isNull())
        .execute();
  }
}
