package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen of every kind of reader: free of barriers, no wider than the window, its charts drawn, without an error in
 * the browser.
 */
class ScreensIT {

  private record Visit(String reader, String... addresses) {
  }

  private record Window(int width, int height, ColorScheme scheme, String language) {
  }

  private static final List<Visit> VISITS = List.of(
      new Visit("thlythuongkiet", "/school", "/issues", "/issues/balance", "/report/2026-H2", "/report/2026-H1", "/schools/TH-LTK",
          "/compliance/verdicts?from=2026&to=2026&school=TH-LTK", "/obligations", "/account", "/exports", "/review"),
      new Visit("lanhdao", "/review/setting", "/review?state=endorsed"),
      new Visit("phong", "/overview", "/overview/heat-map", "/review", "/review?state=all", "/quality?standing=all",
          "/review?state=all&copied=from-other", "/quality?kind=copied&standing=all", "/schools", "/schools/TH-LTK", "/issues",
          "/issues?view=ages", "/issues?view=list", "/issues/balance?by=school", "/issues/request",
          "/issues/behind?figure=issues.open&from=2026&to=2026", "/lines?figure=activities&from=2026&to=2026",
          "/periods", "/periods/2026-H2", "/periods/2026-Y", "/periods/2026-Y/edit", "/periods/plan?year=2031",
          "/periods/request", "/forms", "/forms/2021-01-01", "/exports"),
      new Visit("phong", "/compare", "/compare?by=school&measure=issues.open", "/city", "/pivot",
          "/pivot?rows=level&columns=ownership,year&measure=reports.onTime&view=chart",
          "/pivot?rows=category&measure=reports.due"),
      new Visit("phong", "/summary-reports"),
      new Visit("phong", "/compliance", "/compliance?from=2025&to=2025&on=2026-06-30",
          "/compliance/verdicts?from=2026&to=2026&verdict=not-met", "/obligations", "/obligations/new",
          "/obligations/01990000-0000-7000-8000-000000000208"),
      new Visit("thanhpho", "/compare?by=level&measure=shares.staff-trained", "/city",
          "/pivot?rows=ward&measure=shares.child-labour-share", "/compliance", "/overview", "/overview/heat-map",
          "/overview/by-school?figure=trainings.people&from=2026&to=2026"),
      new Visit("phuong", "/overview", "/review", "/schools", "/compliance"),
      new Visit("kiemtra", "/audit"),
      new Visit("quantri", "/accounts", "/accounts/import", "/no-such-page"));

  private static final List<Window> USUAL = List.of(
      new Window(1440, 900, ColorScheme.LIGHT, "vi"), new Window(390, 844, ColorScheme.DARK, "en"));

  /** What the usual ones leave out takes as long again: {@code -Dmangnon.windows=all}. */
  private static final List<Window> OTHERS = List.of(
      new Window(1440, 900, ColorScheme.DARK, "en"), new Window(390, 844, ColorScheme.LIGHT, "vi"));

  private static final List<Window> WINDOWS = System.getProperty("mangnon.windows", "usual").equals("all")
      ? Stream.concat(USUAL.stream(), OTHERS.stream()).toList()
      : USUAL;

  private static RunningApp app;
  private static Desk desk;

  @BeforeAll
  static void open() throws IOException {
    app = new RunningApp(Files.createTempDirectory(Path.of("target"), "screens-"), 12);
    desk = new Desk(app.url());
  }

  @AfterAll
  static void close() {
    desk.close();
    app.close();
  }

  static Stream<Arguments> visitsInEveryWindow() {
    return VISITS.stream().flatMap(visit ->
        WINDOWS.stream().map(window -> Arguments.of(visit, window)));
  }

  @ParameterizedTest
  @MethodSource("visitsInEveryWindow")
  void noScreenHasABarrier(Visit visit, Window window) {
    Page page = desk.signIn(visit.reader(), window.width(), window.height(), window.scheme());
    desk.speak(page, window.language());
    var errors = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        errors.add(page.url() + ": " + message.text());
      }
    });
    var found = Stream.of(visit.addresses()).flatMap(address -> {
      page.navigate(desk.url() + address);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      Desk.seeCharts(page);
      var barriers = Desk.barriers(page).stream();
      int over = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
      return Stream.concat(barriers, over > 0 ? Stream.of("wider than the window by " + over) : Stream.empty())
          .map(barrier -> address + " in " + window + ": " + barrier);
    }).toList();
    page.context().close();
    assertThat(found).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void aPageSaysWhatItMayRunAndBehindTlsThatItIsForTlsAlone() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(app.url() + "/sign-in")).header("X-Forwarded-Proto", "https").build();
      var page = client.send(request, HttpResponse.BodyHandlers.ofString());
      var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
      var nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
      assertThat(nonce.find()).isTrue();
      assertThat(policy).contains("frame-ancestors 'none'", "object-src 'none'", "form-action 'self'")
          .doesNotContain("script-src 'self' 'unsafe-inline'");
      assertThat(Pattern.compile("<script(?![^>]*nonce=\"" + Pattern.quote(nonce.group(1)) + "\")").matcher(page.body()).find())
          .as("a script without this page's number").isFalse();
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(page.headers().allValues("Set-Cookie")).allMatch(
          cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite"));
      var again = client.send(request, HttpResponse.BodyHandlers.discarding());
      assertThat(again.headers().firstValue("Content-Security-Policy")).isNotEqualTo(Optional.of(policy));
    }
  }
}
