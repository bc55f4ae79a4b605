package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A school fills and submits a report, batch by batch of keystrokes, while the application, the database or both are
 * killed at random: whatever was acknowledged is there afterwards, and once. How often: {@code -Dmangnon.faults=200}.
 */
class FaultsIT {

  private static final int FAULTS = Integer.getInteger("mangnon.faults", 10);
  private static final int BATCHES_TO_A_SUBMISSION = 12;
  private static final JsonMapper JSON = new JsonMapper();

  private enum Fault { APPLICATION, DATABASE, BOTH }

  private final AtomicBoolean over = new AtomicBoolean();
  private final Semaphore acknowledged = new Semaphore(0);
  private final AtomicInteger batches = new AtomicInteger();
  private final AtomicInteger submissions = new AtomicInteger();
  private final AtomicInteger cutOff = new AtomicInteger();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void whatWasAcknowledgedIsThereOnceHoweverOftenEverythingIsKilled() throws Exception {
    long seed = Long.getLong("mangnon.seed", System.nanoTime());
    System.out.println("Faults: seed " + seed);
    var random = new Random(seed);
    try (var app = new RunningApp(Files.createTempDirectory(Path.of("target"), "faults-"), 12);
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      var school = new Caller(client, app.url(), "thlythuongkiet", cutOff);
      var office = new Caller(client, app.url(), "phong", cutOff);
      var writing = CompletableFuture.runAsync(() -> write(school, office));
      for (int i = 0; i < FAULTS; i++) {
        int more = 1 + random.nextInt(8);
        while (!acknowledged.tryAcquire(more, 1, TimeUnit.SECONDS)) {
          assertThat(writing).as("the school goes on writing").isNotDone();
        }
        switch (Fault.values()[random.nextInt(Fault.values().length)]) {
          case APPLICATION -> {
            app.killApplication();
            app.startAgain();
          }
          case DATABASE -> app.killDatabase();
          case BOTH -> {
            app.kill();
            app.startAgain();
          }
        }
        acknowledged.drainPermits();
        if ((i + 1) % 10 == 0) {
          System.out.println("Faults: %d kills so far, %d batches acknowledged".formatted(i + 1, batches.get()));
        }
      }
      over.set(true);
      writing.get(5, TimeUnit.MINUTES);
    }
    System.out.println("Faults: %d kills, %d batches and %d submissions acknowledged, %d calls cut off, %d wrong".formatted(
        FAULTS, batches.get(), submissions.get(), cutOff.get(), wrong.size()));
    assertThat(wrong).isEmpty();
  }

  private void write(Caller school, Caller office) {
    JsonNode report = school.untilAnswered("POST", "/reports", "", "opening", """
        {"school": "TH-LTK", "period": "2026-H2"}""");
    String id = "/reports/" + report.path("id").asString();
    String last = "";
    for (int batch = 1; !over.get(); batch++) {
      String typed = "Lần gõ " + batch + " ằẵẳ ỡợ";
      last = typed(school, id, last, typed);
      batches.incrementAndGet();
      acknowledged.release();
      if (batch % BATCHES_TO_A_SUBMISSION == 0) {
        int number = submissions.incrementAndGet();
        school.untilAnswered("POST", id + "/submit", "", "submission " + number, "");
        expect(school, id, last, number);
        office.untilAnswered("POST", id + "/return", "", "return " + number, "{\"message\": \"Bổ sung\"}");
      }
    }
    expect(school, id, last, submissions.get());
  }

  /** Writes one batch; a call that was cut off may have been done or not, and nothing in between. */
  private String typed(Caller school, String id, String before, String typed) {
    while (true) {
      JsonNode now = school.untilAnswered("GET", id, "", "", "");
      String text = now.at("/communication/text").asString("");
      if (text.equals(typed)) {
        return typed;
      }
      if (!text.equals(before)) {
        wrong.add("After '" + before + "' stands '" + text + "'");
        return typed;
      }
      var answer = school.once("PUT", id, "\"" + now.path("version").asLong() + "\"", "", content(typed));
      if (answer != null && answer.statusCode() == 200) {
        return typed;
      }
    }
  }

  private void expect(Caller school, String id, String text, int revisions) {
    JsonNode submitted = school.untilAnswered("GET", id + "/revisions", "", "", "");
    if (submitted.size() != revisions) {
      wrong.add(submitted.size() + " revisions after " + revisions + " submissions");
    }
    String now = school.untilAnswered("GET", id, "", "", "").at("/communication/text").asString("");
    if (!now.equals(text)) {
      wrong.add("Instead of '" + text + "' stands '" + now + "'");
    }
  }

  private static String content(String text) {
    return """
        {"document": {"number": "36", "symbol": "BC-THLTK", "place": "Bồ Đề", "date": "2026-11-20",
                      "subject": "Thực hiện Chương trình"},
         "communication": {"text": "%s", "channels": ["PORTAL"]},
         "signer": {"post": "HIỆU TRƯỞNG", "name": "Người ký thử"}}""".formatted(text);
  }

  /** Somebody who repeats a call under the same key until it is answered. */
  private record Caller(HttpClient client, String url, String username, AtomicInteger cutOff) {

    JsonNode untilAnswered(String method, String path, String version, String key, String body) {
      while (true) {
        var answer = once(method, path, version, key, body);
        if (answer != null && answer.statusCode() < 300) {
          return JSON.readTree(answer.body());
        }
        if (answer != null && answer.statusCode() < 500) {
          throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
      }
    }

    /** Null where nothing answered. */
    HttpResponse<String> once(String method, String path, String version, String key, String body) {
      var request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
          .timeout(Duration.ofSeconds(40))
          .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
              (username + ":mangnon-demo").getBytes(StandardCharsets.UTF_8)))
          .header("Content-Type", "application/json")
          .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      if (!version.isEmpty()) {
        request.header("If-Match", version);
      }
      if (!key.isEmpty()) {
        request.header("Idempotency-Key", key);
      }
      try {
        return client.send(request.build(), BodyHandlers.ofString());
      } catch (ConnectException notYetThere) {
        return null;
      } catch (IOException gone) {
        cutOff.incrementAndGet();
        return null;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }
}
