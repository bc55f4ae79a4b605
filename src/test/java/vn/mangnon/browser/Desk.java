package vn.mangnon.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A real Chromium at which several people can sit at once, each in a browser of their own. */
final class Desk implements AutoCloseable {

  /** As the launcher found it, else where Linux systems put it. */
  private static final List<String> CHROMIUM = Stream.of(
      System.getenv("MANGNON_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
      .filter(Objects::nonNull).toList();

  private static final double MILLISECONDS_FOR_A_PAGE = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private final String url;

  Desk(String url) {
    this.url = url;
    // a machine that builds and tests at the same time draws a page slowly
    PlaywrightAssertions.setDefaultAssertionTimeout(MILLISECONDS_FOR_A_PAGE);
    playwright = Playwright.create(new Playwright.CreateOptions()
        .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(CHROMIUM.stream().map(Path::of).filter(Files::isExecutable).findFirst()
            .orElseThrow(() -> new IllegalStateException("Install Chromium: apt-get install chromium")))
        .setArgs(List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync")));
  }

  /** A page of that size for a person who signs in with the demonstration's password. */
  Page signIn(String username, int width, int height, ColorScheme scheme) {
    Page page = atSignIn(width, height, scheme);
    signIn(page, username);
    return page;
  }

  /** A page of that size before which somebody sits who has not signed in. */
  Page atSignIn(int width, int height, ColorScheme scheme) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setLocale("vi-VN")
        .setTimezoneId("Asia/Ho_Chi_Minh"));
    Page page = context.newPage();
    page.navigate(url + "/sign-in");
    return page;
  }

  Page signIn(String username) {
    return signIn(username, 1440, 900, ColorScheme.LIGHT);
  }

  static void signIn(Page page, String username) {
    page.getByLabel("Tên đăng nhập").fill(username);
    page.locator("input[type=password]").fill("mangnon-demo");
    page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true)).click();
    page.waitForURL(address -> !address.contains("sign-in"));
  }

  /** From the next page on the application speaks {@code vi} or {@code en}, as it does once somebody has chosen that. */
  void speak(Page page, String language) {
    page.context().addCookies(List.of(new Cookie("mangnon-language", language).setUrl(url)));
  }

  /** Some pages show what matters first and the rest after it. */
  static void awaitWhole(Page page) {
    page.locator("main h1").first().waitFor();
    PlaywrightAssertions.assertThat(page.locator("[aria-busy=true]")).hasCount(0);
  }

  /** Charts are drawn when they come near the window; one that stays blank fails. */
  static void seeCharts(Page page) {
    awaitWhole(page);
    for (Locator chart : page.locator("mangnon-chart:not([hidden])").all()) {
      chart.scrollIntoViewIfNeeded();
      PlaywrightAssertions.assertThat(chart.locator("svg path").first()).isAttached();
    }
  }

  /** What axe-core finds against WCAG 2.2 AA. */
  static List<String> barriers(Page page) {
    return new AxeBuilder(page)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
        .analyze().getViolations().stream()
        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()))
        .toList();
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    Stream.of(browser, playwright).forEach(closeable -> {
      try {
        closeable.close();
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    });
  }
}
