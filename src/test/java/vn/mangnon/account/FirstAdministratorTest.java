package vn.mangnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.SETUP_LINK;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.mangnon.DatabaseTest;
import vn.mangnon.TestClock;
import vn.mangnon.shared.Rejection;

/** On a database of its own, since everything here is about having no account yet. */
@DatabaseTest
@TestPropertySource(properties = "mangnon.database=first_${random.uuid}")
class FirstAdministratorTest {

  private static final String PASSWORD = "mot-mat-khau-dai";

  @Autowired FirstAdministrator first;
  @Autowired Accounts accounts;
  @Autowired TestClock.Settable clock;
  @Autowired DSLContext db;

  @org.junit.jupiter.api.BeforeEach
  void nobodyHasAnAccount() {
    db.deleteFrom(vn.mangnondb.Tables.ROLE_GRANT).execute();
    db.deleteFrom(ACCOUNT).execute();
    db.deleteFrom(SETUP_LINK).execute();
  }

  @Test
  void theLinkMakesOneAdministratorAndThenWorksNoMore() {
    String secret = first.issueLink().orElseThrow();
    assertThat(first.admits(secret)).isTrue();

    first.create(secret, "quantri", "Quản trị viên", PASSWORD);

    assertThat(accounts.loadUserByUsername("quantri").grants())
        .containsExactly(new Person.Grant(Role.ADMINISTRATOR, Optional.empty()));
    assertThat(first.admits(secret)).isFalse();
    assertRefused(secret, "quantri2");
  }

  @Test
  void onceThereIsAnAccountNoLinkIsIssuedAndEarlierOnesAreDead() {
    String earlier = first.issueLink().orElseThrow();
    first.create(first.issueLink().orElseThrow(), "quantri", "Quản trị viên", PASSWORD);

    assertThat(first.issueLink()).isEmpty();
    assertThat(first.admits(earlier)).isFalse();
    assertRefused(earlier, "quantri2");
  }

  @Test
  void aRefusedAccountLeavesTheLinkUsable() {
    String secret = first.issueLink().orElseThrow();

    assertThatThrownBy(() -> first.create(secret, "Quản trị", "", "ngắn"))
        .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.problems())
            .extracting(Rejection.Problem::pointer).containsExactly("/username", "/displayName", "/password"));

    assertThat(first.admits(secret)).isTrue();
  }

  @Test
  void aLinkDiesAfterADay() {
    String secret = first.issueLink().orElseThrow();
    clock.advance(FirstAdministrator.VALIDITY.minus(Duration.ofSeconds(1)));
    assertThat(first.admits(secret)).isTrue();

    clock.advance(Duration.ofSeconds(1));

    assertThat(first.admits(secret)).isFalse();
    assertRefused(secret, "quantri");
    assertThat(first.issueLink()).as("the next start gives a new one").isPresent();
  }

  @Test
  void aGuessedSecretOpensNothing() {
    first.issueLink();

    assertThat(first.admits("doan-mo")).isFalse();
    assertRefused("doan-mo", "quantri");
  }

  @Test
  void theDatabaseNeverHoldsTheSecret() {
    String secret = first.issueLink().orElseThrow();

    assertThat(db.fetchSingle(SETUP_LINK).getSecretSha256()).matches("[0-9a-f]{64}").isNotEqualTo(secret);
  }

  @Test
  void ofTwoPeopleWithTwoLinksAtTheSameMomentOneBecomesAdministrator() {
    var secrets = Stream.generate(first::issueLink).limit(2).map(Optional::orElseThrow).toList();

    var attempts = secrets.stream()
        .map(secret -> CompletableFuture.supplyAsync(() -> created(secret, "quantri" + secrets.indexOf(secret))))
        .toList();

    assertThat(attempts.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    assertThat(db.fetchCount(ACCOUNT)).isEqualTo(1);
  }

  private boolean created(String secret, String username) {
    try {
      first.create(secret, username, "Quản trị viên", PASSWORD);
      return true;
    } catch (Rejection _) {
      return false;
    }
  }

  private void assertRefused(String secret, String username) {
    assertThatThrownBy(() -> first.create(secret, username, "Quản trị viên", PASSWORD))
        .isInstanceOfSatisfying(Rejection.class,
            rejection -> assertThat(rejection.key()).isEqualTo("account.setup-link-dead"));
  }
}
