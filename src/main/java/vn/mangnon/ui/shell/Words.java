package vn.mangnon.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.shared.Language;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;

/**
 * Words in the language of whoever looks at the screen. Days, moments, enum constants and {@link LocalText}s may be
 * arguments; years are given as strings, since numbers get thousands separators.
 */
public final class Words {

  private static final Texts TEXTS = new Texts();

  private Words() {}

  public static String text(String key, Object... arguments) {
    return TEXTS.get(locale(), key, arguments);
  }

  public static String name(Enum<?> constant) {
    return TEXTS.name(locale(), constant);
  }

  /** Where there may be no such text. */
  public static Optional<String> find(String key) {
    return TEXTS.find(locale(), key);
  }

  /** In both languages, for what is kept in both. */
  public static LocalText inBoth(String key, Object... arguments) {
    return new LocalText(TEXTS.get(Texts.VIETNAMESE, key, arguments), TEXTS.get(Texts.ENGLISH, key, arguments));
  }

  public static String text(LocalText text) {
    return text.in(locale());
  }

  public static String explain(Rejection rejection) {
    return TEXTS.explain(locale(), rejection);
  }

  public static String explain(Rejection.Problem problem) {
    return TEXTS.explain(locale(), problem);
  }

  public static Language language() {
    return new Language(TEXTS, locale());
  }

  public static Locale locale() {
    return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).map(Texts::supported).orElse(Texts.VIETNAMESE);
  }
}
