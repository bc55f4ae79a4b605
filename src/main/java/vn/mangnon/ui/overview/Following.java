package vn.mangnon.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import vn.mangnon.summary.FigureChanges;

/** While somebody looks at a page, the server tells it by itself that figures have changed. */
final class Following {

  private Following() {}

  /** @param told in the page's own session, at most once a second */
  static void follow(Component page, FigureChanges changes, Runnable told) {
    page.addAttachListener(attached -> {
      UI ui = attached.getUI();
      ui.getPushConfiguration().setTransport(Transport.WEBSOCKET_XHR);
      ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
      var subscription = changes.onChange(ui.accessLater(told::run, () -> {})::run);
      page.addDetachListener(detached -> {
        detached.unregisterListener();
        subscription.end();
        ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
      });
    });
  }
}
