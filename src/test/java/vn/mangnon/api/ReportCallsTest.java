package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;

@DatabaseTest
@Import(Calls.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCallsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 27);

  @Autowired Given given;
  @Autowired Calls calls;
  @Autowired TestClock.Settable clock;

  private TestSchool school;
  private TestSchool other;
  private TestSchool third;
  private Person officer;

  @BeforeAll
  void aDistrict() {
    given.nothing();
    clock.set(TODAY);
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    other = given.school("Trường Tiểu học Ái Mộ B");
    third = given.school("Trường Tiểu học Đức Giang");
    officer = given.officer();
    given.openHalfYear(2021, 2);
  }

  @Test
  void aReportSayingWhatTheSchoolsRealOneSaysRaisesTheFiguresByExactlyThat() {
    JsonNode before = total(officer, "");
    JsonNode ofSchoolBefore = total(officer, "&school=" + school.code());
    assertThat(ofSchoolBefore.at("/activities").isNull()).isTrue();

    var opened = open(school).expect(201);
    String address = "/api/v1/reports/" + opened.at("/id");
    assertThat(opened.header("Location")).isEqualTo(address);
    assertThat(opened.header("ETag")).isEqualTo("\"1\"");
    assertThat(opened.at("/status")).isEqualTo("DRAFT");
    assertThat(opened.json().at("/missing").valueStream().map(place -> place.path("pointer").asString()))
        .contains("/document/number", "/signer/name");
    assertThat(open(school).expect(200).at("/id")).isEqualTo(opened.at("/id"));

    var saved = calls.put(school.principal(), address, realReport(), "If-Match", "\"1\"").expect(200);
    assertThat(saved.header("ETag")).isEqualTo("\"2\"");
    assertThat(saved.json().at("/missing").isEmpty()).isTrue();
    assertThat(total(officer, "")).isEqualTo(before);

    var submitted = calls.post(school.principal(), address + "/submit", null, "If-Match", "\"2\"").expect(200);
    assertThat(submitted.at("/status")).isEqualTo("SUBMITTED");
    assertThat(submitted.json().at("/revision").asInt()).isEqualTo(1);
    assertThat(submitted.json().at("/late").asBoolean()).isFalse();

    var returned = calls.post(officer, address + "/return", "{\"message\": \"Ghi rõ kênh tuyên truyền\"}").expect(200);
    assertThat(returned.at("/status")).isEqualTo("RETURNED");
    assertThat(calls.get(school.principal(), address).at("/history/0/message")).isEqualTo("Ghi rõ kênh tuyên truyền");
    assertThat(difference(total(officer, ""), before, "/activities")).isEqualTo(5);

    calls.put(school.principal(), address, realReport()).expect(200);
    calls.post(school.principal(), address + "/submit", null).expect(200);
    var accepted = calls.post(officer, address + "/accept", null).expect(200);
    assertThat(accepted.at("/status")).isEqualTo("ACCEPTED");
    assertThat(accepted.json().at("/revision").asInt()).isEqualTo(2);
    assertThat(accepted.at("/acceptedAt")).isEqualTo("2021-09-27T09:00:00+07:00");

    for (String scope : List.of("", "&school=" + school.code())) {
      JsonNode start = scope.isEmpty() ? before : ofSchoolBefore;
      JsonNode now = total(officer, scope);
      assertThat(List.of(
          difference(now, start, "/reports/due"), difference(now, start, "/reports/received"),
          difference(now, start, "/reports/onTime"), difference(now, start, "/reports/accepted"),
          difference(now, start, "/activities"), difference(now, start, "/sessions"),
          difference(now, start, "/attendances"), difference(now, start, "/trainings/classes"),
          difference(now, start, "/trainings/people"), difference(now, start, "/issues/raised"),
          difference(now, start, "/issues/resolved"), difference(now, start, "/issues/open")))
          .containsExactly(0L, 1L, 1L, 1L, 5L, 0L, 0L, 0L, 0L, 1L, 0L, 1L);
    }
    var issues = calls.get(officer, "/api/v1/issues?state=open&school=" + school.code()).expect(200).json();
    assertThat(issues).hasSize(1);
    assertThat(issues.at("/0/text").asString())
        .isEqualTo("Học sinh không đến được trường nên không tuyên truyền được trực tiếp đến học sinh.");
    assertThat(issues.at("/0/kind").asString()).isEqualTo("SHORTCOMING");
    assertThat(issues.at("/0/raisedIn").asString()).isEqualTo("2021-H2");

    var lines = calls.get(officer, "/api/v1/summary/lines?figure=activities&school=" + school.code()).expect(200).json();
    assertThat(lines.at("/total").asInt()).isEqualTo(5);
    assertThat(lines.at("/lines/1/pointer").asString()).isEqualTo("/activities/1");
    assertThat(lines.at("/lines/1/report").asString()).isEqualTo(opened.at("/id"));
  }

  @Test
  void whatWasReadCanBeChangedAndWrittenBack() {
    String address = "/api/v1/reports/" + open(other).at("/id");
    ObjectNode report = (ObjectNode) calls.get(other.clerk(), address).expect(200).json();
    ((ObjectNode) report.get("signer")).put("name", "Người Ký Thử");
    report.set("shortcomings", JSON.readTree("[\"Kinh phí còn hạn chế\", {\"text\": \"Thiếu tài liệu\"}]"));
    var written = calls.put(other.clerk(), address, report, "If-Match", "\"" + report.get("version").asLong() + "\"");
    written.expect(200);
    assertThat(written.at("/signer/name")).isEqualTo("Người Ký Thử");
    assertThat(written.json().at("/shortcomings")).isEqualTo(JSON.readTree("""
        [{"text": "Kinh phí còn hạn chế", "category": null}, {"text": "Thiếu tài liệu", "category": null}]"""));
    long version = report.get("version").asLong();
    var stale = calls.put(other.clerk(), address, report, "If-Match", "\"" + version + "\"").expect(409);
    assertThat(stale.at("/code")).isEqualTo("report.stale");
    assertThat(stale.json().at("/version").asLong()).isEqualTo(version + 1);
    assertThat(stale.header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
  }

  @Test
  void everyFaultOfABodyIsNamedAtOnceWithItsPlace() {
    String address = "/api/v1/reports/" + open(third).at("/id");
    var refused = calls.put(third.principal(), address, """
        {"document": {"number": 36, "date": "2021-02-30", "colour": "green"},
         "communication": {"channels": ["PIGEON"]},
         "activities": [{"category": "COMMUNICATION", "sessions": "two", "participants": [{"people": 3}]}, null],
         "trainings": {}, "indicators": [{"code": "CHILDREN_AT_RISK", "value": 0.5}],
         "strengths": [7], "weather": "fair", "status": "ACCEPTED"}""").expect(422);
    assertThat(refused.problems()).containsExactlyInAnyOrder(
        "/document/number", "/document/date", "/document/colour", "/communication/channels/0",
        "/activities/0/sessions", "/activities/0/participants/0/group", "/activities/1", "/trainings",
        "/indicators/0/value", "/strengths/0", "/weather");
    assertThat(refused.json().at("/errors").valueStream().map(error -> error.path("message").asString()))
        .noneMatch(message -> message.startsWith("!"));

    assertThat(calls.put(third.principal(), address, """
        {"indicators": [{"code": "CHILDREN_ON_THE_MOON", "value": 1},
                        {"code": "CHILDREN_AT_RISK", "group": "PUPILS", "value": 1}],
         "activities": [{"sessions": -1}]}""").expect(422).problems())
        .containsExactlyInAnyOrder("/indicators/0/code", "/indicators/1/group", "/activities/0/sessions");
    assertThat(calls.put(third.principal(), address, "{\"strengths\": [\"a\\u0000b\"]}").expect(422).problems())
        .containsExactly("/strengths/0");
    for (String wrong : List.of("[]", "null", "\"x\"", "7")) {
      calls.put(third.principal(), address, wrong).expect(422);
    }
    var malformed = calls.put(third.principal(), address, "{\"strengths\": [\n  oops]}").expect(400);
    assertThat(malformed.at("/code")).isEqualTo("api.malformed-json");
    assertThat(malformed.at("/detail")).contains("dòng 2");
    calls.put(third.principal(), address, "{\"strengths\": [], \"strengths\": []}").expect(400);
    calls.put(third.principal(), address, "").expect(400);
    calls.put(third.principal(), address, "{}", "If-Match", "soon").expect(422);
    assertThat(calls.get(third.principal(), address).json().at("/version").asLong()).isEqualTo(1);
  }

  @Test
  void movesThatTheStateDoesNotAllowAndIncompleteReportsAreRefusedWithTheReason() {
    TestSchool fresh = school("Trường Tiểu học Bồ Đề", 2020);
    var opened = calls.post(fresh.principal(), "/api/v1/reports", opening(fresh.code(), "2020-H1")).expect(201);
    String address = "/api/v1/reports/" + opened.at("/id");
    var incomplete = calls.post(fresh.principal(), address + "/submit", null).expect(422);
    assertThat(incomplete.at("/code")).isEqualTo("report.incomplete");
    assertThat(incomplete.problems()).contains("/document/number", "/document/date", "/communication/text");
    assertThat(incomplete.problems())
        .isEqualTo(opened.json().at("/missing").valueStream().map(place -> place.path("pointer").asString()).toList());
    assertThat(calls.post(officer, address + "/accept", null).expect(409).at("/code")).isEqualTo("report.cannot-accept");
    assertThat(calls.post(officer, address + "/return", "{\"message\": \"x\"}").expect(409).at("/code"))
        .isEqualTo("report.cannot-return");
    calls.put(fresh.principal(), address, realReport().replace("\"trainings\": []", """
        "trainings": [{"title": "Tập huấn hằng năm", "role": "ATTENDED", "organiser": "DISTRICT", "classes": null}]"""))
        .expect(200);
    calls.post(fresh.clerk(), address + "/submit", null).expect(403);
    calls.post(fresh.principal(), address + "/submit", null).expect(200);
    assertThat(calls.put(fresh.principal(), address, realReport()).expect(409).at("/code"))
        .isEqualTo("report.not-editable");
    for (String nothing : List.of("{}", "{\"message\": \" \"}", "")) {
      assertThat(calls.post(officer, address + "/return", nothing).expect(422).problems()).containsExactly("/message");
    }
    calls.post(fresh.principal(), address + "/accept", null).expect(403);
    calls.post(officer, address + "/accept", null).expect(200);
    var reopened = calls.post(officer, address + "/reopen", "{\"message\": \"Bổ sung số liệu\"}").expect(200);
    assertThat(reopened.at("/status")).isEqualTo("REOPENED");
    var revisions = calls.get(fresh.principal(), address + "/revisions").expect(200).json();
    assertThat(revisions).hasSize(1);
    assertThat(calls.get(fresh.principal(), address + "/revisions/1").expect(200).json()).isEqualTo(revisions.get(0));
    assertThat(revisions.at("/0/recommendations").isEmpty()).isTrue();
    var figures = calls.get(officer, "/api/v1/summary?by=&school=" + fresh.code() + "&from=2020").json().get("total");
    assertThat(figures.at("/trainings/classes").asInt(-1)).isZero();
    calls.get(fresh.principal(), address + "/revisions/2").expect(404);
    calls.get(fresh.principal(), address + "/revisions/two").expect(404);
  }

  @Test
  void listsFilterAndPage() {
    TestSchool listed = school("Trường Tiểu học Gia Thụy", 2019);
    given.openHalfYear(2019, 2);
    String first = calls.post(listed.principal(), "/api/v1/reports", opening(listed.code(), "2019-H1")).at("/id");
    clock.advance(java.time.Duration.ofMinutes(1));
    String second = calls.post(listed.principal(), "/api/v1/reports", opening(listed.code(), "2019-H2")).at("/id");
    String all = "/api/v1/reports?school=" + listed.code();
    assertThat(ids(calls.get(officer, all))).containsExactly(second, first);
    var page = calls.get(officer, all + "&limit=1").expect(200);
    assertThat(ids(page)).containsExactly(second);
    assertThat(page.header("Link")).contains("after=" + second).endsWith("rel=\"next\"");
    assertThat(ids(calls.get(officer, all + "&limit=1&after=" + second))).containsExactly(first);
    assertThat(ids(calls.get(officer, all + "&period=2019-H1&status=draft,submitted&year=2019"))).containsExactly(first);
    assertThat(ids(calls.get(officer, all + "&status=ACCEPTED"))).isEmpty();
    assertThat(ids(calls.get(officer, all + "&year=2024"))).isEmpty();
    assertThat(calls.get(officer, all + "&status=LOST").expect(422).problems()).containsExactly("/status");
    assertThat(calls.get(officer, all + "&limit=0").expect(422).problems()).containsExactly("/limit");
    assertThat(calls.get(officer, all + "&year=soon").expect(422).problems()).containsExactly("/year");
    calls.get(officer, "/api/v1/reports?period=1999-H1").expect(404);
  }

  @Test
  void refusalsSpeakTheCallersLanguage() {
    var address = "/api/v1/schools/KHONG-CO";
    assertThat(calls.get(officer, address).expect(404).at("/detail")).isEqualTo("Không tìm thấy trường có mã KHONG-CO.");
    var english = calls.call(Optional.of(officer), HttpMethod.GET, address, null, "Accept-Language", "en-US,vi;q=0.5");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.at("/code")).isEqualTo("organisation.no-school-of-code");
    assertThat(english.at("/detail")).contains("KHONG-CO").doesNotContain("Không tìm thấy");
    assertThat(calls.get(officer, "/api/v1/nothing").expect(404).at("/code")).isEqualTo("api.no-such-call");
    calls.get(officer, "/api/v1/reports/7").expect(404);
    calls.get(officer, "/api/v1/reports/" + UUID.randomUUID()).expect(404);
    calls.call(Optional.of(officer), HttpMethod.DELETE, "/api/v1/schools", null).expect(405);
    calls.call(Optional.of(officer), HttpMethod.GET, "/api/v1/schools", null, "Accept", "image/png").expect(406);
    calls.get(officer, "/api/v1/schools?q=%00").expect(400);
  }

  private TestSchool school(String name, int year) {
    TestSchool made = given.school(name);
    given.openHalfYear(year, 1);
    return made;
  }

  private Calls.Answer open(TestSchool school) {
    return calls.post(school.principal(), "/api/v1/reports", opening(school.code(), "2021-H2"));
  }

  private static String opening(String school, String period) {
    return "{\"school\": \"" + school + "\", \"period\": \"" + period + "\"}";
  }

  private static List<String> ids(Calls.Answer list) {
    return list.expect(200).json().valueStream().map(report -> report.path("id").asString()).toList();
  }

  private JsonNode total(Person reader, String filter) {
    return calls.get(reader, "/api/v1/summary?from=2021&to=2021&by=" + filter).expect(200).json().get("total");
  }

  private static long difference(JsonNode now, JsonNode before, String figure) {
    return now.at(figure).asLong() - (before.at(figure).isNull() ? 0 : before.at(figure).asLong());
  }

  private static String realReport() {
    try (InputStream json = ReportCallsTest.class.getResourceAsStream("/reports/tuyen-truyen-nam-2021.json")) {
      return new String(json.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
