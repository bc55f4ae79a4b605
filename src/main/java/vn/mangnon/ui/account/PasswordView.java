package vn.mangnon.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.mangnon.account.Account;
import vn.mangnon.account.PasswordLinks;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Where a one-time link leads: its person sets a password. */
@Route(value = "password/:secret", autoLayout = false)
@AnonymousAllowed
class PasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final PasswordLinks links;
  private final PointedFields fields = new PointedFields();
  private final NewPassword password = new NewPassword(fields);
  private String secret = "";

  PasswordView(PasswordLinks links) {
    this.links = links;
    addClassName("sign-in");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    secret = event.getRouteParameters().get("secret").orElse("");
    var card = links.owner(secret).map(this::form).orElseGet(PasswordView::deadLink);
    card.addClassName("sign-in-card");
    removeAll();
    add(welcome(), card);
  }

  @Override
  public String getPageTitle() {
    return Words.text("password.title") + " – Măng Non";
  }

  private static Div welcome() {
    var name = new Div(new Image("theme/mark.svg", ""), new Span("Măng Non"));
    name.addClassName("brand");
    var welcome = new Div(name, new H1(Words.text("password.title")), new Paragraph(Words.text("password.about")));
    welcome.addClassName("sign-in-welcome");
    return welcome;
  }

  private Div form(Account.Name owner) {
    var set = new Button(Words.text("password.do"));
    set.addThemeVariants(ButtonVariant.PRIMARY);
    set.setDisableOnClick(true);
    set.addClickListener(click -> {
      if (fields.attempt(() -> links.setPassword(secret, password.value()))) {
        UI.getCurrent().navigate("sign-in");
        Notice.done(Words.text("password.done"));
      }
      set.setEnabled(true);
    });
    set.addClickShortcut(Key.ENTER);
    var whose = new Paragraph(Words.text("password.for", owner.displayName(), owner.username()));
    var form = new Div(fields.summary(), whose);
    fields.all().forEach(form::add);
    form.add(set);
    return form;
  }

  private static Div deadLink() {
    return new Div(new EmptyState(Symbol.LOCK, Words.text("password.dead"), Words.text("password.dead.next"),
        new Anchor("sign-in", Words.text("setup.to-sign-in"))));
  }
}
