package vn.mangnon.ui.account;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** A password that is to be, typed twice. */
final class NewPassword {

  private final PasswordField password = new PasswordField(Words.text("password.new"));
  private final PasswordField repeated = new PasswordField(Words.text("password.again"));

  NewPassword(PointedFields fields) {
    fields.add("/password", password);
    fields.add("/repeated", repeated);
    password.setHelperText(Words.text("password.new.hint"));
    for (PasswordField field : List.of(password, repeated)) {
      field.setRequiredIndicatorVisible(true);
      field.setAutocomplete(Autocomplete.NEW_PASSWORD);
    }
  }

  /** @throws Rejection where the two differ */
  String value() {
    if (!password.getValue().equals(repeated.getValue())) {
      throw Rejection.invalid(
          "account.cannot-set-password", List.of(new Rejection.Problem("/repeated", "password.differ")));
    }
    return password.getValue();
  }

  void clear() {
    password.clear();
    repeated.clear();
  }
}
