package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;

@DatabaseTest
@Import(Calls.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryCallsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired Given given;
  @Autowired Calls calls;
  @Autowired TestClock.Settable clock;

  private TestSchool reporting;
  private TestSchool silent;
  private Person officer;
  private JsonNode ofNobody;

  @BeforeAll
  void aDistrict() {
    given.nothing();
    clock.set(java.time.LocalDate.of(2024, 6, 10));
    officer = given.officer();
    ofNobody = calls.get(officer, "/api/v1/summary?by=").expect(200).json();
    reporting = given.school("=HYPERLINK(\"http://x\")");
    silent = given.school("Trường Tiểu học \"Hoa Sen\", Long Biên");
    given.openHalfYear(2024, 1);
    clock.set(java.time.LocalDate.of(2024, 7, 1));
    String address = calls.post(reporting.principal(), "/api/v1/reports",
        "{\"school\": \"" + reporting.code() + "\", \"period\": \"2024-H1\"}").expect(201).header("Location");
    calls.put(reporting.principal(), address, """
        {"document": {"number": "5", "symbol": "BC-TH", "place": "Long Biên", "date": "2024-06-10", "subject": "Báo cáo"},
         "communication": {"channels": ["PORTAL"]},
         "activities": [
           {"category": "COMMUNICATION", "title": "Tuyên truyền", "sessions": 2,
            "participants": [{"group": "PUPILS", "people": 300, "attendances": 1200}, {"group": "PARENTS", "attendances": 40}]},
           {"category": "SELF_INSPECTION", "title": "Tự kiểm tra", "sessions": 1}],
         "trainings": [{"title": "Tập huấn", "role": "HELD", "organiser": "SCHOOL", "classes": 2,
           "participants": [{"group": "TEACHERS", "people": 41}]}],
         "recommendations": ["Cấp thêm tài liệu"], "signer": {"name": "Người Ký Thử"}}""").expect(200);
    calls.post(reporting.principal(), address + "/submit", null).expect(200);
  }

  @Test
  void figuresAreNullWhereNobodyReportedAndZeroWhereNothingWasReportedAsNone() {
    assertThat(ofNobody.get("total")).isEqualTo(JSON.readTree("""
        {"reports": {"due": 0, "received": 0, "onTime": 0, "late": 0, "missing": 0, "awaited": 0,
                     "accepted": 0},
         "counted": {"received": 0, "due": 0}, "activities": null, "sessions": null, "attendances": null,
         "trainings": {"classes": null, "people": null},
         "issues": {"raised": null, "resolved": null, "reopened": null, "open": null}}"""));
    var summary = calls.get(officer, "/api/v1/summary?from=2024&to=2024").expect(200).json();
    assertThat(summary.at("/asOf").asString()).isEqualTo("2024-07-01T09:00:00+07:00");
    assertThat(summary.get("filter")).isEqualTo(JSON.readTree("""
        {"from": 2024, "to": 2024, "calendar": "calendar", "by": ["school", "year"], "state": "received"}"""));
    String received = """
        {"reports": {"due": %1$d, "received": 1, "onTime": 0, "late": 1, "missing": %2$d, "awaited": %2$d,
                     "accepted": 0},
         "counted": {"received": 1, "due": %1$d}, "activities": 2, "sessions": 3, "attendances": 1240,
         "trainings": {"classes": 2, "people": 41},
         "issues": {"raised": 1, "resolved": 0, "reopened": 0, "open": 1}%3$s}""";
    assertThat(summary.get("total")).isEqualTo(JSON.readTree(received.formatted(2, 1, "")));
    assertThat(summary.at("/rows")).hasSize(2);
    assertThat(row(summary, reporting)).isEqualTo(JSON.readTree(received.formatted(1, 0, """
        , "year": 2024, "school": {"code": "%s", "name": "=HYPERLINK(\\"http://x\\")"}""".formatted(reporting.code()))));
    assertThat(row(summary, silent).at("/reports/missing").asInt()).isEqualTo(1);
    assertThat(row(summary, silent).at("/activities").isNull()).isTrue();
    assertThat(row(summary, silent).at("/issues/open").isNull()).isTrue();
  }

  @Test
  void theyBreakDownByAnyDimensionAndByAcceptedReportsAlone() {
    var category = calls.get(officer, "/api/v1/summary?by=category&from=2024&to=2024").expect(200).json();
    assertThat(category.at("/rows").valueStream().map(row -> row.path("category").asString()))
        .contains("COMMUNICATION", "SELF_INSPECTION");
    assertThat(calls.get(officer, "/api/v1/summary?by=period,level,ward").expect(200).json().at("/rows/0/period").asString())
        .isEqualTo("2024-H1");
    var school = calls.get(officer, "/api/v1/summary?by=year&calendar=school&from=2023&to=2024").expect(200).json();
    assertThat(school.at("/rows/0/schoolYear").asString()).isEqualTo("2023-2024");
    assertThat(school.at("/rows/0/activities").asInt()).isEqualTo(2);
    assertThat(calls.get(officer, "/api/v1/summary?by=&state=accepted").json().at("/total/activities").isNull()).isTrue();
    assertThat(calls.get(officer, "/api/v1/summary?by=&level=kindergarten").json().at("/total/reports/due").asInt()).isZero();
    assertThat(calls.get(officer, "/api/v1/summary?by=&category=communication").json().at("/total/sessions").asInt())
        .isEqualTo(2);
    assertThat(calls.get(officer, "/api/v1/summary?by=ownership").expect(200).json().at("/rows").valueStream()
            .map(row -> row.path("ownership").asString() + " " + row.at("/reports/due").asInt()))
        .containsExactly("PUBLIC 2");
    assertThat(calls.get(officer, "/api/v1/summary?by=&ownership=private").json().at("/total/reports/due").asInt()).isZero();
    String ward = calls.get(officer, "/api/v1/schools/" + reporting.code()).at("/ward/code");
    assertThat(calls.get(officer, "/api/v1/summary?by=&ward=" + ward).json().at("/total/reports/due").asInt()).isEqualTo(1);
  }

  @Test
  void everyFigureOpensToTheLinesThatAddUpToIt() {
    var total = calls.get(officer, "/api/v1/summary?by=").json().get("total");
    for (var figure : vn.mangnon.summary.Figure.values()) {
      var lines = calls.get(officer, "/api/v1/summary/lines?figure=" + figure.path()).expect(200).json();
      long shown = total.at("/" + figure.path().replace('.', '/')).asLong();
      assertThat(lines.at("/total").asLong()).as(figure.path()).isEqualTo(shown);
      assertThat(lines.at("/lines").valueStream().mapToLong(line -> line.path("value").asLong()).sum()).isEqualTo(shown);
    }
    var page = calls.get(officer, "/api/v1/summary/lines?figure=attendances&limit=1").expect(200);
    assertThat(page.json().at("/lines/0/pointer").asString()).isEqualTo("/activities/0/participants/0");
    assertThat(page.json().at("/count").asInt()).isEqualTo(2);
    assertThat(page.header("Link")).contains("after=1");
    var last = calls.get(officer, "/api/v1/summary/lines?figure=ATTENDANCES&limit=1&after=1").expect(200);
    assertThat(last.json().at("/lines/0/value").asInt()).isEqualTo(40);
    assertThat(last.header("Link")).isNull();
    assertThat(calls.get(officer, "/api/v1/summary/lines?figure=reports.missing").json().at("/lines/0/report").isNull())
        .isTrue();
  }

  @Test
  void asCsvItIsATableThatNoSpreadsheetTakesForFormulas() {
    var csv = calls.call(Optional.of(officer), HttpMethod.GET, "/api/v1/summary?from=2024&to=2024", null,
        "Accept", "text/csv").expect(200);
    assertThat(csv.response().getContentType()).isEqualTo("text/csv;charset=UTF-8");
    var lines = List.of(csv.text().split("\r\n"));
    assertThat(lines.getFirst()).startsWith("\uFEFFMã trường,Trường,Năm,Báo cáo: Phải nộp (báo cáo),");
    assertThat(lines).contains(
        reporting.code() + ",\"'=HYPERLINK(\"\"http://x\"\")\",2024,1,1,0,1,0,0,2,3,1240,2,41,1,0,0,1",
        silent.code() + ",\"Trường Tiểu học \"\"Hoa Sen\"\", Long Biên\",2024,1,0,0,0,1,0,,,,,,,,,",
        "Tổng cộng,,,2,1,0,1,1,0,2,3,1240,2,41,1,0,0,1");
    var file = calls.get(officer, "/api/v1/exports/summary.csv?from=2024&to=2024").expect(200);
    assertThat(file.text()).isEqualTo(csv.text());
    assertThat(file.header("Content-Disposition")).contains("tong-hop-2024-2024.csv");
  }

  @Test
  void whatMakesNoSenseIsRefusedByName() {
    assertThat(faults("by=planet")).containsExactly("/by");
    assertThat(faults("calendar=lunar")).containsExactly("/calendar");
    assertThat(faults("from=2026&to=2024")).containsExactly("/from");
    assertThat(faults("from=soon")).containsExactly("/from");
    assertThat(faults("level=university")).containsExactly("/level");
    assertThat(faults("ward=none")).containsExactly("/ward");
    assertThat(faults("state=lost")).containsExactly("/state");
    assertThat(calls.get(officer, "/api/v1/summary/lines").expect(422).problems()).containsExactly("/figure");
    assertThat(calls.get(officer, "/api/v1/summary/lines?figure=x").expect(422).problems()).containsExactly("/figure");
    calls.get(officer, "/api/v1/summary?school=none").expect(404);
    calls.get(officer, "/api/v1/summary?period=none").expect(404);
  }

  @Test
  void schoolsAreFoundWithoutAccentsAndPeriodsInTheirOrder() {
    var found = calls.get(officer, "/api/v1/schools?q=hoa%20sen").expect(200).json();
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/code").asString()).isEqualTo(silent.code());
    assertThat(calls.get(officer, "/api/v1/schools?q=%25").expect(200).json()).isEmpty();
    var page = calls.get(officer, "/api/v1/schools?limit=1").expect(200);
    assertThat(page.json()).hasSize(1);
    String next = page.header("Link").replaceAll("<http://localhost(.*)>.*", "$1");
    assertThat(calls.get(officer, next).expect(200).json()).hasSize(1);
    assertThat(calls.get(officer, "/api/v1/periods/2024-H1").expect(200).json()).isEqualTo(JSON.readTree("""
        {"code": "2024-H1", "kind": "HALF_YEAR", "label": "6 tháng đầu năm 2024",
         "window": {"from": "2023-12-15", "to": "2024-06-14"}, "opensOn": "2023-12-15", "dueOn": "2024-06-19",
         "year": 2024, "schoolYear": "2023-2024", "state": "OPEN"}"""));
    calls.get(officer, "/api/v1/periods/1924-H1").expect(404);
  }

  private List<String> faults(String query) {
    return calls.get(officer, "/api/v1/summary?" + query).expect(422).problems();
  }

  private static JsonNode row(JsonNode summary, TestSchool school) {
    return summary.at("/rows").valueStream()
        .filter(row -> row.at("/school/code").asString().equals(school.code())).findFirst().orElseThrow();
  }
}
