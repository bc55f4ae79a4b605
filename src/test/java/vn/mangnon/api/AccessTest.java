package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.account.Person;

/** Who gets what from each call there is; a call without a rule here fails. */
@DatabaseTest
@Import(Calls.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

  private static final String SECRET = "Điều chỉ trường và cơ quan quản lý được đọc";

  /**
   * @param address with S for the code of a school, R for a report of it and I for an issue of it
   * @param neighbour what the principal of another school gets
   * @param city what the city's viewer of aggregates gets
   */
  private record Rule(HttpMethod method, String address, int neighbour, int city) {

    static Rule get(String address, int neighbour, int city) {
      return new Rule(GET, address, neighbour, city);
    }

    static Rule write(HttpMethod method, String address, int neighbour, int city) {
      return new Rule(method, address, neighbour, city);
    }
  }

  private static final Map<String, Rule> RULES = Map.ofEntries(
      Map.entry("GET /schools", Rule.get("/schools", 200, 200)),
      Map.entry("GET /schools/{code}", Rule.get("/schools/S", 404, 200)),
      Map.entry("GET /periods", Rule.get("/periods", 200, 200)),
      Map.entry("GET /periods/{code}", Rule.get("/periods/2024-H1", 200, 200)),
      Map.entry("POST /reports", Rule.write(POST, "/reports", 404, 403)),
      Map.entry("GET /reports", Rule.get("/reports", 200, 403)),
      Map.entry("GET /reports/{id}", Rule.get("/reports/R", 404, 403)),
      Map.entry("PUT /reports/{id}", Rule.write(PUT, "/reports/R", 404, 403)),
      Map.entry("POST /reports/{id}/submit", Rule.write(POST, "/reports/R/submit", 404, 403)),
      Map.entry("POST /reports/{id}/return", Rule.write(POST, "/reports/R/return", 404, 403)),
      Map.entry("POST /reports/{id}/accept", Rule.write(POST, "/reports/R/accept", 404, 403)),
      Map.entry("POST /reports/{id}/reopen", Rule.write(POST, "/reports/R/reopen", 404, 403)),
      Map.entry("GET /reports/{id}/revisions", Rule.get("/reports/R/revisions", 404, 403)),
      Map.entry("GET /reports/{id}/revisions/{number}", Rule.get("/reports/R/revisions/1", 404, 403)),
      Map.entry("GET /issues", Rule.get("/issues", 200, 403)),
      Map.entry("GET /issues/{id}", Rule.get("/issues/I", 404, 403)),
      Map.entry("POST /issues/{id}/{move:start|resolve|confirm|reopen|comment}",
          Rule.write(POST, "/issues/I/comment", 404, 403)),
      Map.entry("GET /summary", Rule.get("/summary", 200, 200)),
      Map.entry("GET /summary/lines", Rule.get("/summary/lines?figure=activities", 200, 403)),
      Map.entry("GET /exports/summary.csv", Rule.get("/exports/summary.csv", 200, 200)),
      Map.entry("GET /exports/summary.xlsx", Rule.get("/exports/summary.xlsx", 200, 200)),
      Map.entry("GET /exports/summary.docx", Rule.get("/exports/summary.docx", 501, 501)),
      Map.entry("GET /exports/summary.pdf", Rule.get("/exports/summary.pdf", 501, 501)));

  @Autowired Given given;
  @Autowired Calls calls;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

  private TestSchool school;
  private TestSchool neighbour;
  private Person officer;
  private Person city;
  private String report;
  private String issue;

  @BeforeAll
  void aReportWithAnIssue() {
    given.nothing();
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    neighbour = given.school("Trường Tiểu học Ái Mộ B");
    officer = given.officer();
    city = given.cityViewer();
    given.openHalfYear(2024, 1);
    report = calls.post(school.principal(), "/api/v1/reports", body("/reports")).expect(201).at("/id");
    calls.put(school.principal(), "/api/v1/reports/" + report, """
        {"document": {"number": "5", "symbol": "BC-TH", "place": "Long Biên", "date": "2024-06-10", "subject": "Báo cáo"},
         "communication": {"channels": ["PORTAL"]},
         "activities": [{"category": "COMMUNICATION", "title": "%1$s"}],
         "shortcomings": ["%1$s"], "signer": {"name": "Người Ký Thử"}}""".formatted(SECRET)).expect(200);
    calls.post(school.principal(), "/api/v1/reports/" + report + "/submit", null).expect(200);
    issue = calls.get(officer, "/api/v1/issues").expect(200).at("/0/id");
  }

  @TestFactory
  Stream<DynamicTest> everyCallHasARuleThatHolds() {
    return mapping.getHandlerMethods().keySet().stream()
        .flatMap(info -> info.getPatternValues().stream().flatMap(pattern ->
            info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
        .filter(route -> route.contains(" /api/"))
        .collect(Collectors.toCollection(java.util.TreeSet::new)).stream()
        .map(route -> DynamicTest.dynamicTest(route, () -> {
          Rule rule = RULES.get(route.replace("/api/v1", ""));
          assertThat(rule).as("A rule for " + route).isNotNull();
          hold(rule);
        }));
  }

  private void hold(Rule rule) {
    call(Optional.empty(), rule, "").expect(401);
    var answered = call(Optional.of(neighbour.principal()), rule, "").expect(rule.neighbour());
    assertThat(answered.text()).doesNotContain(SECRET, school.name());
    if (rule.method() == GET && rule.neighbour() == 200 && !rule.address().startsWith("/periods")
        && !rule.address().equals("/schools")) {
      call(Optional.of(neighbour.principal()), rule, "school=" + school.code()).expect(404);
    }
    assertThat(call(Optional.of(city), rule, "").expect(rule.city()).text()).doesNotContain(SECRET);
  }

  private Calls.Answer call(Optional<Person> caller, Rule rule, String query) {
    String address = "/api/v1" + rule.address()
        .replaceFirst("/S$", "/" + school.code()).replace("/R", "/" + report).replace("/I", "/" + issue);
    String whole = query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    return calls.call(caller, rule.method(), whole, rule.method() == GET ? null : body(rule.address()));
  }

  private String body(String address) {
    if (address.equals("/reports")) {
      return "{\"school\": \"" + school.code() + "\", \"period\": \"2024-H1\"}";
    }
    return address.equals("/reports/R") ? "{}" : "{\"message\": \"Xin ghi rõ\"}";
  }

  @Test
  void noRuleIsLeftOver() {
    var routes = mapping.getHandlerMethods().keySet().stream()
        .flatMap(info -> info.getPatternValues().stream().flatMap(pattern ->
            info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
        .map(route -> route.replace("/api/v1", ""))
        .collect(Collectors.toSet());
    assertThat(routes).containsAll(new TreeMap<>(RULES).keySet());
  }

  @Test
  void theCitySeesCountsOfEverySchoolAndTheSchoolsOnlyTheirOwn() {
    String summary = "/api/v1/summary?from=2024&to=2024&by=school";
    assertThat(calls.get(city, summary).json().at("/total/activities").asInt()).isEqualTo(1);
    assertThat(calls.get(city, summary).json().at("/rows")).hasSize(2);
    assertThat(calls.get(neighbour.principal(), summary).json().at("/rows")).hasSize(1);
    assertThat(calls.get(neighbour.principal(), summary).json().at("/total/activities").isNull()).isTrue();
    assertThat(calls.get(neighbour.principal(), "/api/v1/schools").json()).hasSize(1);
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
    var signedIn = calls.get(officer, "/api/v1/schools").expect(200);
    assertThat(signedIn.header("Set-Cookie")).isNull();
  }
}
