package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.account.TokenReach;
import vn.mangnon.account.Tokens;

/** How a caller proves who calls, and what guessing comes to. */
@DatabaseTest
@Import(Calls.class)
class SignInCallsTest {

  @Autowired Given given;
  @Autowired Calls calls;
  @Autowired Tokens tokens;
  @Autowired TestClock.Settable clock;

  private TestSchool school;
  private TestSchool other;

  @BeforeEach
  void twoSchools() {
    given.nothing();
    clock.set(TestClock.TODAY);
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    other = given.school("Trường Tiểu học Ái Mộ B");
    SecurityContextHolder.clearContext();
  }

  @Test
  void aThousandWrongPasswordsForOneAccountKeepNobodyElseOut() {
    String attacked = school.principal().username();
    var answers = IntStream.range(0, 1000).mapToObj(guess -> from("203.0.113.9", attacked, "sai-" + guess).status())
        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    assertThat(answers).containsExactly(java.util.Map.entry(401, 5L), java.util.Map.entry(429, 995L));
    // not even with the right password from there, but from the school itself
    assertThat(from("203.0.113.9", attacked, Given.PASSWORD).status()).isEqualTo(429);
    assertThat(from("198.51.100.4", attacked, Given.PASSWORD).status()).isEqualTo(200);
    // every other account, from that very address too: schools share theirs
    for (Person person : List.of(school.clerk(), other.principal(), other.clerk())) {
      assertThat(from("203.0.113.9", person.username(), Given.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void aThousandWrongPasswordsFromOneAddressForManyAccountsKeepNobodyOut() {
    IntStream.range(0, 1000).forEach(guess -> from("203.0.113.9", "khong-co-" + guess % 250, "sai"));
    for (Person person : List.of(school.principal(), school.clerk(), other.principal(), other.clerk())) {
      assertThat(from("203.0.113.9", person.username(), Given.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void guessesFromManyAddressesCloseAnAccountToNewPlacesForAQuarterOfAnHour() {
    String attacked = school.principal().username();
    IntStream.range(0, 50).forEach(guess -> from("203.0.113." + guess, attacked, "sai"));
    assertThat(from("198.51.100.4", attacked, Given.PASSWORD).header("Retry-After")).isEqualTo("901");
    clock.advance(Duration.ofMinutes(15));
    assertThat(from("198.51.100.4", attacked, Given.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void theWaitGrowsAndEnds() {
    String attacked = school.principal().username();
    IntStream.range(0, 5).forEach(guess -> from("203.0.113.9", attacked, "sai"));
    assertThat(from("203.0.113.9", attacked, Given.PASSWORD).header("Retry-After")).isEqualTo("2");
    clock.advance(Duration.ofSeconds(1));
    assertThat(from("203.0.113.9", attacked, "sai").status()).isEqualTo(401);
    assertThat(from("203.0.113.9", attacked, Given.PASSWORD).header("Retry-After")).isEqualTo("3");
    clock.advance(Duration.ofSeconds(2));
    assertThat(from("203.0.113.9", attacked, Given.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aTokenStandsForItsPersonUntilItExpiresOrIsRevoked() {
    given.openHalfYear(2026, 2);
    String secret = tokens.create(school.principal(), "Phần mềm quản lý trường", TokenReach.WRITE, TestClock.TODAY.plusDays(30));
    assertThat(secret).startsWith(Tokens.PREFIX);
    var opened = bearing(secret, HttpMethod.POST, "/api/v1/reports", draft(school)).expect(201);
    assertThat(opened.response().getCookies()).isEmpty();
    assertThat(opened.header("Set-Cookie")).isNull();
    bearing(secret, HttpMethod.POST, "/api/v1/reports", draft(other)).expect(404);

    tokens.revoke(other.principal(), tokens.of(school.principal()).getFirst().id());
    bearing(secret, HttpMethod.GET, "/api/v1/reports", null).expect(200);
    tokens.revoke(school.principal(), tokens.of(school.principal()).getFirst().id());
    bearing(secret, HttpMethod.GET, "/api/v1/reports", null).expect(401);

    String brief = tokens.create(school.principal(), "Một ngày", TokenReach.READ, TestClock.TODAY);
    bearing(brief, HttpMethod.GET, "/api/v1/reports", null).expect(200);
    clock.set(TestClock.TODAY.plusDays(1));
    bearing(brief, HttpMethod.GET, "/api/v1/reports", null).expect(401);
  }

  @Test
  void aTokenForReadingWritesNothing() {
    given.openHalfYear(2026, 2);
    String secret = tokens.create(school.principal(), "Chỉ đọc", TokenReach.READ, TestClock.TODAY.plusDays(30));
    bearing(secret, HttpMethod.POST, "/api/v1/reports", draft(school)).expect(403);
    assertThat(bearing(secret, HttpMethod.GET, "/api/v1/reports", null).expect(200).json()).isEmpty();
  }

  @Test
  void whatIsNoTokenOpensNothing() {
    for (String bad : List.of("", "mangnon_", "mangnon_khong-co", "' or true --")) {
      bearing(bad, HttpMethod.GET, "/api/v1/schools", null).expect(401);
    }
  }

  private static String draft(TestSchool school) {
    return "{\"school\": \"%s\", \"period\": \"2026-H2\"}".formatted(school.code());
  }

  private Calls.Answer bearing(String secret, HttpMethod method, String address, String body) {
    return calls.call(Optional.empty(), method, address, body, "Authorization", "Bearer " + secret);
  }

  private Calls.Answer from(String address, String username, String password) {
    String basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes());
    return calls.callFrom(address, "/api/v1/schools", "Authorization", "Basic " + basic);
  }
}
