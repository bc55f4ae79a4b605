package vn.mangnon.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import vn.mangnon.shared.Rejection;

/** Shown where a page could not be opened: a refusal in its own words, anything else with a reference. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

  FailureView() {
    super("error.internal.title");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    return Failures.rejection(parameter.getException()).map(this::refused)
        .orElseGet(() -> failed(Failures.record(parameter.getException())));
  }

  private int refused(Rejection rejection) {
    show(Symbol.CIRCLE_ALERT, Words.text("error.refused.title"), Failures.words(rejection));
    return switch (rejection.reason()) {
      case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
      case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
      case CONFLICT -> HttpServletResponse.SC_CONFLICT;
      case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
    };
  }

  private int failed(String reference) {
    show(Symbol.TRIANGLE_ALERT, Words.text("error.internal.title"), Words.text("error.internal.reference", reference));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
