package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Given.TestSchool;

@DatabaseTest
@Import(Calls.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {

  private static final String KEY = IdempotencyFilter.HEADER;

  @Autowired Given given;
  @Autowired Calls calls;

  private TestSchool school;
  private TestSchool other;

  @BeforeAll
  void aDistrict() {
    given.nothing();
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    other = given.school("Trường Tiểu học Ái Mộ B");
    given.openHalfYear(2024, 1);
    given.openHalfYear(2024, 2);
  }

  @Test
  void aCallRepeatedUnderItsKeyIsDoneOnceAndAnsweredTheSame() {
    var first = open(school, "2024-H1", "mở-1").expect(201);
    var again = open(school, "2024-H1", "mở-1").expect(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));

    String address = first.header("Location");
    String content = "{\"strengths\": [\"Thực hiện đúng kế hoạch\"]}";
    var saved = calls.put(school.principal(), address, content, KEY, "lưu-1", "If-Match", "\"1\"").expect(200);
    var repeated = calls.put(school.principal(), address, content, KEY, "lưu-1", "If-Match", "\"1\"").expect(200);
    assertThat(repeated.text()).isEqualTo(saved.text());
    assertThat(calls.get(school.principal(), address).json().at("/version").asLong()).isEqualTo(2);
  }

  @Test
  void aKeyBelongsToOneRequestOfOnePerson() {
    open(other, "2024-H2", "khóa").expect(201);
    var refused = calls.post(other.principal(), "/api/v1/reports", opening(other, "2024-H1"), KEY, "khóa").expect(422);
    assertThat(refused.at("/code")).isEqualTo("api.key-used");
    calls.post(other.clerk(), "/api/v1/reports", opening(other, "2024-H2"), KEY, "khóa").expect(200);
    calls.post(other.principal(), "/api/v1/reports", opening(other, "2024-H2"), KEY, " ").expect(422);
    calls.post(other.principal(), "/api/v1/reports", opening(other, "2024-H2"), KEY, "k".repeat(256)).expect(422);
  }

  @Test
  void aRefusedCallDidNothingAndCanBeMadeAgainUnderItsKey() {
    String address = open(school, "2024-H2", "mở-2").expect(201).header("Location");
    var stale = calls.put(school.principal(), address, "{}", KEY, "lưu-2", "If-Match", "\"9\"").expect(409);
    assertThat(stale.at("/code")).isEqualTo("report.stale");
    calls.put(school.principal(), address, "{}", KEY, "lưu-2", "If-Match", "\"1\"").expect(200);
    calls.put(school.principal(), address, "[", KEY, "lưu-3").expect(400);
  }

  @Test
  void twoAtTheSameMomentAreDoneOnce() throws Exception {
    String address = calls.post(other.principal(), "/api/v1/reports", opening(other, "2024-H1")).header("Location");
    long before = calls.get(other.principal(), address).json().at("/version").asLong();
    String content = "{\"strengths\": [\"Tuyên truyền rộng rãi\"]}";
    var answers = atOnce(8, () -> calls.put(other.principal(), address, content, KEY, "cùng lúc"));
    assertThat(answers).allSatisfy(answer -> answer.expect(200));
    assertThat(answers.stream().map(Calls.Answer::text).distinct()).hasSize(1);
    assertThat(calls.get(other.principal(), address).json().at("/version").asLong()).isEqualTo(before + 1);
  }

  private static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var waiting = new ArrayList<Future<T>>();
      for (int i = 0; i < callers; i++) {
        waiting.add(threads.submit(() -> {
          start.await();
          return call.call();
        }));
      }
      start.countDown();
      var answers = new ArrayList<T>();
      for (var answer : waiting) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private Calls.Answer open(TestSchool school, String period, String key) {
    return calls.post(school.principal(), "/api/v1/reports", opening(school, period), KEY, key);
  }

  private static String opening(TestSchool school, String period) {
    return "{\"school\": \"" + school.code() + "\", \"period\": \"" + period + "\"}";
  }
}
