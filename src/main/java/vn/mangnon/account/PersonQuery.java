package vn.mangnon.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.ROLE_GRANT;
import static vn.mangnondb.Tables.SCHOOL_SITE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** People with the roles in force on a day. Whoever signs in has no scope yet, so none is asked for here. */
@Repository
class PersonQuery {

  private final DSLContext db;

  PersonQuery(DSLContext db) {
    this.db = db;
  }

  Optional<Person> named(String username, LocalDate day) {
    return person(ACCOUNT.USERNAME.eq(username), day);
  }

  Optional<Person> withId(UUID id, LocalDate day) {
    return person(ACCOUNT.ID.eq(id), day);
  }

  private Optional<Person> person(Condition which, LocalDate day) {
    return db
        .select(
            ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME,
            coalesce(ACCOUNT.PASSWORD_HASH, inline("")), ACCOUNT.ACTIVE,
            multiset(
                select(ROLE_GRANT.ROLE, ROLE_GRANT.UNIT_ID.convertFrom(Optional::ofNullable))
                    .from(ROLE_GRANT)
                    .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
                    .and(inForce(day)))
                .convertFrom(grants -> (Set<Person.Grant>) new HashSet<>(grants.map(mapping(Person.Grant::new)))),
            multiset(
                select(SCHOOL_SITE.SCHOOL_ID)
                    .from(ROLE_GRANT)
                    .join(SCHOOL_SITE).on(SCHOOL_SITE.WARD_ID.eq(ROLE_GRANT.UNIT_ID))
                    .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
                    .and(ROLE_GRANT.ROLE.eq(Role.WARD_OFFICER))
                    .and(inForce(day))
                    .and(SCHOOL_SITE.VALID_FROM.isNull().or(SCHOOL_SITE.VALID_FROM.le(day)))
                    .and(SCHOOL_SITE.VALID_TO.isNull().or(SCHOOL_SITE.VALID_TO.ge(day))))
                .convertFrom(schools -> (Set<UUID>) new HashSet<>(schools.getValues(SCHOOL_SITE.SCHOOL_ID))),
            inline(false))
        .from(ACCOUNT)
        .where(which)
        .fetchOptional(mapping(Person::new));
  }

  private static Condition inForce(LocalDate day) {
    return ROLE_GRANT.VALID_FROM.isNull().or(ROLE_GRANT.VALID_FROM.le(day))
        .and(ROLE_GRANT.VALID_TO.isNull().or(ROLE_GRANT.VALID_TO.ge(day)));
  }
}
