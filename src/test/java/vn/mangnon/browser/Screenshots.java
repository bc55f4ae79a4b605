package vn.mangnon.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures under docs/screenshots anew, on the demonstration district. Not part of the tests:
 * {@code ./mangnon test -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=Screenshots}.
 */
class Screenshots {

  private static final Path FOLDER = Path.of("docs", "screenshots");
  private static final double SCALE = 0.6;
  private static final String NAMES = System.getProperty("mangnon.screens", "");
  private static final int HIGHEST = 2400;

  private record Screen(String name, String reader, String address) {}

  private record Window(int width, int height, ColorScheme scheme) {

    String name() {
      return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Window> WINDOWS = List.of(
      new Window(1440, 900, ColorScheme.LIGHT), new Window(1440, 900, ColorScheme.DARK),
      new Window(390, 844, ColorScheme.LIGHT), new Window(390, 844, ColorScheme.DARK));

  private static final List<Screen> SCREENS = List.of(
      new Screen("overview", "phong", "/overview"),
      new Screen("heat-map", "phong", "/overview/heat-map"),
      new Screen("horizon", "phong", "/horizon"),
      new Screen("compliance", "phong", "/compliance"),
      new Screen("verdicts", "phong", "/compliance/verdicts?from=2026&to=2026&verdict=not-met"),
      new Screen("obligations", "phong", "/obligations"),
      new Screen("quality", "phong", "/quality"),
      new Screen("compare", "phong", "/compare"),
      new Screen("pivot", "phong", "/pivot"),
      new Screen("city", "thanhpho", "/city"),
      new Screen("school", "phong", "/schools/TH-LTK"),
      new Screen("review", "phong", "/review"),
      new Screen("issues", "phong", "/issues"),
      new Screen("issue-balance", "phong", "/issues/balance?by=school"),
      new Screen("periods", "phong", "/periods"),
      new Screen("lines", "phong", "/lines?figure=activities&from=2026&to=2026"),
      new Screen("home", "thlythuongkiet", "/school"),
      new Screen("form", "thlythuongkiet", "/report/2026-H2"));

  /** All of them, or those whose names are given: {@code -Dmangnon.screens=overview,school}. */
  private static final List<Screen> WANTED = SCREENS.stream()
      .filter(screen -> NAMES.isEmpty() || List.of(NAMES.split(",")).contains(screen.name()))
      .toList();

  @Test
  void ofEveryScreenInEveryWindow() throws IOException {
    try (var app = new RunningApp(Files.createTempDirectory(Path.of("target"), "pictures-"), 100);
        var desk = new Desk(app.url())) {
      for (Window window : WINDOWS) {
        for (String reader : WANTED.stream().map(Screen::reader).distinct().toList()) {
          Page page = desk.signIn(reader, window.width(), window.height(), window.scheme());
          WANTED.stream().filter(screen -> screen.reader().equals(reader))
              .forEach(screen -> take(page, desk.url(), screen, window));
          page.context().close();
        }
      }
    }
  }

  private static void take(Page page, String url, Screen screen, Window window) {
    page.setViewportSize(window.width(), window.height());
    page.navigate(url + screen.address());
    Desk.awaitWhole(page);
    int whole = (int) page.evaluate("document.querySelector('main').scrollHeight + 100");
    // the main part scrolls, so the window is made as high as what is in it
    page.setViewportSize(window.width(), Math.min(Math.max(whole, window.height()), HIGHEST));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Desk.seeCharts(page);
    page.locator("main h1").first().scrollIntoViewIfNeeded();
    save(page.screenshot(), FOLDER.resolve(screen.name() + "-" + window.name() + ".jpg"));
  }

  /** Smaller than the screen, so that they weigh little in the repository. */
  private static void save(byte[] screenshot, Path file) {
    try {
      BufferedImage whole = ImageIO.read(new ByteArrayInputStream(screenshot));
      int width = (int) (whole.getWidth() * SCALE);
      int height = (int) (whole.getHeight() * SCALE);
      var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      small.getGraphics().drawImage(whole.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
      ImageIO.write(small, "jpg", file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
