package vn.mangnon.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.mangnon.shared.Texts;

/** Gives each page its language and theme before it is drawn, and words for what can befall it. */
@Component
class Startup implements VaadinServiceInitListener {

  private final transient Texts texts;

  Startup(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    var service = event.getSource();
    service.setSystemMessagesProvider(this::messages);
    service.addSessionInitListener(session -> {
      session.getSession().setLocale(Preferences.locale(session.getRequest()));
      session.getSession().setErrorHandler(new Failures());
    });
    service.addUIInitListener(ui -> prepare(ui.getUI()));
    event.addIndexHtmlRequestListener(page -> {
      VaadinRequest request = page.getVaadinRequest();
      var html = page.getDocument().selectFirst("html");
      html.attr("lang", Preferences.locale(request).getLanguage());
      html.attr("style", "color-scheme: " + Preferences.theme(request).scheme.getValue());
      ContentPolicy.guard(page);
    });
    event.addVaadinRequestInterceptor(new PageTimes());
  }

  private void prepare(UI ui) {
    Locale locale = ui.getLocale();
    ui.getPage().setColorScheme(Preferences.theme().scheme);
    var reconnecting = ui.getReconnectDialogConfiguration();
    reconnecting.setDialogText(texts.get(locale, "connection.lost"));
    reconnecting.setDialogTextGaveUp(texts.get(locale, "connection.gave-up"));
    ui.getPage().executeJs("window.Vaadin.connectionIndicator.onlineText = $0", texts.get(locale, "connection.back"));
    ui.getLoadingIndicatorConfiguration().setFirstDelay(700);
  }

  private SystemMessages messages(SystemMessagesInfo info) {
    Locale locale = info.getLocale();
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.get(locale, "session.expired"));
    messages.setSessionExpiredMessage(texts.get(locale, "session.expired.next"));
    messages.setInternalErrorCaption(texts.get(locale, "error.internal.title"));
    messages.setInternalErrorMessage(texts.get(locale, "session.reload"));
    messages.setCookiesDisabledCaption(texts.get(locale, "session.cookies"));
    messages.setCookiesDisabledMessage(texts.get(locale, "session.cookies.next"));
    return messages;
  }
}
