package vn.mangnon.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.SqlTimes;

/** Names the page for which a request ran its SQL. */
class PageTimes implements VaadinRequestInterceptor {

  @Override
  public void requestStart(VaadinRequest request, VaadinResponse response) {
    // there is no page yet
  }

  @Override
  public void handleException(
      VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {
    // told by the error handler
  }

  @Override
  public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
    UI ui = UI.getCurrent();
    if (ui != null) {
      SqlTimes.name("page /" + ui.getActiveViewLocation().getPath());
    }
  }
}
