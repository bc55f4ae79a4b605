package vn.mangnon;

import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.HEADCOUNT;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.ROLE_GRANT;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.UNIT;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.account.Accounts;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Founding;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.organisation.UnitKind;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Ids;

/** The scene of a test: schools, periods and people, made directly in the database. */
@TestComponent
public class Given {

  public static final String PROGRAMME = "PNGT-LDTE";
  public static final String PASSWORD = "mot-mat-khau-dai";

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Periods periods;
  private final Accounts accounts;
  private final Clock clock;
  private final String url;
  /** Made once: hashing is slow on purpose, and most tests make people. */
  private final String passwordHash;

  Given(
      DSLContext db, TransactionTemplate transaction, Periods periods, Accounts accounts, PasswordEncoder passwords,
      Clock clock, @Value("${spring.datasource.url}") String url) {
    this.db = db;
    this.transaction = transaction;
    this.periods = periods;
    this.accounts = accounts;
    this.clock = clock;
    this.url = url;
    this.passwordHash = passwords.encode(PASSWORD);
  }

  /** Forgets every school, account and period, as the owner of the database. */
  public void nothing() {
    try (var connection = TestRoles.superuser(url);
        var statement = connection.createStatement()) {
      statement.execute("truncate unit, account, reporting_period cascade");
      statement.execute("alter table audit_event disable trigger user");
      statement.execute("truncate audit_event, audit_chain_head");
      statement.execute("alter table audit_event enable trigger user");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** That the school need not report for that period, known before it was due. */
  public void exempt(UUID school, UUID period, String reason) {
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> db.update(OBLIGED_SCHOOL)
        .set(OBLIGED_SCHOOL.EXEMPT_REASON, reason)
        .where(OBLIGED_SCHOOL.SCHOOL_ID.eq(school))
        .and(OBLIGED_SCHOOL.PERIOD_ID.eq(period))
        .execute()));
  }

  public record TestSchool(
      UUID id, String code, String name, UUID ward, Ownership ownership, Person principal, Person clerk) {}

  /** A primary school of that name in a ward of its own, with a principal and a clerk. */
  public TestSchool school(String name) {
    return school(name, Level.PRIMARY);
  }

  public TestSchool school(String name, Level level) {
    return school(name, level, Ownership.PUBLIC);
  }

  public TestSchool school(String name, Level level, Ownership ownership) {
    int number = COUNTER.incrementAndGet();
    UUID area = Ids.next();
    UUID ward = Ids.next();
    UUID school = Ids.next();
    String code = "TH-" + number;
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> {
      unit(area, UnitKind.AREA, "KV-" + number, "Khu vực " + number);
      unit(ward, UnitKind.WARD, "P-" + number, "Phường " + number);
      unit(school, UnitKind.SCHOOL, code, name);
      db.insertInto(SCHOOL)
          .columns(SCHOOL.ID, SCHOOL.AREA_ID, SCHOOL.SYMBOL, SCHOOL.LEVEL, SCHOOL.OWNERSHIP)
          .values(school, area, "TH" + number, level, ownership)
          .execute();
      db.insertInto(SCHOOL_SITE).columns(SCHOOL_SITE.SCHOOL_ID, SCHOOL_SITE.WARD_ID).values(school, ward).execute();
    }));
    return new TestSchool(
        school, code, name, ward, ownership,
        person(Role.PRINCIPAL, school), person(Role.CLERK, school));
  }

  /** Staff, pupils and parents of the school in that school year. */
  public void headcount(UUID school, int schoolYear) {
    headcount(school, new Founding.Counted(schoolYear, 40, 800, 1500));
  }

  public void headcount(UUID school, Founding.Counted heads) {
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> db.insertInto(HEADCOUNT)
        .columns(HEADCOUNT.SCHOOL_ID, HEADCOUNT.SCHOOL_YEAR, HEADCOUNT.STAFF, HEADCOUNT.PUPILS, HEADCOUNT.PARENTS)
        .values(school, heads.schoolYear(), heads.staff(), heads.pupils(), heads.parents())
        .execute()));
  }

  private void unit(UUID id, UnitKind kind, String code, String name) {
    db.insertInto(UNIT)
        .columns(UNIT.ID, UNIT.KIND, UNIT.CODE, UNIT.NAME, UNIT.SHORT_NAME)
        .values(id, kind, code, name, name)
        .execute();
  }

  public Person officer() {
    return person(Role.DISTRICT_OFFICER, someUnit());
  }

  public Person auditor() {
    return person(Role.AUDITOR, someUnit());
  }

  /** Somebody with that role at that unit. */
  public Person holder(Role role, UUID unit) {
    return person(role, unit);
  }

  /** Somebody with that role over everything. */
  public Person holder(Role role) {
    return person(role, someUnit());
  }

  public Person cityViewer() {
    return person(Role.CITY_VIEWER, someUnit());
  }

  private UUID someUnit() {
    UUID id = Ids.next();
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ ->
        unit(id, UnitKind.AREA, "KV-" + COUNTER.incrementAndGet(), "Khu vực")));
    return id;
  }

  private Person person(Role role, UUID unit) {
    String username = role.name().toLowerCase().replace('_', '-') + COUNTER.incrementAndGet();
    UUID id = Ids.next();
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> {
      db.insertInto(ACCOUNT)
          .columns(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.PASSWORD_HASH, ACCOUNT.CREATED_AT)
          .values(id, username, "Người thử " + username, passwordHash, clock.instant())
          .execute();
      db.insertInto(ROLE_GRANT)
          .columns(ROLE_GRANT.ID, ROLE_GRANT.ACCOUNT_ID, ROLE_GRANT.ROLE, ROLE_GRANT.UNIT_ID)
          .values(Ids.next(), id, role, unit)
          .execute();
    }));
    return accounts.loadUserByUsername(username);
  }

  /** An open half-year; made once, it obliges the schools that were there when it was opened. */
  public UUID openHalfYear(int year, int half) {
    String code = year + "-H" + half;
    LocalDate from = half == 1 ? LocalDate.of(year - 1, 12, 15) : LocalDate.of(year, 6, 15);
    LocalDate to = half == 1 ? LocalDate.of(year, 6, 14) : LocalDate.of(year, 12, 14);
    return open(new Periods.Plan(code, PeriodKind.HALF_YEAR, from, to, from, to.plusDays(5)));
  }

  public UUID openYear(int year) {
    LocalDate to = LocalDate.of(year, 12, 14);
    return open(new Periods.Plan(
        year + "-Y", PeriodKind.YEAR, LocalDate.of(year - 1, 12, 15), to, to.plusDays(1), to.plusDays(10)));
  }

  private UUID open(Periods.Plan plan) {
    ActingScope.asProgram(() -> {
      periods.plan(PROGRAMME, List.of(plan));
      periods.open(plan.code());
    });
    return db.select(REPORTING_PERIOD.ID).from(REPORTING_PERIOD).where(REPORTING_PERIOD.CODE.eq(plan.code()))
        .fetchSingle(REPORTING_PERIOD.ID);
  }

  /** From here on this thread acts as that person. */
  public Person signedIn(Person person) {
    SecurityContextHolder.getContext().setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    return person;
  }
}
