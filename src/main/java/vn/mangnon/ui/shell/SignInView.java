package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.WebAttributes;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Role;
import vn.mangnon.account.TooManyGuesses;
import vn.mangnon.shared.Texts;

/** Name and password; then the page that was asked for. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String DEMO_PASSWORD = "mangnon-demo";
  private static final List<DemoAccount> DEMO_ACCOUNTS = List.of(
      new DemoAccount("thlythuongkiet", Role.PRINCIPAL),
      new DemoAccount("vanthu", Role.CLERK),
      new DemoAccount("phong", Role.DISTRICT_OFFICER),
      new DemoAccount("lanhdao", Role.DISTRICT_LEADER),
      new DemoAccount("phuong", Role.WARD_OFFICER),
      new DemoAccount("thanhpho", Role.CITY_VIEWER),
      new DemoAccount("kiemtra", Role.AUDITOR),
      new DemoAccount("quantri", Role.ADMINISTRATOR));

  private record DemoAccount(String username, Role role) {}

  private final LoginForm form = new LoginForm();

  SignInView(@Value("${mangnon.demo.enabled:false}") boolean demo) {
    addClassName("sign-in");
    form.setAction("sign-in");
    form.setForgotPasswordButtonVisible(false);
    form.setI18n(words(Words.text("sign-in.wrong"), Words.text("sign-in.wrong.next")));
    var card = new Div(form, languages());
    card.addClassName("sign-in-card");
    if (demo) {
      card.addComponentAtIndex(1, demoAccounts());
    }
    add(welcome(), card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (CurrentPerson.find().isPresent()) {
      event.forwardTo("");
      return;
    }
    form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    refusal().ifPresent(guesses -> form.setI18n(words(
        Words.text("sign-in.too-many"), Words.text("sign-in.too-many.next", guesses.waiting().toSeconds() / 60 + 1))));
  }

  private static Optional<TooManyGuesses> refusal() {
    return Optional.ofNullable(VaadinSession.getCurrent().getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION))
        .filter(TooManyGuesses.class::isInstance)
        .map(TooManyGuesses.class::cast);
  }

  @Override
  public String getPageTitle() {
    return Words.text("sign-in.title") + " – Măng Non";
  }

  private static Div welcome() {
    var name = new Div(new Image("theme/mark.svg", ""), new Span("Măng Non"));
    name.addClassName("brand");
    var welcome = new Div(name, new H1(Words.text("sign-in.promise")), new Paragraph(Words.text("sign-in.about")));
    welcome.addClassName("sign-in-welcome");
    return welcome;
  }

  private static LoginI18n words(String refusal, String next) {
    var words = LoginI18n.createDefault();
    words.getForm().setTitle(Words.text("sign-in.title"));
    words.getForm().setUsername(Words.text("sign-in.username"));
    words.getForm().setPassword(Words.text("sign-in.password"));
    words.getForm().setSubmit(Words.text("sign-in.submit"));
    words.getErrorMessage().setTitle(refusal);
    words.getErrorMessage().setMessage(next);
    words.getErrorMessage().setUsername(Words.text("sign-in.username.missing"));
    words.getErrorMessage().setPassword(Words.text("sign-in.password.missing"));
    return words;
  }

  private Component demoAccounts() {
    var accounts = new Div();
    accounts.addClassName("demo-accounts-list");
    for (DemoAccount account : DEMO_ACCOUNTS) {
      accounts.add(choice(account));
    }
    var demo = new Div(
        new H2(Words.text("sign-in.demo")), new Paragraph(Words.text("sign-in.demo.how", DEMO_PASSWORD)), accounts);
    demo.addClassName("demo-accounts");
    return demo;
  }

  private Button choice(DemoAccount account) {
    var username = new Span(account.username());
    username.addClassName("demo-username");
    var button = new Button(new Div(new Span(Words.name(account.role())), username));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.addClickListener(click -> form.getElement().executeJs(
        """
        const [name, password] = [$0, $1];
        this.querySelector('[name=username]').value = name;
        this.querySelector('[name=password]').value = password;
        this.querySelector('vaadin-button[theme~=primary]').focus();
        """, account.username(), DEMO_PASSWORD));
    return button;
  }

  private static Div languages() {
    var languages = new Div();
    languages.addClassName("languages");
    languages.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.text("shell.language"));
    for (var locale : Texts.LOCALES) {
      var button = new Button(Words.text("language." + locale.getLanguage()), click -> Preferences.choose(locale));
      button.addThemeVariants(ButtonVariant.TERTIARY);
      button.getElement()
          .setAttribute("lang", locale.getLanguage())
          .setAttribute("aria-pressed", String.valueOf(locale.equals(Words.locale())));
      languages.add(button);
    }
    return languages;
  }
}
