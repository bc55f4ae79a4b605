package vn.mangnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnondb.Tables.API_TOKEN;
import static vn.mangnondb.Tables.PASSWORD_LINK;
import static vn.mangnondb.Tables.SIGN_IN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Reason;

@DatabaseTest
class PeopleTest {

  private static final LocalDate TODAY = TestClock.TODAY;
  private static final String PASSWORD = "trưa nay ăn bún chả";

  @Autowired People people;
  @Autowired PasswordLinks links;
  @Autowired OwnAccount own;
  @Autowired Invitations invitations;
  @Autowired Accounts accounts;
  @Autowired SignIns signIns;
  @Autowired Tokens tokens;
  @Autowired Audit audit;
  @Autowired PasswordEncoder passwords;
  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired DSLContext db;

  private Person administrator;

  @BeforeEach
  void oneAdministrator() {
    given.nothing();
    clock.set(TODAY);
    accounts.create("quantri", "Quản trị viên", "con mèo lười nằm trên mái",
        Set.of(new Person.Grant(Role.ADMINISTRATOR, Optional.empty())));
    administrator = given.signedIn(person("quantri"));
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoeverIsInvitedSetsAPasswordOnceAndThenSignsIn() {
    var school = given.school("Trường Tiểu học Ái Mộ");
    OneTimeLink link = people.invite(administrator, "hoa.nguyen", " Nguyễn  Thị Hoa ", principalOf(school.id()));

    assertThat(found("hoa.nguyen").state()).isEqualTo(AccountState.INVITED);
    assertThat(passwords.matches("", person("hoa.nguyen").getPassword())).as("nothing opens it yet").isFalse();
    assertThat(links.owner(link.secret())).map(Account.Name::displayName).contains("Nguyễn Thị Hoa");

    refused(Reason.INVALID, () -> links.setPassword(link.secret(), "hoa.nguyen1"));
    links.setPassword(link.secret(), PASSWORD);

    assertThat(found("hoa.nguyen").state()).isEqualTo(AccountState.ACTIVE);
    assertThat(passwords.matches(PASSWORD, person("hoa.nguyen").getPassword())).isTrue();
    assertThat(person("hoa.nguyen").maySubmit(school.id())).isTrue();
    assertThat(links.owner(link.secret())).isEmpty();
    refused(Reason.CONFLICT, () -> links.setPassword(link.secret(), "9 giờ tối đi ngủ"));
    assertThat(passwords.matches(PASSWORD, person("hoa.nguyen").getPassword())).isTrue();
  }

  @Test
  void aPasswordIsTheSameHoweverItsAccentsWereTyped() {
    OneTimeLink link = inviteOfficer("hoa.nguyen");
    links.setPassword(link.secret(), java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD));

    assertThat(passwords.matches(PASSWORD, person("hoa.nguyen").getPassword())).isTrue();
  }

  @Test
  void aLinkDiesAfterSevenDaysAndByANewerOne() {
    OneTimeLink first = inviteOfficer("hoa.nguyen");
    OneTimeLink second = people.issueLink(administrator, first.account());
    assertThat(links.owner(first.secret())).isEmpty();
    refused(Reason.CONFLICT, () -> links.setPassword(first.secret(), PASSWORD));

    clock.advance(PasswordLinks.VALIDITY.minus(Duration.ofSeconds(1)));
    assertThat(links.owner(second.secret())).isPresent();
    clock.advance(Duration.ofSeconds(1));

    assertThat(links.owner(second.secret())).isEmpty();
    refused(Reason.CONFLICT, () -> links.setPassword(second.secret(), PASSWORD));
  }

  @Test
  void noSecretIsInTheDatabase() {
    OneTimeLink link = inviteOfficer("hoa.nguyen");
    links.setPassword(link.secret(), PASSWORD);

    assertThat(db.fetch(PASSWORD_LINK)).isNotEmpty();
    assertThat(db.fetch(PASSWORD_LINK).formatCSV()).doesNotContain(link.secret());
  }

