package vn.mangnon.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.mangnon.shared.Texts;

/** Vietnamese first, whatever the browser asks for. */
@Component
class Translations implements I18NProvider {

  private final transient Texts texts;

  Translations(Texts texts) {
    this.texts = texts;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return Texts.LOCALES;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return texts.get(locale, key, arguments);
  }

  @Override
  public String getTranslation(Object key, Locale locale, Object... arguments) {
    return key instanceof Enum<?> constant ? texts.name(locale, constant) : getTranslation(key.toString(), locale, arguments);
  }
}
