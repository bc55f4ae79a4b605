package vn.mangnon.account;

import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.mangnon.shared.BulkInsert;
import vn.mangnon.shared.Ids;
import vn.mangnondb.tables.records.AccountRecord;
import vn.mangnondb.tables.records.RoleGrantRecord;

@Repository
class AccountRepository {

  private final DSLContext db;

  AccountRepository(DSLContext db) {
    this.db = db;
  }

  boolean none() {
    return !db.fetchExists(ACCOUNT);
  }

  boolean taken(String username) {
    return db.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username));
  }

  void insert(UUID id, String username, String displayName, String hash, Instant now, Set<Person.Grant> grants) {
    db.insertInto(ACCOUNT)
        .columns(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.PASSWORD_HASH, ACCOUNT.CREATED_AT)
        .values(id, username, displayName, hash, now)
        .execute();
    db.batch(grants.stream().map(grant -> grantRole(id, grant)).toList()).execute();
  }

  void insertAll(List<Accounts.NewAccount> accounts, String hash, Instant now) {
    BulkInsert.into(db, accounts.stream()
        .map(account -> new AccountRecord(account.id(), account.username(), account.displayName(), hash, true, now))
        .toList());
    BulkInsert.into(db, accounts.stream()
        // its only grant takes the account's id, so that the same accounts make the same rows
        .map(account -> new RoleGrantRecord(
            account.id(), account.grant().role(), account.grant().unit().orElse(null), null, null, account.id(), null))
        .toList());
  }

  private org.jooq.Query grantRole(UUID account, Person.Grant grant) {
    return db.insertInto(ROLE_GRANT)
        .columns(ROLE_GRANT.ID, ROLE_GRANT.ACCOUNT_ID, ROLE_GRANT.ROLE, ROLE_GRANT.UNIT_ID)
        .values(Ids.next(), account, grant.role(), grant.unit().orElse(null));
  }
}
