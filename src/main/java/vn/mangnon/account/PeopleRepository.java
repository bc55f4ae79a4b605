package vn.mangnon.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.PASSWORD_LINK;
import static vn.mangnondb.Tables.ROLE_GRANT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.mangnon.shared.Ids;

/** Writes accounts, their roles and the links to their passwords. */
@Repository
class PeopleRepository {

  private final DSLContext db;

  PeopleRepository(DSLContext db) {
    this.db = db;
  }

  /** What is known of an account that is about to be changed. */
  record Locked(UUID id, String username, String displayName, boolean active, String passwordHash) {}

  record Grant(
      UUID id, UUID account, Role role, Optional<UUID> unit, Optional<LocalDate> from, Optional<LocalDate> to,
      Optional<UUID> delegatedBy) {

    boolean lasts(LocalDate today) {
      return to.isEmpty() && from.filter(day -> day.isAfter(today)).isEmpty();
    }
  }

  record NewAccount(UUID id, String username, String displayName) {}

  record NewLink(String sha256, UUID account) {}

  /** Changes of one account wait for each other. */
  Optional<Locked> lock(UUID account) {
    return db
        .select(
            ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.ACTIVE,
            coalesce(ACCOUNT.PASSWORD_HASH, inline("")))
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account))
        .forUpdate()
        .fetchOptional(mapping(Locked::new));
  }

  /**
   * Administrators who can sign in today and whose role has no end. They are locked, so that of two who remove each
   * other at the same moment the second waits and then is the last.
   */
  Set<UUID> lastingAdministrators(LocalDate today) {
    return db.select(ACCOUNT.ID)
        .from(ACCOUNT)
        .join(ROLE_GRANT).on(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
        .where(ACCOUNT.ACTIVE.isTrue(), ACCOUNT.PASSWORD_HASH.isNotNull())
        .and(ROLE_GRANT.ROLE.eq(Role.ADMINISTRATOR))
        .and(ROLE_GRANT.VALID_TO.isNull())
        .and(ROLE_GRANT.VALID_FROM.isNull().or(ROLE_GRANT.VALID_FROM.le(today)))
        .orderBy(ACCOUNT.ID)
        .forUpdate()
        .fetchSet(ACCOUNT.ID);
  }

  /** In one statement; whoever has the user name already keeps it. Says which were made. */
  Set<UUID> insertAccounts(List<NewAccount> accounts, Instant now) {
    var insert = db.insertInto(
        ACCOUNT, ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.ACTIVE, ACCOUNT.CREATED_AT);
    for (NewAccount account : accounts) {
      insert = insert.values(account.id(), account.username(), account.displayName(), true, now);
    }
    return insert.onConflictDoNothing().returning(ACCOUNT.ID).fetchSet(ACCOUNT.ID);
  }

  void insertGrants(List<Grant> grants) {
    var insert = db.insertInto(
        ROLE_GRANT, ROLE_GRANT.ID, ROLE_GRANT.ACCOUNT_ID, ROLE_GRANT.ROLE, ROLE_GRANT.UNIT_ID, ROLE_GRANT.VALID_FROM,
        ROLE_GRANT.VALID_TO, ROLE_GRANT.DELEGATED_BY);
    for (Grant grant : grants) {
      insert = insert.values(
          grant.id(), grant.account(), grant.role(), grant.unit().orElse(null), grant.from().orElse(null),
          grant.to().orElse(null), grant.delegatedBy().orElse(null));
    }
    insert.execute();
  }

  void insertLinks(List<NewLink> links, UUID issuer, Instant now, Instant expiry) {
    var insert = db.insertInto(
        PASSWORD_LINK, PASSWORD_LINK.SECRET_SHA256, PASSWORD_LINK.ACCOUNT_ID, PASSWORD_LINK.ISSUED_BY,
        PASSWORD_LINK.ISSUED_AT, PASSWORD_LINK.EXPIRES_AT);
    for (NewLink link : links) {
      insert = insert.values(link.sha256(), link.account(), issuer, now, expiry);
    }
    insert.execute();
  }

  Optional<Grant> grant(UUID id) {
    return grants(ROLE_GRANT.ID.eq(id)).stream().findFirst();
  }

  /** Of the account, over which that time would lie. */
  List<Grant> overlapping(UUID account, NewGrant wanted) {
    return grants(ROLE_GRANT.ACCOUNT_ID.eq(account)
        .and(ROLE_GRANT.ROLE.eq(wanted.role()))
        .and(wanted.unit().map(ROLE_GRANT.UNIT_ID::eq).orElseGet(ROLE_GRANT.UNIT_ID::isNull))
        .and(wanted.to().map(ROLE_GRANT.VALID_FROM::le).map(ROLE_GRANT.VALID_FROM.isNull()::or).orElse(noCondition()))
        .and(wanted.from().map(ROLE_GRANT.VALID_TO::ge).map(ROLE_GRANT.VALID_TO.isNull()::or).orElse(noCondition())));
  }

  /** What the holder of that role has passed on of it, to that day or later. */
  List<Grant> passedOn(Grant grant, LocalDate after) {
    return grants(ROLE_GRANT.DELEGATED_BY.eq(grant.account())
        .and(ROLE_GRANT.ROLE.eq(grant.role()))
        .and(grant.unit().map(ROLE_GRANT.UNIT_ID::eq).orElseGet(ROLE_GRANT.UNIT_ID::isNull))
        .and(ROLE_GRANT.VALID_TO.gt(after)));
  }

  List<Grant> passedOn(UUID account, LocalDate after) {
    return grants(ROLE_GRANT.DELEGATED_BY.eq(account).and(ROLE_GRANT.VALID_TO.gt(after)));
  }

  private List<Grant> grants(Condition which) {
    return db
        .select(
            ROLE_GRANT.ID, ROLE_GRANT.ACCOUNT_ID, ROLE_GRANT.ROLE, ROLE_GRANT.UNIT_ID.convertFrom(Optional::ofNullable),
            ROLE_GRANT.VALID_FROM.convertFrom(Optional::ofNullable),
            ROLE_GRANT.VALID_TO.convertFrom(Optional::ofNullable),
            ROLE_GRANT.DELEGATED_BY.convertFrom(Optional::ofNullable))
        .from(ROLE_GRANT)
        .where(which)
        .forUpdate()
        .fetch(mapping(Grant::new));
  }

  /** A role that would end before it begins was never held. */
  void endGrant(Grant grant, LocalDate lastDay) {
    if (grant.from().filter(first -> first.isAfter(lastDay)).isPresent()) {
      db.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ID.eq(grant.id())).execute();
    } else {
      db.update(ROLE_GRANT).set(ROLE_GRANT.VALID_TO, lastDay).where(ROLE_GRANT.ID.eq(grant.id())).execute();
    }
  }

  void setActive(UUID account, boolean active) {
    db.update(ACCOUNT).set(ACCOUNT.ACTIVE, active).where(ACCOUNT.ID.eq(account)).execute();
  }

  void rename(UUID account, String displayName) {
    db.update(ACCOUNT).set(ACCOUNT.DISPLAY_NAME, displayName).where(ACCOUNT.ID.eq(account)).execute();
  }

  void setPassword(UUID account, String hash) {
    db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, hash).where(ACCOUNT.ID.eq(account)).execute();
  }

  /** The account of a link that works now. */
  Optional<UUID> ownerOf(String sha256, Instant now) {
    return db.select(ACCOUNT.ID)
        .from(PASSWORD_LINK)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(PASSWORD_LINK.ACCOUNT_ID))
        .where(PASSWORD_LINK.SECRET_SHA256.eq(sha256), PASSWORD_LINK.USED_AT.isNull(), PASSWORD_LINK.EXPIRES_AT.gt(now))
        .and(ACCOUNT.ACTIVE.isTrue())
        .fetchOptional(ACCOUNT.ID);
  }

  /** Says whether the link still worked; of two at the same moment the second finds it used. */
  boolean useLink(String sha256, Instant now) {
    return db.update(PASSWORD_LINK)
        .set(PASSWORD_LINK.USED_AT, now)
        .where(PASSWORD_LINK.SECRET_SHA256.eq(sha256), PASSWORD_LINK.USED_AT.isNull(), PASSWORD_LINK.EXPIRES_AT.gt(now))
        .execute() > 0;
  }

  /** Links not used until now work no more. */
  void closeLinks(UUID account, Instant now) {
    db.update(PASSWORD_LINK)
        .set(PASSWORD_LINK.EXPIRES_AT, now)
        .where(PASSWORD_LINK.ACCOUNT_ID.eq(account), PASSWORD_LINK.USED_AT.isNull(), PASSWORD_LINK.EXPIRES_AT.gt(now))
        .execute();
  }

  static Grant granted(UUID account, NewGrant wanted, Optional<UUID> delegatedBy) {
    return new Grant(Ids.next(), account, wanted.role(), wanted.unit(), wanted.from(), wanted.to(), delegatedBy);
  }
}
