package vn.mangnon.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * After how long the overview of 100 schools has painted the largest of what it says, and what the server worked for
 * it. Run by {@code mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=PaintBenchmark}.
 */
class PaintBenchmark {

  private static final int WARM = Integer.getInteger("mangnon.warm", 20);
  private static final int ROUNDS = Integer.getInteger("mangnon.rounds", 21);

  /** Those of a page's first answer; the rest of the page comes with another one. */
  private static final Pattern FIRST_ANSWER = Pattern.compile("page /overview: (?:1\\d|2\\d) statements, .* (\\d+) ms in total");

  private static final String LARGEST = """
      () => new Promise(painted => new PerformanceObserver(seen => painted(seen.getEntries().at(-1).startTime))
          .observe({ type: 'largest-contentful-paint', buffered: true }))""";

  @Test
  void theOverviewOfADistrict() throws IOException {
    Path data = Files.createTempDirectory(Path.of("target"), "paint-");
    try (var app = new RunningApp(data, 100); var desk = new Desk(app.url())) {
      Page page = desk.signIn("phong");
      double[] paints = IntStream.range(-WARM, ROUNDS).mapToDouble(round -> {
        page.navigate(desk.url() + "/overview");
        Desk.awaitWhole(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return round < 0 ? 0 : ((Number) page.evaluate(LARGEST)).doubleValue();
      }).filter(paint -> paint > 0).sorted().toArray();
      double[] answers = FIRST_ANSWER.matcher(Files.readString(data.resolve("app.log"))).results().skip(WARM)
          .mapToDouble(answer -> Double.parseDouble(answer.group(1))).sorted().toArray();
      System.out.printf(Locale.ROOT, "largest contentful paint %.0f ms, of the first answer %.0f ms on the server; medians of %d%n",
          paints[paints.length / 2], answers[answers.length / 2], ROUNDS);
    }
  }
}