  @Test
  void aForgottenPasswordWorksUntilTheNewOneIsSetAndThenEverySignInIsOver() {
    Person officer = given.officer();
    UUID signIn = signIns.begin(officer, "10.0.0.1", "Firefox");
    OneTimeLink link = people.issueLink(administrator, officer.id());
    assertThat(passwords.matches(Given.PASSWORD, person(officer.username()).getPassword())).isTrue();
    assertThat(signIns.seen(signIn, officer.id())).isPresent();

    links.setPassword(link.secret(), PASSWORD);

    assertThat(passwords.matches(Given.PASSWORD, person(officer.username()).getPassword())).isFalse();
    assertThat(signIns.seen(signIn, officer.id())).isEmpty();
  }

  @Test
  void aDeactivatedAccountIsTurnedAwayEverywhere() {
    Person officer = given.officer();
    UUID signIn = signIns.begin(officer, "10.0.0.1", "Firefox");
    String token = tokens.create(officer, "máy chủ", TokenReach.READ, TODAY.plusDays(9));
    OneTimeLink link = people.issueLink(administrator, officer.id());

    people.deactivate(administrator, officer.id());
    people.deactivate(administrator, officer.id());

    assertThat(person(officer.username()).isEnabled()).isFalse();
    assertThat(signIns.seen(signIn, officer.id())).isEmpty();
    assertThat(tokens.bearer(token)).isEmpty();
    assertThat(links.owner(link.secret())).isEmpty();
    refused(Reason.CONFLICT, () -> people.issueLink(administrator, officer.id()));
    assertThat(db.fetchCount(SIGN_IN, SIGN_IN.ENDED_AT.isNull())).isZero();
    assertThat(db.fetchCount(API_TOKEN, API_TOKEN.REVOKED_AT.isNull())).isZero();
    assertThat(events(AuditKind.ACCOUNT_DEACTIVATED, officer.id())).as("twice is once").hasSize(1);

    people.reactivate(administrator, officer.id());

    assertThat(person(officer.username()).isEnabled()).isTrue();
    assertThat(tokens.bearer(token)).as("what was revoked stays so").isEmpty();
  }

  @Test
  void theLastAdministratorStays() {
    UUID own = held(administrator).id();
    refused(Reason.CONFLICT, () -> people.deactivate(administrator, administrator.id()));
    refused(Reason.CONFLICT, () -> people.end(administrator, own, TODAY));
    OneTimeLink second = people.invite(administrator, "quantri2", "Quản trị hai", administratorsRole());
    refused(Reason.CONFLICT, () -> people.end(administrator, own, TODAY), "who has no password cannot take over");

    links.setPassword(second.secret(), PASSWORD);
    people.end(administrator, own, TODAY.minusDays(1));

    Person other = given.signedIn(person("quantri2"));
    assertThat(person("quantri").mayManageAccounts()).isFalse();
    refused(Reason.FORBIDDEN, () -> people.count(person("quantri"), Account.Filter.EVERYTHING));
    refused(Reason.CONFLICT, () -> people.end(other, held(other).id(), TODAY));
    people.deactivate(other, administrator.id());
    assertThat(found("quantri").state()).isEqualTo(AccountState.DEACTIVATED);
  }

  @Test
  void rolesHoldFromTheFirstToTheLastDay() {
    var school = given.school("Trường Tiểu học Gia Thụy");
    OneTimeLink link = people.invite(administrator, "vanthu.moi", "Văn thư mới",
        new NewGrant(Role.CLERK, Optional.of(school.id()), Optional.of(TODAY.plusDays(2)), Optional.of(TODAY.plusDays(4))));

    assertThat(daysOf(0, 6, () -> person("vanthu.moi").mayFill(school.id()))).containsExactly(2, 3, 4);

    clock.set(TODAY.plusDays(3));
    people.end(administrator, found("vanthu.moi").holdings().getFirst().id(), TODAY.plusDays(2));
    assertThat(person("vanthu.moi").mayFill(school.id())).isFalse();
    assertThat(found("vanthu.moi").holdings()).extracting(holding -> holding.state(TODAY.plusDays(3)))
        .containsExactly(HoldingState.ENDED);
    assertThat(link.account()).isEqualTo(found("vanthu.moi").id());
  }

