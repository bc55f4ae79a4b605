package vn.mangnon.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.account.Account.Holding;
import vn.mangnon.account.Account;
import vn.mangnon.account.Delegation;
import vn.mangnon.account.HoldingState;
import vn.mangnon.account.OwnAccount;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The person's roles, and to whom they are passed on during a leave. */
final class OwnRoles extends Div {

  private final OwnAccount own;
  private final Person person;
  private final LocalDate today;

  OwnRoles(OwnAccount own, Person person, LocalDate today) {
    this.own = own;
    this.person = person;
    this.today = today;
    addClassName("panels");
    show();
  }

  private void show() {
    removeAll();
    List<Holding> roles = own.roles(person);
    add(new Panel(Words.text("own.roles"), roles.isEmpty()
        ? new EmptyState(Symbol.SHIELD, Words.text("own.roles.none"), Words.text("own.roles.none.why"))
        : Holdings.list(roles, today, this::delegate)));
    List<Delegation> delegations = own.delegations(person);
    if (!delegations.isEmpty()) {
      add(new Panel(Words.text("own.delegations"), list(delegations)));
    }
  }

  private Optional<Component> delegate(Holding holding) {
    if (!own.mayDelegate(person, holding)) {
      return Optional.empty();
    }
    var button = new Button(Words.text("own.delegate"), Symbol.USERS.icon(), click -> askToWhom(holding));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(Words.text("own.delegate.of", holding.role(), Holdings.place(holding)));
    return Optional.of(button);
  }

  private Component list(List<Delegation> delegations) {
    var list = new UnorderedList();
    list.addClassName("entries");
    for (Delegation delegation : delegations) {
      var takeBack = new Button(Words.text("own.take-back"), Symbol.UNDO_2.icon(), click -> askToTakeBack(delegation));
      takeBack.addThemeVariants(ButtonVariant.TERTIARY);
      takeBack.setAriaLabel(Words.text("own.take-back.of", delegation.holder().displayName()));
      list.add(new ListItem(
          new Div(
              Holdings.title(Words.text("own.delegation", delegation.holder().displayName(), delegation.role())),
              Holdings.note(delegation.unit().name())),
          new Span(Holdings.days(Optional.of(delegation.from()), Optional.of(delegation.to()))),
          Holdings.badge(delegation.from().isAfter(today) ? HoldingState.COMING : HoldingState.CURRENT),
          takeBack));
    }
    return list;
  }

  private void askToWhom(Holding holding) {
    var fields = new PointedFields();
    var receiver = fields.add("/username", new ComboBox<String>(Words.text("own.delegate.to")));
    var colleagues = own.colleagues(person, holding).stream()
        .collect(Collectors.toMap(Account.Name::username, Function.identity(), (one, same) -> one));
    receiver.setItems(new ArrayList<>(colleagues.keySet()));
    receiver.setItemLabelGenerator(username -> Optional.ofNullable(colleagues.get(username))
        .map(name -> name.displayName() + " (" + username + ")").orElse(username));
    receiver.setAllowCustomValue(true);
    receiver.addCustomValueSetListener(typed -> receiver.setValue(typed.getDetail().strip()));
    receiver.setHelperText(Words.text("own.delegate.to.hint"));
    receiver.setRequiredIndicatorVisible(true);
    var from = day(fields, "/from", "grant.from");
    from.setValue(today);
    var to = day(fields, "/to", "grant.to");
    new FormDialog(
        Words.text("own.delegate.title", holding.role()), Words.text("own.delegate.about", Holdings.place(holding)),
        fields, Words.text("own.delegate.do"), () -> {
          own.delegate(person, holding.id(), receiver.getOptionalValue().orElse(""), chosen(from, "/from"), chosen(to, "/to"));
          show();
          Notice.done(Words.text("own.delegated", holding.role()));
        }).open();
  }

  private DayPicker day(PointedFields fields, String pointer, String label) {
    var day = fields.add(pointer, new DayPicker(Words.text(label)));
    day.setMin(today);
    day.setRequiredIndicatorVisible(true);
    return day;
  }

  private static LocalDate chosen(DayPicker day, String pointer) {
    return day.getOptionalValue().orElseThrow(() -> Rejection.invalid(
        "account.cannot-delegate", List.of(new Problem(pointer, "own.day-missing"))));
  }

  private void askToTakeBack(Delegation delegation) {
    Confirmation.ask(
        Words.text("own.take-back.question", delegation.holder().displayName()),
        Words.text("own.take-back.consequence", delegation.role()), Words.text("own.take-back"), () -> {
          own.takeBack(person, delegation.id());
          show();
          Notice.done(Words.text("own.taken-back"));
        });
  }
}
