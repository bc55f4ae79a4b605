package vn.mangnon.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.API_TOKEN;
import static vn.mangnondb.Tables.PASSWORD_LINK;
import static vn.mangnondb.Tables.ROLE_GRANT;
import static vn.mangnondb.Tables.SIGN_IN;
import static vn.mangnondb.Tables.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.UnitKind;

/** Accounts as administrators and colleagues see them. They are nobody's school data, so no scope is asked for. */
@Repository
class PeopleQuery {

  private static final vn.mangnondb.tables.Account GIVER = ACCOUNT.as("giver");
  private static final Field<String> SEARCHED =
      field("plain({0} || ' ' || {1})", String.class, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME);
  private static final Field<AccountState> STATE =
      when(ACCOUNT.ACTIVE.isFalse(), inline(AccountState.DEACTIVATED.name()))
          .when(ACCOUNT.PASSWORD_HASH.isNull(), inline(AccountState.INVITED.name()))
          .otherwise(inline(AccountState.ACTIVE.name()))
          .convertFrom(AccountState::valueOf);

  private final DSLContext db;

  PeopleQuery(DSLContext db) {
    this.db = db;
  }

  int count(Account.Filter filter, LocalDate today) {
    return db.fetchCount(ACCOUNT, matches(filter, today));
  }