  @Test
  void aRoleIsHeldOnlyWhereItBelongsAndOnce() {
    var school = given.school("Trường Tiểu học Bồ Đề");
    UUID principal = school.principal().id();
    var clerk = new NewGrant(Role.CLERK, Optional.of(school.id()), Optional.empty(), Optional.empty());
    people.grant(administrator, principal, clerk);
    people.grant(administrator, principal, clerk);
    assertThat(people.find(administrator, principal).holdings()).hasSize(2);

    problem("/role", () -> people.grant(administrator, principal,
        new NewGrant(Role.CLERK, Optional.of(school.id()), Optional.of(TODAY), Optional.empty())));
    problem("/unit", () -> people.grant(administrator, principal,
        new NewGrant(Role.WARD_OFFICER, Optional.of(school.id()), Optional.empty(), Optional.empty())));
    problem("/unit", () -> people.grant(administrator, principal,
        new NewGrant(Role.ADMINISTRATOR, Optional.of(school.id()), Optional.empty(), Optional.empty())));
    problem("/to", () -> people.grant(administrator, principal,
        new NewGrant(Role.PRINCIPAL, Optional.of(school.id()), Optional.of(TODAY), Optional.of(TODAY.minusDays(1)))));
  }

  @Test
  void accountsAreFoundWithoutAccentsByRoleUnitAndState() {
    var school = given.school("Trường Tiểu học Ngọc Lâm");
    var other = given.school("Trường Tiểu học Thạch Bàn");
    people.invite(administrator, "hoa.nguyen", "Đặng Thị Hoà", principalOf(school.id()));

    assertThat(names(new Account.Filter("dang thi hoa", Optional.empty(), Optional.empty(), Optional.empty())))
        .containsExactly("hoa.nguyen");
    assertThat(names(new Account.Filter("", Optional.of(Role.PRINCIPAL), Optional.of(school.id()), Optional.empty())))
        .containsExactlyInAnyOrder("hoa.nguyen", school.principal().username())
        .doesNotContain(other.principal().username());
    assertThat(names(new Account.Filter("", Optional.empty(), Optional.empty(), Optional.of(AccountState.INVITED))))
        .containsExactly("hoa.nguyen");
    assertThat(people.units(administrator, Role.PRINCIPAL, "thach ban", 0, 9)).extracting(Account.Unit::id)
        .containsExactly(other.id());
  }

  @Test
  void whoIsDelegatedToHasTheRoleOnItsDaysAlone() {
    var school = given.school("Trường Tiểu học Đoàn Khuê");
    Person principal = given.signedIn(school.principal());
    Person clerk = school.clerk();
    UUID role = held(principal).id();
    own.delegate(principal, role, clerk.username(), TODAY.plusDays(1), TODAY.plusDays(3));
    own.delegate(principal, role, clerk.username(), TODAY.plusDays(1), TODAY.plusDays(3));

    assertThat(own.delegations(principal)).as("twice is once").hasSize(1);
    assertThat(own.roles(clerk)).filteredOn(holding -> holding.role() == Role.PRINCIPAL)
        .extracting(Account.Holding::delegatedBy)
        .containsExactly(Optional.of(new Account.Name(principal.id(), principal.username(), principal.displayName())));
    assertThat(daysOf(0, 5, () -> person(clerk.username()).maySubmit(school.id()))).containsExactly(1, 2, 3);
    assertThat(daysOf(0, 5, () -> person(principal.username()).maySubmit(school.id()))).hasSize(6);

    clock.set(TODAY.plusDays(2));
    own.takeBack(principal, own.delegations(principal).getFirst().id());
    assertThat(person(clerk.username()).maySubmit(school.id())).isFalse();
    assertThat(own.delegations(principal)).isEmpty();
  }

