package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.mangnon.account.CurrentPerson;

/** Leads everybody to where their work begins: a school to what it has to do, an office to its overview. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.forwardTo(CurrentPerson.get().schools().isEmpty() ? "overview" : "school");
  }
}
