package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;

@DatabaseTest
@Import(Calls.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplianceCallsTest {

  @Autowired Given given;
  @Autowired Calls calls;
  @Autowired TestClock.Settable clock;

  private TestSchool school;
  private Person officer;

  /** A school that reported a day late, without naming 111. */
  @BeforeAll
  void aLateReport() {
    given.nothing();
    officer = given.officer();
    school = given.school("Trường Tiểu học Hoa Sen");
    given.school("Trường chưa nộp");
    given.headcount(school.id(), 2023);
    clock.set(LocalDate.of(2024, 6, 10));
    given.openHalfYear(2024, 1);
    clock.set(LocalDate.of(2024, 6, 20));
    String address = calls.post(school.principal(), "/api/v1/reports",
        "{\"school\": \"" + school.code() + "\", \"period\": \"2024-H1\"}").expect(201).header("Location");
    calls.put(school.principal(), address, """
        {"document": {"number": "5", "symbol": "BC-TH", "place": "Long Biên", "date": "2024-06-10", "subject": "Báo cáo"},
         "communication": {"channels": ["PORTAL"], "hotlines": ["02433525662"]},
         "indicators": [{"code": "CHILDREN_NOTIFIED", "value": 3}, {"code": "CHILDREN_SUPPORTED", "value": 2},
           {"code": "PEOPLE_TRAINED", "group": "MANAGERS", "value": 2}, {"code": "PEOPLE_TRAINED", "group": "TEACHERS", "value": 20},
           {"code": "PEOPLE_TRAINED", "group": "STAFF", "value": 3}],
         "signer": {"name": "Người Ký Thử"}}""").expect(200);
    calls.post(school.principal(), address + "/submit", null).expect(200);
  }

  private JsonNode compliance(Person person, String query, String language) {
    return calls.call(
        Optional.of(person), HttpMethod.GET, "/api/v1/compliance?" + query, null, "Accept-Language", language)
        .expect(200).json();
  }

  private static JsonNode obligation(JsonNode compliance, String code) {
    return compliance.at("/obligations").valueStream()
        .filter(one -> one.path("code").asString().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void aSchoolIsToldItsVerdictsWithEvidenceAndNextStepInItsLanguage() {
    String query = "period=2024-H1&school=" + school.code();
    var told = compliance(school.principal(), query, "vi");
    assertThat(told.at("/school/code").asString()).isEqualTo(school.code());
    assertThat(told.at("/period").asString()).isEqualTo("2024-H1");
    assertThat(told.at("/asOf").asString()).isEqualTo("2024-06-20");
    assertThat(told.at("/score").isNumber()).isTrue();
    assertThat(told.at("/bandName").asString()).isNotBlank();
    var report = obligation(told, "REPORT_IN_TIME");
    assertThat(report.path("verdict").asString()).isEqualTo("LATE");
    assertThat(report.path("evidence").asString()).isEqualTo("Nộp ngày 20/06/2024, muộn 1 ngày so với hạn 19/06/2024");
    assertThat(report.path("nextStep").isMissingNode()).isTrue();
    var hotline = obligation(told, "HOTLINE_111");
    assertThat(hotline.path("verdict").asString()).isEqualTo("NOT_MET");
    assertThat(hotline.path("nextStep").asString()).isEqualTo("Ghi số điện thoại 111 ở phần Tuyên truyền rồi nộp lại");
    assertThat(hotline.at("/nextStepAt/pointer").asString()).isEqualTo("/communication/hotlines");
    assertThat(obligation(told, "STAFF_TRAINED").path("evidence").asString())
        .contains("25/40 (62,5 %)", "ít nhất 70,0 %");
    assertThat(obligation(compliance(school.principal(), query, "en"), "STAFF_TRAINED").path("evidence").asString())
        .contains("25 of 40 (62.5 %)", "at least 70.0 %");
  }

  @Test
  void smallCountsOfChildrenAreToldToTheSchoolAlone() {
    String query = "period=2024-H1&school=" + school.code();
    assertThat(obligation(compliance(school.principal(), query, "vi"), "CHILDREN_SUPPORTED_2025").path("evidence").asString())
        .contains("2 / 3");
    var hidden = obligation(compliance(officer, query, "vi"), "CHILDREN_SUPPORTED_2025");
    assertThat(hidden.path("verdict").asString()).isEqualTo("NOT_YET_DUE");
    assertThat(hidden.path("evidence").asString()).contains("dưới 5 trẻ em").doesNotContain("2 / 3");
  }

  @Test
  void aDayBeforeIsToldAsItWasAndWithoutASchoolScoresAlone() {
    var before = compliance(officer, "period=2024-H1&asOf=2024-06-19&school=" + school.code(), "vi");
    assertThat(obligation(before, "REPORT_IN_TIME").path("verdict").asString()).isEqualTo("NOT_YET_DUE");
    assertThat(before.at("/score").isNull()).isTrue();
    var all = compliance(given.cityViewer(), "from=2024&to=2024", "vi");
    assertThat(all.at("/school").isNull()).isTrue();
    assertThat(all.at("/schools")).hasSize(2);
    assertThat(obligation(all, "REPORT_IN_TIME").at("/verdicts/late").asInt()).isEqualTo(1);
    assertThat(obligation(all, "REPORT_IN_TIME").at("/verdicts/notMet").asInt()).isEqualTo(1);
    calls.call(
        Optional.of(given.cityViewer()), HttpMethod.GET, "/api/v1/compliance?school=" + school.code(), null).expect(403);
    calls.call(Optional.of(officer), HttpMethod.GET, "/api/v1/compliance?from=2025&to=2024", null).expect(422);
    calls.call(Optional.of(officer), HttpMethod.GET, "/api/v1/compliance?asOf=hom-nay", null).expect(422);
  }
}