  @Test
  void onlyOnesOwnRoleIsDelegatedAndOnlyOnce() {
    var school = given.school("Trường Tiểu học Phúc Lợi");
    Person principal = given.signedIn(school.principal());
    Person clerk = school.clerk();
    UUID role = held(principal).id();
    own.delegate(principal, role, clerk.username(), TODAY, TODAY.plusDays(3));
    UUID passedOn = own.delegations(principal).getFirst().id();

    refused(Reason.NOT_FOUND, () -> own.delegate(clerk, role, clerk.username(), TODAY, TODAY), "not one's own");
    refused(Reason.FORBIDDEN, () -> own.delegate(clerk, passedOn, principal.username(), TODAY, TODAY), "passed on already");
    refused(Reason.FORBIDDEN,
        () -> own.delegate(administrator, held(administrator).id(), clerk.username(), TODAY, TODAY), "administration");
    problem("/username", () -> own.delegate(principal, role, principal.username(), TODAY, TODAY));
    problem("/username", () -> own.delegate(principal, role, "khong.co.ai", TODAY, TODAY));
    problem("/from", () -> own.delegate(principal, role, clerk.username(), TODAY.minusDays(1), TODAY));
    refused(Reason.FORBIDDEN, () -> own.delegate(principal.reading(), role, clerk.username(), TODAY, TODAY));
    own.takeBack(clerk, passedOn);
    assertThat(own.delegations(principal)).as("only who gave it takes it back").hasSize(1);
  }

  @Test
  void whatWasPassedOnEndsWithTheRoleItself() {
    var school = given.school("Trường Tiểu học Việt Hưng");
    Person principal = school.principal();
    own.delegate(principal, held(principal).id(), school.clerk().username(), TODAY, TODAY.plusDays(9));

    people.end(administrator, held(principal).id(), TODAY.plusDays(1));

    assertThat(daysOf(0, 3, () -> person(school.clerk().username()).maySubmit(school.id()))).containsExactly(0, 1);
  }

  @Test
  void whoeverGuessesThePresentPasswordAtAnOpenScreenHasToWait() {
    Person officer = given.signedIn(given.officer());
    for (int guess = 0; guess < 5; guess++) {
      problem("/former", () -> own.changePassword(officer, Optional.empty(), "không phải thế này", PASSWORD));
    }
    refused(Reason.CONFLICT, () -> own.changePassword(officer, Optional.empty(), Given.PASSWORD, PASSWORD));
    clock.advance(Duration.ofSeconds(1));
    own.changePassword(officer, Optional.empty(), Given.PASSWORD, PASSWORD);
  }

  @Test
  void aPersonChangesThePasswordByTheFormerOneAndStaysSignedInHereAlone() {
    Person officer = given.signedIn(given.officer());
    UUID here = signIns.begin(officer, "10.0.0.1", "Firefox");
    UUID there = signIns.begin(officer, "10.0.0.2", "Chrome");
    problem("/former", () -> own.changePassword(officer, Optional.of(here), "không phải thế này", PASSWORD));
    problem("/password", () -> own.changePassword(officer, Optional.of(here), Given.PASSWORD, "matkhau123"));
    problem("/password", () -> own.changePassword(officer, Optional.of(here), Given.PASSWORD, Given.PASSWORD));

    own.changePassword(officer, Optional.of(here), Given.PASSWORD, PASSWORD);

    assertThat(passwords.matches(PASSWORD, person(officer.username()).getPassword())).isTrue();
    assertThat(signIns.seen(here, officer.id())).isPresent();
    assertThat(signIns.seen(there, officer.id())).isEmpty();
  }

  @Test
  void manyAreInvitedAtOnceAndNobodyTwice() {
    var school = given.school("Trường Tiểu học Giang Biên");
    var lines = List.of(
        line(2, "hieutruong.gb", "Hiệu trưởng", "hieu truong", school.code(), "", ""),
        line(3, "vanthu.gb", "Văn thư", "Văn thư", school.code(), "01/09/2026", "31/12/2026"),
        line(4, "quantri", "Quản trị viên", "Quản trị viên", "", "", ""));
    assertThat(invitations.check(administrator, lines)).extracting(checked -> checked.getClass().getSimpleName())
        .containsExactly("Good", "Good", "Known");

    List<OneTimeLink> made = invitations.invite(administrator, lines);

    assertThat(made).extracting(OneTimeLink::username).containsExactly("hieutruong.gb", "vanthu.gb");
    links.setPassword(made.getLast().secret(), PASSWORD);
    assertThat(person("vanthu.gb").mayFill(school.id())).isTrue();
    assertThat(invitations.invite(administrator, lines)).isEmpty();
    assertThat(people.count(administrator, Account.Filter.EVERYTHING)).as("two of the school, three").isEqualTo(5);
  }

