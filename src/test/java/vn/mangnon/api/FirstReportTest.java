package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;

/** The first real report of the programme, put through the API as its school would: what it says is what is counted. */
@DatabaseTest
@Import(Calls.class)
class FirstReportTest {

  private static final Path ORIGINAL = Path.of("../shared/fixtures/seed-report.txt");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String OF_2021 = "/api/v1/summary?from=2021&to=2021&by=school,year";

  @Autowired Given given;
  @Autowired Calls calls;
  @Autowired TestClock.Settable clock;

  private TestSchool school;
  private Person officer;

  @BeforeEach
  void aDistrictInItsFirstPeriod() {
    given.nothing();
    clock.set(LocalDate.of(2021, 9, 27));
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    given.school("Trường Tiểu học Ái Mộ B");
    officer = given.officer();
    given.openHalfYear(2021, 2);
  }

  @Test
  void whatItSaysIsAddedToTheFiguresOfItsSchoolAndYearAndItsShortcomingBecomesOneIssue() throws IOException {
    assertThat(calls.get(officer, OF_2021).json().at("/total/activities").isNull()).isTrue();
    String report = calls.post(school.principal(), "/api/v1/reports",
        "{\"school\": \"" + school.code() + "\", \"period\": \"2021-H2\"}").expect(201).header("Location");
    calls.put(school.principal(), report, content()).expect(200);
    var submitted = calls.post(school.principal(), report + "/submit", null).expect(200).json();
    assertThat(submitted.at("/missing")).isEmpty();
    assertThat(submitted.at("/warnings")).isEmpty();
    calls.post(officer, report + "/accept", null).expect(200);

    String counted = """
        "activities": 4, "sessions": 0, "attendances": 0, "trainings": {"classes": 0, "people": 0},
        "issues": {"raised": 1, "resolved": 0, "reopened": 0, "open": 1}""";
    JsonNode summary = calls.get(officer, OF_2021).json();
    assertThat(summary.get("total")).isEqualTo(JSON.readTree("""
        {"reports": {"due": 2, "received": 1, "onTime": 1, "late": 0, "missing": 0, "awaited": 1,
                     "accepted": 1},
         "counted": {"received": 1, "due": 2}, %s}""".formatted(counted)));
    JsonNode row = summary.get("rows").valueStream()
        .filter(one -> one.at("/school/code").asString().equals(school.code())).findFirst().orElseThrow();
    assertThat(row.get("activities").asInt()).isEqualTo(4);

    JsonNode issues = calls.get(officer, "/api/v1/issues?school=" + school.code()).json();
    assertThat(issues).hasSize(1);
    assertThat(issues.at("/0/text").asString())
        .isEqualTo("Học sinh không đến được trường nên không tuyên truyền được trực tiếp đến học sinh.");
    assertThat(List.of(issues.at("/0/kind").asString(), issues.at("/0/state").asString()))
        .containsExactly("SHORTCOMING", "OPEN");

    JsonNode lines = calls.get(officer, "/api/v1/summary/lines?figure=activities&from=2021&to=2021").json();
    assertThat(lines.findValuesAsString("text")).hasSize(4).isSubsetOf(texts(JSON.readTree(content())));
  }

  /** Ours is a transcription: every text that it holds stands so in the original. */
  @Test
  @EnabledIf("theOriginalIsThere")
  void everyTextIsTheOriginals() throws IOException {
    String original = plain(Files.readString(ORIGINAL));
    JsonNode content = JSON.readTree(content());
    for (String part : List.of("communication", "activities", "trainings", "funding", "strengths", "shortcomings")) {
      for (String text : texts(content.get(part))) {
        assertThat(original).contains(plain(text));
      }
    }
  }

  static boolean theOriginalIsThere() {
    return Files.isReadable(ORIGINAL);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
  }

  /** Sentences, not codes. */
  private static Set<String> texts(JsonNode node) {
    return node.isContainer()
        ? node.valueStream().flatMap(child -> texts(child).stream()).collect(Collectors.toSet())
        : node.isString() && node.asString().contains(" ") ? Set.of(node.asString()) : Set.of();
  }

  private static String content() throws IOException {
    try (var stream = FirstReportTest.class.getResourceAsStream("/first-report.json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
