package vn.mangnon.ui.account;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import vn.mangnon.account.Account;
import vn.mangnon.account.NewGrant;
import vn.mangnon.account.People;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** Which role, where and from when to when. */
final class GrantFields {

  private final Select<Role> role = new Select<>();
  private final ComboBox<Account.Unit> unit = new ComboBox<>(Words.text("grant.unit"));
  private final DayPicker from = new DayPicker(Words.text("grant.from"));
  private final DayPicker to = new DayPicker(Words.text("grant.to"));

  GrantFields(People people, Person actor, PointedFields fields) {
    role.setLabel(Words.text("grant.role"));
    role.setItems(Role.values());
    role.setItemLabelGenerator(Words::name);
    role.setRequiredIndicatorVisible(true);
    role.setValue(Role.PRINCIPAL);
    unit.setItemLabelGenerator(Account.Unit::name);
    unit.setHelperText(Words.text("grant.unit.hint"));
    unit.setItems(query -> people
        .units(actor, role.getValue(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    unit.setRequiredIndicatorVisible(true);
    role.addValueChangeListener(change -> {
      unit.clear();
      unit.getLazyDataView().refreshAll();
      unit.setVisible(!change.getValue().heldAt().isEmpty());
    });
    from.setHelperText(Words.text("grant.from.hint"));
    to.setHelperText(Words.text("grant.to.hint"));
    fields.add("/role", role);
    fields.add("/unit", unit);
    fields.add("/from", from);
    fields.add("/to", to);
  }

  NewGrant value() {
    return new NewGrant(
        role.getValue(), unit.getOptionalValue().map(Account.Unit::id),
        Optional.ofNullable(from.getValue()), Optional.ofNullable(to.getValue()));
  }
}