  @Test
  void aSheetWithAFaultEntersNothing() {
    var school = given.school("Trường Tiểu học Long Biên");
    var lines = List.of(
        line(2, "tot", "Người tốt", "Hiệu trưởng", school.code(), "", ""),
        line(3, "Hoa", "", "Hiệu phó", "TH-KHONG-CO", "31/02/2026", "hôm qua"),
        line(4, "tot", "Trùng tên", "Cán bộ phường, xã", school.code(), "", ""));

    assertThat(invitations.check(administrator, lines)).filteredOn(Invitations.Checked.Bad.class::isInstance)
        .extracting(bad -> ((Invitations.Checked.Bad) bad).problems().stream().map(Rejection.Problem::key).toList())
        .containsExactly(
            List.of("account.bad-username", "account.name-missing", "account.line-bad-day", "account.line-bad-day",
                "account.line-bad-role", "account.line-bad-unit"),
            List.of("account.line-repeated", "account.unit-wrong"));
    refused(Reason.CONFLICT, () -> invitations.invite(administrator, lines));
    assertThat(people.count(administrator, new Account.Filter("tot", Optional.empty(), Optional.empty(), Optional.empty())))
        .isZero();
  }

  @Test
  void aNewNameIsSeenFromNowOnAndTheFormerOneIsInTheLog() {
    Person officer = given.officer();
    people.rename(administrator, officer.id(), " Trần Văn  Nam ");
    people.rename(administrator, officer.id(), "Trần Văn Nam");

    assertThat(person(officer.username()).displayName()).isEqualTo("Trần Văn Nam");
    assertThat(events(AuditKind.ACCOUNT_RENAMED, officer.id())).as("twice is once").singleElement()
        .satisfies(event -> assertThat(event.details().toString()).contains(officer.displayName(), "Trần Văn Nam"));
    problem("/displayName", () -> people.rename(administrator, officer.id(), "  "));
  }

  @Test
  void whoeverIsNoAdministratorGetsNothing() {
    var school = given.school("Trường Tiểu học Sài Đồng");
    UUID someone = school.clerk().id();
    UUID role = held(school.clerk()).id();
    var strangers = Stream.of(
        given.officer(), given.cityViewer(), given.auditor(), school.principal(), school.clerk(), administrator.reading());
    strangers.forEach(stranger -> Map.<String, ThrowingCallable>ofEntries(
        Map.entry("count", () -> people.count(stranger, Account.Filter.EVERYTHING)),
        Map.entry("page", () -> people.page(stranger, Account.Filter.EVERYTHING, 0, 9)),
        Map.entry("find", () -> people.find(stranger, stranger.id())),
        Map.entry("access", () -> people.access(stranger, someone)),
        Map.entry("units", () -> people.units(stranger, Role.PRINCIPAL, "", 0, 9)),
        Map.entry("unit", () -> people.unit(stranger, school.id())),
        Map.entry("invite", () -> people.invite(stranger, "ai.do", "Ai đó", principalOf(school.id()))),
        Map.entry("rename", () -> people.rename(stranger, someone, "Tên khác")),
        Map.entry("grant", () -> people.grant(stranger, stranger.id(), administratorsRole())),
        Map.entry("end", () -> people.end(stranger, role, TODAY)),
        Map.entry("deactivate", () -> people.deactivate(stranger, someone)),
        Map.entry("reactivate", () -> people.reactivate(stranger, someone)),
        Map.entry("issueLink", () -> people.issueLink(stranger, administrator.id())),
        Map.entry("signOutEverywhere", () -> people.signOutEverywhere(stranger, someone)),
        Map.entry("check", () -> invitations.check(stranger, List.of())),
        Map.entry("invite many", () -> invitations.invite(stranger, List.of())))
        .forEach((what, call) -> refused(Reason.FORBIDDEN, call, stranger.grants() + " " + what)));
  }

