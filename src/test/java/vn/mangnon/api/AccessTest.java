package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.access.TwoSchools.Side;
import vn.mangnon.access.TwoSchools;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.account.TokenReach;
import vn.mangnon.account.Tokens;
import vn.mangnon.document.DocumentFormat;
import vn.mangnon.document.ExportOrder;
import vn.mangnon.document.LongExports;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;

/** Every role makes every call there is, for its own unit and for another; a call without a rule here fails. */
@DatabaseTest
@Import({Calls.class, TwoSchools.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

  /** What a call asks of its caller. */
  private enum Need {
    /** Names and dates that everybody signed in may know; of schools those in reach. */
    NAMES,
    /** Counts of the school. */
    COUNTS,
    /** Lines and texts of the school. */
    LINES,
    FILL, SUBMIT, REVIEW, COMMENT,
    /** Lines of some school, and more than reading. */
    ASK,
    /** What the principal of the own unit has asked for, and nobody else. */
    OWN
  }

  /** @param address with S for the code of a school, R for a report of it, C for a comment on it, I for an issue of it, X for an export */
  private record Rule(HttpMethod method, String address, Need need) {

    static Rule get(String address, Need need) {
      return new Rule(GET, address, need);
    }
  }

  private static final Map<String, Rule> RULES = Map.ofEntries(
      Map.entry("GET /schools", Rule.get("/schools", Need.NAMES)),
      Map.entry("GET /schools/{code}", Rule.get("/schools/S", Need.COUNTS)),
      Map.entry("GET /periods", Rule.get("/periods", Need.NAMES)),
      Map.entry("GET /periods/{code}", Rule.get("/periods/2026-H2", Need.NAMES)),
      Map.entry("GET /periods/{code}/obligations", Rule.get("/periods/2026-H2/obligations", Need.NAMES)),
      Map.entry("POST /periods/year", new Rule(POST, "/periods/year", Need.REVIEW)),
      Map.entry("POST /periods/{code}/open", new Rule(POST, "/periods/2026-DX1/open", Need.REVIEW)),
      Map.entry("POST /periods/{code}/close", new Rule(POST, "/periods/2026-DX1/close", Need.REVIEW)),
      Map.entry("POST /periods/{code}/extend", new Rule(POST, "/periods/2026-H2/extend", Need.REVIEW)),
      Map.entry("POST /reports", new Rule(POST, "/reports", Need.LINES)),
      Map.entry("GET /reports", Rule.get("/reports?school=S", Need.LINES)),
      Map.entry("GET /reports/{id}", Rule.get("/reports/R", Need.LINES)),
      Map.entry("PUT /reports/{id}", new Rule(PUT, "/reports/R", Need.FILL)),
      Map.entry("POST /reports/{id}/submit", new Rule(POST, "/reports/R/submit", Need.SUBMIT)),
      Map.entry("POST /reports/{id}/return", new Rule(POST, "/reports/R/return", Need.REVIEW)),
      Map.entry("POST /reports/{id}/accept", new Rule(POST, "/reports/R/accept", Need.REVIEW)),
      Map.entry("POST /reports/{id}/reopen", new Rule(POST, "/reports/R/reopen", Need.REVIEW)),
      Map.entry("GET /reports/{id}/evidence", Rule.get("/reports/R/evidence", Need.LINES)),
      Map.entry("POST /reports/{id}/evidence", new Rule(POST, "/reports/R/evidence", Need.FILL)),
      Map.entry("GET /reports/{id}/evidence/{file}", Rule.get("/reports/R/evidence/F", Need.LINES)),
      Map.entry("GET /reports/{id}/document.docx", Rule.get("/reports/R/document.docx", Need.LINES)),
      Map.entry("GET /reports/{id}/document.pdf", Rule.get("/reports/R/document.pdf", Need.LINES)),
      Map.entry("GET /reports/{id}/likeness", Rule.get("/reports/R/likeness", Need.LINES)),
      Map.entry("GET /reports/{id}/revisions", Rule.get("/reports/R/revisions", Need.LINES)),
      Map.entry("GET /reports/{id}/revisions/{number}", Rule.get("/reports/R/revisions/1", Need.LINES)),
      Map.entry("GET /reports/{id}/comments", Rule.get("/reports/R/comments", Need.LINES)),
      Map.entry("POST /reports/{id}/comments", new Rule(POST, "/reports/R/comments", Need.REVIEW)),
      Map.entry("POST /reports/{id}/comments/{comment}/answers",
          new Rule(POST, "/reports/R/comments/C/answers", Need.FILL)),
      Map.entry("GET /issues", Rule.get("/issues?school=S", Need.LINES)),
      Map.entry("GET /issues/{id}", Rule.get("/issues/I", Need.LINES)),
      Map.entry("POST /issues", new Rule(POST, "/issues", Need.REVIEW)),
      Map.entry("POST /issues/{id}/answer", new Rule(POST, "/issues/I/answer", Need.REVIEW)),
      Map.entry("POST /issues/{id}/{move:start|resolve|confirm|reopen|comment}",
          new Rule(POST, "/issues/I/comment", Need.COMMENT)),
      Map.entry("GET /summary", Rule.get("/summary?by=ward&school=S", Need.COUNTS)),
      Map.entry("GET /summary/lines", Rule.get("/summary/lines?figure=activities&school=S", Need.LINES)),
      Map.entry("GET /compliance", Rule.get("/compliance?period=2026-H2&school=S", Need.LINES)),
      Map.entry("GET /exports/summary.csv", Rule.get("/exports/summary.csv?school=S", Need.COUNTS)),
      Map.entry("GET /exports/summary.xlsx", Rule.get("/exports/summary.xlsx?school=S", Need.COUNTS)),
      Map.entry("GET /exports/summary.docx", Rule.get("/exports/summary.docx?from=2026&to=2026&school=S", Need.COUNTS)),
      Map.entry("GET /exports/summary.pdf", Rule.get("/exports/summary.pdf?from=2026&to=2026&school=S", Need.COUNTS)),
      Map.entry("POST /exports", new Rule(POST, "/exports", Need.ASK)),
      Map.entry("GET /exports", Rule.get("/exports", Need.NAMES)),
      Map.entry("GET /exports/{id}", Rule.get("/exports/X", Need.OWN)),
      Map.entry("GET /exports/{id}/file", Rule.get("/exports/X/file", Need.OWN)),
      Map.entry("DELETE /exports/{id}", new Rule(DELETE, "/exports/X", Need.OWN)));

  private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

  @Autowired Given given;
  @Autowired TwoSchools scene;
  @Autowired Tokens tokens;
  @Autowired LongExports exports;
  @Autowired Periods periods;
  @Autowired Calls calls;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

  /** Somebody who calls: by password, by a token for reading, or nobody. */
  private record Caller(String name, Optional<Person> person, String... headers) {}

  private List<Caller> callers;
  private final AtomicInteger cells = new AtomicInteger();

  @BeforeAll
  void layTheScene() {
    scene.lay();
    callers = new ArrayList<>();
    callers.add(new Caller("STRANGER", Optional.empty()));
    scene.people().forEach((role, person) ->
        callers.add(new Caller(role.name(), Optional.of(person), "Authorization", basic(person))));
    for (Role role : List.of(Role.PRINCIPAL, Role.DISTRICT_OFFICER)) {
      Person person = scene.people().get(role);
      callers.add(new Caller(role + " by a token for reading", Optional.of(person.reading()),
          "Authorization", "Bearer " + tokens.create(person, "Đọc", TokenReach.READ, TestClock.TODAY)));
    }
  }

  @AfterAll
  void sayHowMany() {
    System.out.println("Calls: " + cells + " cells of caller, call and unit");
  }

  private static String basic(Person person) {
    return "Basic " + Base64.getEncoder().encodeToString(
        (person.username() + ":" + Given.PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  @TestFactory
  Stream<DynamicTest> everyCallHasARuleThatHolds() {
    return routes().map(route -> DynamicTest.dynamicTest(route, () -> {
      Rule rule = RULES.get(route);
      assertThat(rule).as("A rule for " + route).isNotNull();
      for (Caller caller : callers) {
        for (Side side : scene.sides()) {
          hold(rule, caller, side);
        }
      }
    }));
  }

  private Stream<String> routes() {
    return mapping.getHandlerMethods().keySet().stream()
        .flatMap(info -> info.getPatternValues().stream().flatMap(pattern ->
            info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
        .filter(route -> route.contains(" /api/"))
        .map(route -> route.replace("/api/v1", ""))
        .sorted();
  }

  private void hold(Rule rule, Caller caller, Side side) {
    cells.incrementAndGet();
    var answer = call(rule, caller, side);
    String cell = "%s, %s %s of %s: %d".formatted(
        caller.name(), rule.method(), rule.address(), side == scene.own() ? "the own unit" : "another", answer.status());
    if (caller.person().isEmpty()) {
      assertThat(answer.status()).as(cell).isEqualTo(401);
    } else {
      assertThat(!CLOSED.contains(answer.status())).as(cell).isEqualTo(meant(rule, caller.person().get(), side));
    }
    for (Side told : scene.sides()) {
      if (caller.person().filter(person -> TwoSchools.reads(person, told)).isEmpty()) {
        assertThat(answer.text()).as(cell).doesNotContain(told.secret());
      }
      if (caller.person().filter(person -> TwoSchools.counts(person, told)).isEmpty()) {
        assertThat(answer.text()).as(cell).doesNotContain(told.school().name());
      }
    }
  }

  private boolean meant(Rule rule, Person person, Side side) {
    UUID school = side.school().id();
    return switch (rule.need()) {
      case NAMES -> true;
      case COUNTS -> TwoSchools.counts(person, side);
      case LINES -> TwoSchools.reads(person, side);
      case FILL -> person.mayFill(school);
      case SUBMIT -> person.maySubmit(school);
      case REVIEW -> person.mayReview();
      case COMMENT -> person.mayFill(school) || person.mayReview();
      case ASK -> !person.readOnly() && !person.scope().equals(Scope.AGGREGATES);
      case OWN -> person.id().equals(scene.own().school().principal().id())
          && (rule.method() == GET || !person.readOnly());
    };
  }

  private Calls.Answer call(Rule rule, Caller caller, Side side) {
    String address = "/api/v1" + rule.address()
        .replaceFirst("(/|=)S$", "$1" + side.school().code())
        .replace("/R", "/" + side.report()).replace("/C", "/" + side.comment()).replace("/I", "/" + side.issue())
        .replace("/F", "/" + side.file())
        .replace("/X", "/" + (rule.need() == Need.OWN ? export() : ""));
    if (rule.address().endsWith("/evidence") && rule.method() == POST) {
      return calls.upload(address, "tep.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), caller.headers());
    }
    return calls.call(
        Optional.empty(), rule.method(), address, rule.method() == GET ? null : body(rule.address(), side), caller.headers());
  }

  /** One that is not made yet; where it was deleted, another one. */
  private UUID export() {
    Person principal = given.signedIn(scene.own().school().principal());
    UUID id = exports.ask(
        principal, new ExportOrder.Documents(periods.find("2026-H2").id(), DocumentFormat.WORD), Locale.of("vi")).id();
    SecurityContextHolder.clearContext();
    return id;
  }

  private static String body(String address, Side side) {
    if (address.equals("/reports")) {
      return "{\"school\": \"" + side.school().code() + "\", \"period\": \"2026-H2\"}";
    }
    return switch (address) {
      case "/reports/R" -> "{}";
      case "/exports" -> "{\"kind\": \"REPORT_DOCUMENTS\", \"parameters\": {\"period\": \"2026-H2\"}}";
      case "/issues" -> "{\"schools\": [\"" + side.school().code() + "\"], \"text\": \"Xin rà soát\"}";
      case "/reports/R/comments" -> "{\"pointer\": \"/activities/0\", \"text\": \"Nêu rõ\"}";
      case "/reports/R/comments/C/answers" -> "{\"text\": \"Đã sửa\"}";
      case "/periods/year" -> "{\"year\": 2031, \"kinds\": [\"SEMESTER\"]}";
      case "/periods/2026-H2/extend" -> "{\"dueOn\": \"2027-01-15\", \"reason\": \"Mưa bão\"}";
      default -> "{\"message\": \"Xin ghi rõ\"}";
    };
  }

  @Test
  void noRuleIsLeftOver() {
    assertThat(routes()).containsAll(new TreeMap<>(RULES).keySet());
  }

  @Test
  void theCitySeesCountsOfEverySchoolAndTheSchoolsOnlyTheirOwn() {
    String summary = "/api/v1/summary?from=2026&to=2026&by=school";
    var city = calls.get(scene.people().get(Role.CITY_VIEWER), summary).json();
    assertThat(city.at("/total/activities").asInt()).isEqualTo(2);
    assertThat(city.at("/rows")).hasSize(2);
    for (Role role : List.of(Role.PRINCIPAL, Role.CLERK, Role.WARD_OFFICER)) {
      Person person = scene.people().get(role);
      assertThat(calls.get(person, summary).json().at("/rows")).hasSize(1);
      assertThat(calls.get(person, summary).json().at("/total/activities").asInt()).isEqualTo(1);
      assertThat(calls.get(person, "/api/v1/schools").json()).hasSize(1);
    }
  }

  @Test
  void onlyWhoeverKnowsThePasswordIsLetInAndBrowsersAreNotAskedForOne() {
    var nobody = calls.call(Optional.empty(), GET, "/api/v1/schools", null).expect(401);
    assertThat(nobody.header("WWW-Authenticate")).startsWith("Basic ");
    assertThat(nobody.header("Set-Cookie")).isNull();
    var browser = calls.call(Optional.empty(), GET, "/api/v1/schools", null, "Sec-Fetch-Mode", "cors").expect(401);
    assertThat(browser.header("WWW-Authenticate")).isNull();
    for (String wrong : Set.of("Basic bmdvYWk6c2Fp", "Basic !", "Bearer x")) {
      calls.call(Optional.empty(), GET, "/api/v1/schools", null, "Authorization", wrong).expect(401);
    }
    calls.call(Optional.empty(), GET, "/api/v1/nothing", null).expect(401);
    var signedIn = calls.get(scene.people().get(Role.DISTRICT_OFFICER), "/api/v1/schools").expect(200);
    assertThat(signedIn.header("Set-Cookie")).isNull();
  }
}
