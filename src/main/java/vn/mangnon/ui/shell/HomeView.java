package vn.mangnon.ui.shell;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.mangnon.account.CurrentPerson;

@Route("")
@Menu(order = 0, title = "home.title", icon = "house")
@PermitAll
class HomeView extends Page {

  HomeView() {
    super("home.title");
    add(new PageHeader(Words.text("home.greeting", CurrentPerson.get().displayName())));
  }
}
