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
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.account.FirstAdministrator;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.ErrorSummary;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Where the one-time link of a new installation leads: the account of its first administrator. */
@Route(value = "setup/:secret", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final FirstAdministrator firstAdministrator;
  private final ErrorSummary errors = new ErrorSummary();
  private final TextField username = new TextField(Words.text("setup.username"));
  private final TextField displayName = new TextField(Words.text("setup.display-name"));
  private final PasswordField password = new PasswordField(Words.text("setup.password"));
  private final PasswordField repeated = new PasswordField(Words.text("setup.password-again"));
  /** In the order of the screen, by the pointers that a refusal names. */
  private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
  private String secret = "";

  SetupView(FirstAdministrator firstAdministrator) {
    this.firstAdministrator = firstAdministrator;
    fields.put("/username", username);
    fields.put("/displayName", displayName);
    fields.put("/password", password);
    fields.put("/repeated", repeated);
    fields.values().forEach(field -> {
      field.setWidthFull();
      field.setRequiredIndicatorVisible(true);
      field.setManualValidation(true);
    });
    username.setHelperText(Words.text("setup.username.hint"));
    username.setAutocomplete(Autocomplete.USERNAME);
    displayName.setHelperText(Words.text("setup.display-name.hint"));
    displayName.setAutocomplete(Autocomplete.NAME);
    password.setHelperText(Words.text("setup.password.hint"));
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
    addClassName("sign-in");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    secret = event.getRouteParameters().get("secret").orElse("");
    var card = firstAdministrator.admits(secret) ? form() : deadLink();
    card.addClassName("sign-in-card");
    removeAll();
    add(welcome(), card);
  }

  @Override
  public String getPageTitle() {
    return Words.text("setup.title") + " – Măng Non";
  }

  private static Div welcome() {
    var name = new Div(new Image("theme/mark.svg", ""), new Span("Măng Non"));
    name.addClassName("brand");
    var welcome = new Div(name, new H1(Words.text("setup.title")), new Paragraph(Words.text("setup.about")));
    welcome.addClassName("sign-in-welcome");
    return welcome;
  }

  private Div form() {
    var create = new Button(Words.text("setup.create"), click -> create());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.addClickShortcut(Key.ENTER);
    var form = new Div(errors);
    fields.values().forEach(form::add);
    form.add(create);
    return form;
  }

  private static Div deadLink() {
    return new Div(new EmptyState(Symbol.LOCK, Words.text("setup.dead"), Words.text("setup.dead.next"),
        new Anchor("sign-in", Words.text("setup.to-sign-in"))));
  }

  private void create() {
    try {
      if (!password.getValue().equals(repeated.getValue())) {
        throw Rejection.invalid(
            "account.cannot-create", List.of(new Rejection.Problem("/repeated", "setup.passwords-differ")));
      }
      firstAdministrator.create(secret, username.getValue().strip(), displayName.getValue(), password.getValue());
      UI.getCurrent().navigate("sign-in");
      Notice.done(Words.text("setup.created"));
    } catch (Rejection rejection) {
      show(rejection);
    }
  }

  private void show(Rejection rejection) {
    fields.values().forEach(field -> field.setInvalid(false));
    var lines = rejection.problems().stream()
        .map(problem -> new ErrorSummary.Line(Words.explain(problem), fields.get(problem.pointer())))
        .toList();
    rejection.problems().forEach(problem -> {
      var field = fields.get(problem.pointer());
      field.setErrorMessage(Words.explain(problem));
      field.setInvalid(true);
    });
    errors.show(Words.explain(rejection), lines);
  }
}
