package vn.mangnon.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.Account;
import vn.mangnon.account.AccountState;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.People;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;
import vn.mangnon.ui.shell.Worklist.Column;

/** Who has an account, found by name without accents, role, unit and state. */
@Route("accounts")
@Menu(order = 60, title = "accounts.title", icon = "users")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("theme/record.css")
@StyleSheet("theme/account.css")
class AccountsView extends Page implements BeforeEnterObserver {

  private final People people;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();

  private final TextField search = new TextField(Words.text("accounts.search"));
  private final Select<Role> role = new Select<>();
  private final ComboBox<Account.Unit> unit = new ComboBox<>(Words.text("accounts.unit"));
  private final Select<AccountState> state = new Select<>();
  private final Worklist<Account> list;
  private final Div answer = new Div();
  private final Div nothing = new Div();

  AccountsView(People people, Clock clock) {
    super("accounts.title");
    this.people = people;
    today = LocalDate.now(clock);
    list = new Worklist<>(Words.text("accounts.title"), account -> "accounts/" + account.id(), List.of(
        Column.of(Words.text("accounts.column.name"), account -> new Span(account.displayName())),
        Column.of(Words.text("accounts.column.username"), account -> new Span(account.username())),
        Column.of(Words.text("accounts.column.roles"), this::roles),
        Column.of(Words.text("accounts.column.state"), account -> Holdings.badge(account.state()))));
    add(answer, filters(), list, nothing);
  }

  private Component header() {
    var invited = new Account.Filter("", Optional.empty(), Optional.empty(), Optional.of(AccountState.INVITED));
    var invite = new Button(Words.text("accounts.invite"), Symbol.PLUS.icon(), click -> invite());
    invite.addThemeVariants(ButtonVariant.PRIMARY);
    var sheet = new Anchor("accounts/import", Symbol.UPLOAD.icon(), new Span(Words.text("accounts.import")));
    sheet.addClassName("button-link");
    sheet.getElement().setAttribute("router-link", true);
    return new PageHeader(Words.text(
            "accounts.answer", people.count(person, Account.Filter.EVERYTHING), people.count(person, invited)))
        .support(Words.text("accounts.support"))
        .actions(invite, sheet);
  }

  private Component filters() {
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setPlaceholder(Words.text("accounts.search.example"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    role.setLabel(Words.text("accounts.role"));
    role.setItems(Role.values());
    role.setItemLabelGenerator(chosen -> chosen == null ? Words.text("accounts.role.all") : Words.name(chosen));
    role.setEmptySelectionAllowed(true);
    role.setEmptySelectionCaption(Words.text("accounts.role.all"));
    role.setPlaceholder(Words.text("accounts.role.all"));
    unit.setItems(query ->
        people.units(person, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    unit.setItemLabelGenerator(Account.Unit::name);
    unit.setPlaceholder(Words.text("accounts.unit.all"));
    unit.setClearButtonVisible(true);
    state.setLabel(Words.text("accounts.state"));
    state.setItems(AccountState.values());
    state.setItemLabelGenerator(chosen -> chosen == null ? Words.text("accounts.state.all") : Words.name(chosen));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(Words.text("accounts.state.all"));
    state.setPlaceholder(Words.text("accounts.state.all"));
    search.addValueChangeListener(change -> choose(change.isFromClient()));
    role.addValueChangeListener(change -> choose(change.isFromClient()));
    unit.addValueChangeListener(change -> choose(change.isFromClient()));
    state.addValueChangeListener(change -> choose(change.isFromClient()));
    var filters = new Div(search, role, unit, state);
    filters.addClassName("filters");
    return filters;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = event.getLocation().getQueryParameters();
    search.setValue(address.getSingleParameter("q").orElse(""));
    role.setValue(address.getSingleParameter("role").flatMap(name -> named(Role.values(), name)).orElse(null));
    state.setValue(address.getSingleParameter("state").flatMap(name -> named(AccountState.values(), name)).orElse(null));
    unit.setValue(address.getSingleParameter("unit")
        .flatMap(AccountView::id).flatMap(id -> people.unit(person, id)).orElse(null));
    show();
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The address keeps the filter, so that going back and sharing the page keep it too. */
  private void choose(boolean byThePerson) {
    if (byThePerson) {
      var parameters = new LinkedHashMap<String, String>();
      if (!search.isEmpty()) {
        parameters.put("q", search.getValue());
      }
      role.getOptionalValue().ifPresent(chosen -> parameters.put("role", chosen.name().toLowerCase(Locale.ROOT)));
      unit.getOptionalValue().map(Account.Unit::id).map(UUID::toString).ifPresent(id -> parameters.put("unit", id));
      state.getOptionalValue().ifPresent(chosen -> parameters.put("state", chosen.name().toLowerCase(Locale.ROOT)));
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(
          null, new Location("accounts", QueryParameters.simple(parameters))));
      show();
    }
  }

  private void show() {
    answer.removeAll();
    answer.add(header());
    var filter = new Account.Filter(
        search.getValue(), role.getOptionalValue(), unit.getOptionalValue().map(Account.Unit::id),
        state.getOptionalValue());
    int count = people.count(person, filter);
    list.setVisible(count > 0);
    list.show(count, (offset, limit) -> people.page(person, filter, offset, limit));
    nothing.removeAll();
    if (count == 0) {
      nothing.add(new EmptyState(Symbol.USERS, Words.text("accounts.none"), Words.text("accounts.none.why")));
    }
  }

  private Component roles(Account account) {
    var current = account.current(today);
    if (current.isEmpty()) {
      return Holdings.note(Words.text("accounts.no-role"));
    }
    var roles = new Div();
    current.forEach(holding ->
        roles.add(new Div(new Span(Words.name(holding.role())), Holdings.note(Holdings.place(holding)))));
    return roles;
  }

  private void invite() {
    InviteDialog.open(people, person, link -> new LinkDialog(
        link, () -> getUI().ifPresent(ui -> ui.navigate("accounts/" + link.account()))).open());
  }
}