  List<Account> page(Account.Filter filter, LocalDate today, int offset, int limit) {
    return db
        .select(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, STATE, ACCOUNT.CREATED_AT, holdings())
        .from(ACCOUNT)
        .where(matches(filter, today))
        .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.USERNAME)
        .offset(offset)
        .limit(limit)
        .fetch(mapping(Account::new));
  }

  Optional<Account> account(UUID id) {
    return db
        .select(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, STATE, ACCOUNT.CREATED_AT, holdings())
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(id))
        .fetchOptional(mapping(Account::new));
  }

  Account.Access access(UUID account, Instant now, Instant seenSince) {
    var links = select(max(PASSWORD_LINK.EXPIRES_AT)).from(PASSWORD_LINK)
        .where(PASSWORD_LINK.ACCOUNT_ID.eq(account), PASSWORD_LINK.USED_AT.isNull(), PASSWORD_LINK.EXPIRES_AT.gt(now));
    var open = select(DSL.count()).from(SIGN_IN)
        .where(SIGN_IN.ACCOUNT_ID.eq(account), SIGN_IN.ENDED_AT.isNull(), SIGN_IN.LAST_SEEN_AT.gt(seenSince));
    var seen = select(max(SIGN_IN.LAST_SEEN_AT)).from(SIGN_IN).where(SIGN_IN.ACCOUNT_ID.eq(account));
    var tokens = select(DSL.count()).from(API_TOKEN)
        .where(API_TOKEN.ACCOUNT_ID.eq(account), API_TOKEN.REVOKED_AT.isNull(), API_TOKEN.EXPIRES_AT.gt(now));
    return db
        .select(
            field(links).convertFrom(Optional::ofNullable), field(open),
            field(seen).convertFrom(Optional::ofNullable), field(tokens))
        .fetchSingle(mapping(Account.Access::new));
  }

  /** Roles that somebody has given to others while on leave, and not yet over. */
  List<Delegation> delegatedBy(UUID account, LocalDate today) {
    return db
        .select(
            ROLE_GRANT.ID, ROLE_GRANT.ROLE, unit(),
            ROLE_GRANT.VALID_FROM, ROLE_GRANT.VALID_TO,
            row(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME).mapping(Account.Name::new))
        .from(ROLE_GRANT)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
        .leftJoin(UNIT).on(UNIT.ID.eq(ROLE_GRANT.UNIT_ID))
        .where(ROLE_GRANT.DELEGATED_BY.eq(account))
        .and(ROLE_GRANT.VALID_TO.ge(today))
        .orderBy(ROLE_GRANT.VALID_FROM, ROLE_GRANT.ID)
        .fetch(one -> new Delegation(
            one.value1(), one.value2(), one.value3().orElseThrow(), one.value4(), one.value5(), one.value6()));
  }

  /** Others with an account that can be signed in with and a role at that unit today. */
  List<Account.Name> colleagues(UUID unit, UUID besides, LocalDate today) {
    return db
        .select(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
        .from(ACCOUNT)
        .where(ACCOUNT.ACTIVE.isTrue(), ACCOUNT.PASSWORD_HASH.isNotNull(), ACCOUNT.ID.ne(besides))
        .and(exists(selectOne().from(ROLE_GRANT)
            .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID), ROLE_GRANT.UNIT_ID.eq(unit))
            .and(inForce(today))))
        .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.USERNAME)
        .fetch(mapping(Account.Name::new));
  }

  Optional<Account.Name> usable(String username) {
    return db
        .select(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
        .from(ACCOUNT)
        .where(ACCOUNT.USERNAME.eq(username), ACCOUNT.ACTIVE.isTrue(), ACCOUNT.PASSWORD_HASH.isNotNull())
        .fetchOptional(mapping(Account.Name::new));
  }

  Set<String> taken(Collection<String> usernames) {
    return db.select(ACCOUNT.USERNAME).from(ACCOUNT).where(ACCOUNT.USERNAME.in(usernames)).fetchSet(ACCOUNT.USERNAME);
  }

  /** Units of today of these kinds whose code or name holds {@code search}, whatever its accents and case. */
  List<Account.Unit> units(Set<UnitKind> kinds, String search, LocalDate today, int offset, int limit) {
    return db
        .select(UNIT.ID, UNIT.KIND, UNIT.CODE, UNIT.NAME)
        .from(UNIT)
        .where(UNIT.KIND.in(kinds))
        .and(existsOn(today))
        .and(search.isBlank() ? noCondition() : UNIT.SEARCH.contains(plain(search)))
        .orderBy(UNIT.NAME, UNIT.CODE)
        .offset(offset)
        .limit(limit)
        .fetch(mapping(Account.Unit::new));
  }

  Optional<Account.Unit> unit(UUID id, LocalDate today) {
    return db
        .select(UNIT.ID, UNIT.KIND, UNIT.CODE, UNIT.NAME)
        .from(UNIT)
        .where(UNIT.ID.eq(id))
        .and(existsOn(today))
        .fetchOptional(mapping(Account.Unit::new));
  }

  /** Also of a unit of former days. */
  Optional<String> unitName(UUID id) {
    return db.select(UNIT.NAME).from(UNIT).where(UNIT.ID.eq(id)).fetchOptional(UNIT.NAME);
  }

  String displayName(UUID account) {
    return db.select(ACCOUNT.DISPLAY_NAME).from(ACCOUNT).where(ACCOUNT.ID.eq(account)).fetchSingle(ACCOUNT.DISPLAY_NAME);
  }

  List<Account.Unit> unitsOfCodes(Collection<String> codes, LocalDate today) {
    return db
        .select(UNIT.ID, UNIT.KIND, UNIT.CODE, UNIT.NAME)
        .from(UNIT)
        .where(UNIT.CODE.in(codes))
        .and(existsOn(today))
        .fetch(mapping(Account.Unit::new));
  }

  private static Condition matches(Account.Filter filter, LocalDate today) {
    Condition held = noCondition();
    if (filter.role().isPresent() || filter.unit().isPresent()) {
      held = exists(selectOne().from(ROLE_GRANT)
          .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
          .and(filter.role().map(ROLE_GRANT.ROLE::eq).orElse(noCondition()))
          .and(filter.unit().map(ROLE_GRANT.UNIT_ID::eq).orElse(noCondition()))
          .and(ROLE_GRANT.VALID_TO.isNull().or(ROLE_GRANT.VALID_TO.ge(today))));
    }
    return held
        .and(filter.search().isBlank() ? noCondition() : SEARCHED.contains(plain(filter.search())))
        .and(filter.state().map(PeopleQuery::in).orElse(noCondition()));
  }

  private static Condition in(AccountState state) {
    return switch (state) {
      case ACTIVE -> ACCOUNT.ACTIVE.isTrue().and(ACCOUNT.PASSWORD_HASH.isNotNull());
      case INVITED -> ACCOUNT.ACTIVE.isTrue().and(ACCOUNT.PASSWORD_HASH.isNull());
      case DEACTIVATED -> ACCOUNT.ACTIVE.isFalse();
    };
  }

  /** What holds now or will, the latest beginning first; then what is over. */
  private static Field<List<Account.Holding>> holdings() {
    return multiset(
        select(
            ROLE_GRANT.ID, ROLE_GRANT.ROLE, unit(),
            ROLE_GRANT.VALID_FROM.convertFrom(Optional::ofNullable),
            ROLE_GRANT.VALID_TO.convertFrom(Optional::ofNullable),
            giver())
            .from(ROLE_GRANT)
            .leftJoin(UNIT).on(UNIT.ID.eq(ROLE_GRANT.UNIT_ID))
            .leftJoin(GIVER).on(GIVER.ID.eq(ROLE_GRANT.DELEGATED_BY))
            .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
            .orderBy(
                coalesce(ROLE_GRANT.VALID_TO, inline(LocalDate.of(9999, 12, 31))).desc(), ROLE_GRANT.ROLE,
                ROLE_GRANT.ID))
        .convertFrom(rows -> rows.map(mapping(Account.Holding::new)));
  }

  private static SelectField<Optional<Account.Unit>> unit() {
    return row(UNIT.ID, UNIT.KIND, UNIT.CODE, UNIT.NAME).convertFrom(PeopleQuery::unit);
  }

  private static Optional<Account.Unit> unit(Record4<UUID, UnitKind, String, String> unit) {
    return Optional.ofNullable(unit.value1())
        .map(id -> new Account.Unit(id, unit.value2(), unit.value3(), unit.value4()));
  }

  private static SelectField<Optional<Account.Name>> giver() {
    Function<Record3<UUID, String, String>, Optional<Account.Name>> name = row ->
        Optional.ofNullable(row.value1()).map(id -> new Account.Name(id, row.value2(), row.value3()));
    return row(GIVER.ID, GIVER.USERNAME, GIVER.DISPLAY_NAME).convertFrom(name);
  }

  private static Field<String> plain(String search) {
    return field("plain({0})", String.class, val(search.strip()));
  }

  private static Condition existsOn(LocalDate day) {
    return UNIT.VALID_FROM.isNull().or(UNIT.VALID_FROM.le(day)).and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)));
  }

  private static Condition inForce(LocalDate day) {
    return ROLE_GRANT.VALID_FROM.isNull().or(ROLE_GRANT.VALID_FROM.le(day))
        .and(ROLE_GRANT.VALID_TO.isNull().or(ROLE_GRANT.VALID_TO.ge(day)));
  }
}