  @Test
  void everyChangeIsRecordedWithItsOldAndNewDays() {
    OneTimeLink link = inviteOfficer("hoa.nguyen");
    links.setPassword(link.secret(), PASSWORD);
    UUID role = found("hoa.nguyen").holdings().getFirst().id();
    people.end(administrator, role, TODAY.plusDays(5));
    people.end(administrator, role, TODAY.plusDays(5));

    assertThat(events(AuditKind.ACCOUNT_CREATED, link.account())).hasSize(1);
    assertThat(events(AuditKind.PASSWORD_SET, link.account())).extracting(event -> event.author().username())
        .containsExactly("hoa.nguyen");
    assertThat(events(AuditKind.ROLE_ENDED, link.account())).as("twice is once").singleElement()
        .satisfies(event -> assertThat(event.details().toString())
            .contains("DISTRICT_OFFICER").contains("\"old\":\"\"").contains("\"new\":\"2026-11-28\""));
    assertThat(audit.find(administrator, AuditFilter.EVERYTHING, 1_000, Optional.empty()).toString())
        .doesNotContain(link.secret()).doesNotContain(PASSWORD);
  }

  private OneTimeLink inviteOfficer(String username) {
    UUID area = people.units(administrator, Role.DISTRICT_OFFICER, "", 0, 1).stream().findFirst()
        .orElseGet(() -> {
          given.officer();
          return people.units(administrator, Role.DISTRICT_OFFICER, "", 0, 1).getFirst();
        }).id();
    return people.invite(administrator, username, "Nguyễn Thị Hoa",
        new NewGrant(Role.DISTRICT_OFFICER, Optional.of(area), Optional.empty(), Optional.empty()));
  }

  private static NewGrant principalOf(UUID school) {
    return new NewGrant(Role.PRINCIPAL, Optional.of(school), Optional.empty(), Optional.empty());
  }

  private static NewGrant administratorsRole() {
    return new NewGrant(Role.ADMINISTRATOR, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Invitations.Line line(
      int number, String username, String name, String role, String unit, String from, String to) {
    return new Invitations.Line(number, username, name, role, unit, from, to);
  }

  private Person person(String username) {
    return accounts.loadUserByUsername(username);
  }

  private Account.Holding held(Person person) {
    return own.roles(person).getFirst();
  }

  private Account found(String username) {
    return people.find(person(administratorNow()), person(username).id());
  }

  private String administratorNow() {
    return person("quantri").mayManageAccounts() ? "quantri" : "quantri2";
  }

  private List<String> names(Account.Filter filter) {
    return people.page(administrator, filter, 0, 50).stream().map(Account::username).toList();
  }

  /** Days from today on which it holds. */
  private List<Integer> daysOf(int first, int last, java.util.function.BooleanSupplier holds) {
    var days = new java.util.ArrayList<Integer>();
    for (int day = first; day <= last; day++) {
      clock.set(TODAY.plusDays(day));
      if (holds.getAsBoolean()) {
        days.add(day);
      }
    }
    clock.set(TODAY);
    return days;
  }

  /** What the audit says of that account. */
  private List<AuditEvent> events(AuditKind kind, UUID account) {
    var filter = new AuditFilter(Optional.empty(), Optional.empty(), "", Set.of(kind), Optional.empty(), "");
    return audit.find(administrator, filter, 1_000, Optional.empty()).stream()
        .filter(event -> event.subject().id().equals(Optional.of(account)))
        .toList();
  }

  private static void problem(String pointer, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Rejection.class, rejection ->
        assertThat(rejection.problems()).extracting(Rejection.Problem::pointer).containsExactly(pointer));
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    refused(reason, call, "");
  }

  private static void refused(Reason reason, ThrowingCallable call, String why) {
    assertThatThrownBy(call).as(why).isInstanceOfSatisfying(Rejection.class,
        rejection -> assertThat(rejection.reason()).isEqualTo(reason));
  }
}
