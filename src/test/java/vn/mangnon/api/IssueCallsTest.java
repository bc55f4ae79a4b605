package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.account.Person;

@DatabaseTest
@Import(Calls.class)
class IssueCallsTest {

  private static final String ISSUES = "/api/v1/issues";

  @Autowired Given given;
  @Autowired Calls calls;

  private TestSchool school;
  private TestSchool neighbour;
  private Person officer;

  @BeforeEach
  void aDistrict() {
    given.nothing();
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    neighbour = given.school("Trường Tiểu học Ái Mộ B");
    officer = given.officer();
    given.openHalfYear(2026, 2);
  }

  @Test
  void aRequestIsRaisedOnceForEachSchoolAndListedByWhatItIs() {
    String request = """
        {"schools": ["%s", "%s"], "text": "Rà soát kế hoạch", "severity": "HIGH", "dueOn": "2026-12-31"}"""
        .formatted(school.code(), neighbour.code());
    JsonNode raised = calls.post(officer, ISSUES, request, "Idempotency-Key", "yeu-cau-1").expect(201).json();
    assertThat(calls.post(officer, ISSUES, request, "Idempotency-Key", "yeu-cau-1").expect(201).json()).isEqualTo(raised);
    assertThat(raised).hasSize(2);
    JsonNode own = calls.get(school.principal(), ISSUES).expect(200).json();
    assertThat(own).hasSize(1);
    assertThat(List.of(
            own.at("/0/kind").asString(), own.at("/0/severity").asString(), own.at("/0/owner").asString(),
            own.at("/0/dueOn").asString(), own.at("/0/raisedIn").asString(), own.at("/0/overdue").asBoolean(),
            own.at("/0/report").isNull(), own.at("/0/category").asString()))
        .isEqualTo(List.of("REQUEST", "HIGH", "SCHOOL", "2026-12-31", "2026-H2", false, true, "OTHER"));
    assertThat(calls.get(officer, ISSUES + "?owner=school&severity=high").json()).hasSize(2);
    assertThat(calls.get(officer, ISSUES + "?owner=district").json()).isEmpty();
    assertThat(calls.get(officer, ISSUES + "?overdue=true").json()).isEmpty();
  }

  @Test
  void whatARequestLacksIsNamedAllAtOnce() {
    assertThat(calls.post(officer, ISSUES, "{\"schools\": [], \"text\": \" \", \"dueOn\": \"2020-01-01\"}")
        .expect(422).problems()).containsExactlyInAnyOrder("/text", "/schools", "/dueOn");
    calls.post(officer, ISSUES, "{\"schools\": [\"KHONG-CO\"], \"text\": \"Rà soát\"}").expect(404);
    calls.post(school.principal(), ISSUES, "{\"schools\": [\"" + school.code() + "\"], \"text\": \"Rà soát\"}").expect(403);
  }

  @Test
  void theDistrictAnswersWhatIsAddressedToIt() {
    JsonNode raised = calls.post(officer, ISSUES, """
        {"schools": ["%s"], "text": "Việc của cơ quan quản lý", "owner": "DISTRICT"}""".formatted(school.code()))
        .expect(201).json();
    String answer = ISSUES + "/" + raised.at("/0/id").asString() + "/answer";
    calls.post(officer, answer, "{\"message\": \"\"}").expect(422);
    calls.post(school.principal(), answer, "{\"message\": \"Thưa\"}").expect(403);
    calls.post(officer, answer, "{\"message\": \"Đã có hướng dẫn\", \"close\": true}", "If-Match", "\"7\"").expect(409);
    var closed = calls.post(officer, answer, "{\"message\": \"Đã có hướng dẫn\", \"close\": true}", "If-Match", "\"1\"")
        .expect(200);
    assertThat(closed.at("/state")).isEqualTo("CONFIRMED");
    assertThat(closed.header("ETag")).isEqualTo("\"3\"");
    assertThat(closed.json().at("/history").valueStream().map(event -> event.path("kind").asString()))
        .containsExactly("RAISED", "ANSWERED", "CONFIRMED");
    var asked = calls.post(officer, ISSUES, "{\"schools\": [\"%s\"], \"text\": \"Khác\"}".formatted(school.code())).json();
    assertThat(calls.post(officer, ISSUES + "/" + asked.at("/0/id").asString() + "/answer", "{\"message\": \"Thưa\"}")
        .expect(409).at("/code")).isEqualTo("issue.other-owner");
  }
}
