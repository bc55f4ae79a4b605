package vn.mangnon.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.Account.Holding;
import vn.mangnon.account.Account;
import vn.mangnon.account.AccountState;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.HoldingState;
import vn.mangnon.account.People;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One account as an administrator keeps it: its roles, how it is entered, and whether it may be. */
@Route("accounts/:id")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("theme/record.css")
@StyleSheet("theme/account.css")
class AccountView extends Page implements BeforeEnterObserver {

  private final People people;
  private final LocalDate today;
  private final Person actor = CurrentPerson.get();

  AccountView(People people, Clock clock) {
    super("accounts.title");
    this.people = people;
    today = LocalDate.now(clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID id = event.getRouteParameters().get("id").flatMap(AccountView::id).orElseThrow(NotFoundException::new);
    try {
      show(id);
    } catch (Rejection rejection) {
      throw rejection.reason() == Rejection.Reason.NOT_FOUND ? new NotFoundException() : rejection;
    }
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private void show(UUID id) {
    Account account = people.find(actor, id);
    title(account.displayName());
    removeAll();
    add(way(), header(account), roles(account), access(account));
  }

  private static Component way() {
    var back = new Anchor("accounts", Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("accounts.back")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("accounts.title"));
    return way;
  }

  private Component header(Account account) {
    var header = new PageHeader(answer(account))
        .about(Holdings.badge(account.state()), new Span(account.username()));
    if (account.state() == AccountState.DEACTIVATED) {
      header.actions(button("person.reactivate", Symbol.ROTATE_CCW, () -> {
        people.reactivate(actor, account.id());
        told(account, "person.reactivated");
      }));
    } else {
      var link = button("person.issue", Symbol.SEND, () -> askForLink(account));
      if (account.state() == AccountState.INVITED) {
        link.addThemeVariants(ButtonVariant.PRIMARY);
      }
      header.actions(link, button("person.rename", Symbol.PENCIL, () -> askForName(account)));
    }
    return header;
  }

  private static String answer(Account account) {
    return switch (account.state()) {
      case ACTIVE -> Words.text("person.answer.active", account.displayName());
      case INVITED -> Words.text("person.answer.invited", account.displayName());
      case DEACTIVATED -> Words.text("person.answer.deactivated", account.displayName());
    };
  }

  private Component roles(Account account) {
    var ended = account.holdings().stream().filter(holding -> holding.state(today) == HoldingState.ENDED).toList();
    var held = account.holdings().stream().filter(holding -> !ended.contains(holding)).toList();
    var panel = new Panel(Words.text("person.roles"));
    panel.add(held.isEmpty()
        ? new EmptyState(Symbol.SHIELD, Words.text("person.roles.none"), Words.text("person.roles.none.why"))
        : Holdings.list(held, today, holding -> Optional.of(end(account, holding))));
    panel.add(button("person.grant", Symbol.PLUS, () -> askForRole(account)));
    if (!ended.isEmpty()) {
      panel.add(new Details(
          Words.text("person.ended-list", ended.size()), Holdings.list(ended, today, _ -> Optional.empty())));
    }
    return panel;
  }

  private Component end(Account account, Holding holding) {
    var end = button("person.end", Symbol.CIRCLE_MINUS, () -> askForEnd(account, holding));
    end.addThemeVariants(ButtonVariant.TERTIARY);
    end.setAriaLabel(Words.text("person.end.of", holding.role(), Holdings.place(holding)));
    return end;
  }

  private Component access(Account account) {
    Account.Access access = people.access(actor, account.id());
    var facts = new DescriptionList();
    facts.addClassName("facts");
    fact(facts, "person.access.created", Texts.day(account.createdAt()));
    fact(facts, "person.access.last",
        access.lastSeenAt().map(Texts::moment).orElseGet(() -> Words.text("person.access.never")));
    fact(facts, "person.access.signed-in", Words.text("person.access.places", access.signedIn()));
    fact(facts, "person.access.link", access.linkExpiresAt()
        .map(moment -> Words.text("person.access.link.open", moment))
        .orElseGet(() -> Words.text("person.access.link.none")));
    fact(facts, "person.access.tokens", String.valueOf(access.tokens()));
    var panel = new Panel(Words.text("person.access"), facts);
    var actions = new Div();
    actions.addClassName("panel-actions");
    if (access.signedIn() > 0) {
      actions.add(button("person.sign-out", Symbol.LOG_OUT, () -> askToSignOut(account)));
    }
    if (account.state() != AccountState.DEACTIVATED && !account.id().equals(actor.id())) {
      var deactivate = button("person.deactivate", Symbol.LOCK, () -> askToDeactivate(account));
      deactivate.addThemeVariants(ButtonVariant.ERROR);
      actions.add(deactivate);
    }
    panel.add(actions);
    return panel;
  }

  private static void fact(DescriptionList facts, String key, String value) {
    facts.add(new DescriptionList.Term(Words.text(key)), new DescriptionList.Description(value));
  }

  private void askForName(Account account) {
    var fields = new PointedFields();
    var name = fields.add("/displayName", new TextField(Words.text("invite.name")));
    name.setValue(account.displayName());
    new FormDialog(
        Words.text("person.rename"), Words.text("person.rename.about"), fields, Words.text("person.rename"), () -> {
          people.rename(actor, account.id(), name.getValue());
          show(account.id());
          Notice.done(Words.text("person.renamed", name.getValue()));
        }).open();
  }

  private void askForRole(Account account) {
    var fields = new PointedFields();
    var grant = new GrantFields(people, actor, fields);
    new FormDialog(Words.text("person.grant"), roleOf(account), fields, Words.text("person.grant.do"), () -> {
      var chosen = grant.value();
      people.grant(actor, account.id(), chosen);
      show(account.id());
      Notice.done(Words.text("person.granted", chosen.role()));
    }).open();
  }

  private static String roleOf(Account account) {
    return account.displayName() + " · " + account.username();
  }

  private void askForEnd(Account account, Holding holding) {
    var fields = new PointedFields();
    var day = fields.add("/to", new DayPicker(Words.text("person.end.day")));
    day.setHelperText(Words.text("person.end.hint"));
    day.setMin(today);
    new FormDialog(
        Words.text("person.end.title", holding.role()), Words.text("person.end.about", account.displayName()), fields,
        Words.text("person.end"), () -> {
          people.end(actor, holding.id(), day.getOptionalValue().orElse(today.minusDays(1)));
          show(account.id());
          Notice.done(Words.text("person.ended", holding.role()));
        }).open();
  }

  private void askForLink(Account account) {
    Confirmation.ask(
        Words.text("person.issue.question"), Words.text("person.issue.consequence", account.displayName()),
        Words.text("person.issue.do"),
        () -> new LinkDialog(people.issueLink(actor, account.id()), () -> show(account.id())).open());
  }

  private void askToSignOut(Account account) {
    Confirmation.ask(
        Words.text("person.sign-out.question", account.displayName()), Words.text("person.sign-out.consequence"),
        Words.text("person.sign-out"), () -> {
          people.signOutEverywhere(actor, account.id());
          told(account, "person.signed-out");
        });
  }

  private void askToDeactivate(Account account) {
    Confirmation.askDangerous(
        Words.text("person.deactivate.question", account.displayName()), Words.text("person.deactivate.consequence"),
        Words.text("person.deactivate"), () -> {
          people.deactivate(actor, account.id());
          told(account, "person.deactivated");
        });
  }

  private void told(Account account, String key) {
    show(account.id());
    Notice.done(Words.text(key));
  }

  private static Button button(String key, Symbol symbol, Runnable action) {
    return new Button(Words.text(key), symbol.icon(), click -> action.run());
  }
}
