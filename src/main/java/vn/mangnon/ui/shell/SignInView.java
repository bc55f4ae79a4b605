package vn.mangnon.ui.shell;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("sign-in")
@AnonymousAllowed
class SignInView extends VerticalLayout {

  SignInView() {
    var form = new LoginForm();
    form.setAction("sign-in");
    add(form);
  }
}
