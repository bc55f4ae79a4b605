package vn.mangnon.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.shared.Texts;

/** The language and the theme that this browser was set to, kept in cookies so that they hold before sign-in. */
final class Preferences {

  private static final String LANGUAGE = "mangnon-language";
  private static final String THEME = "mangnon-theme";

  /** What the theme may be; the device decides where nothing was chosen. */
  enum Theme {
    SYSTEM(ColorScheme.Value.LIGHT_DARK), LIGHT(ColorScheme.Value.LIGHT), DARK(ColorScheme.Value.DARK);

    final ColorScheme.Value scheme;

    Theme(ColorScheme.Value scheme) {
      this.scheme = scheme;
    }
  }

  private Preferences() {}

  static Locale locale(VaadinRequest request) {
    return read(request, LANGUAGE).map(Locale::forLanguageTag).map(Texts::supported).orElse(Texts.VIETNAMESE);
  }

  static Theme theme(VaadinRequest request) {
    return read(request, THEME)
        .flatMap(name -> Arrays.stream(Theme.values()).filter(theme -> theme.name().equals(name)).findFirst())
        .orElse(Theme.SYSTEM);
  }

  static Theme theme() {
    return theme(VaadinService.getCurrentRequest());
  }

  /** Every text of the page changes, so the page is loaded again. */
  static void choose(Locale locale) {
    write(LANGUAGE, locale.getLanguage());
    VaadinSession.getCurrent().setLocale(locale);
    UI.getCurrent().getPage().reload();
  }

  static void choose(Theme theme) {
    write(THEME, theme.name());
    UI.getCurrent().getPage().setColorScheme(theme.scheme);
  }

  private static Optional<String> read(VaadinRequest request, String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static void write(String name, String value) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    VaadinResponse.getCurrent().addCookie(cookie);
  }
}
