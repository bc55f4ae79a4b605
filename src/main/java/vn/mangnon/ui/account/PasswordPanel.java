package vn.mangnon.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import vn.mangnon.account.OwnAccount;
import vn.mangnon.account.Person;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** Changes the own password by the present one. */
final class PasswordPanel extends Panel {

  PasswordPanel(OwnAccount own, Person person) {
    super(Words.text("own.password"));
    var fields = new PointedFields();
    var former = fields.add("/former", new PasswordField(Words.text("own.password.former")));
    former.setRequiredIndicatorVisible(true);
    former.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    var password = new NewPassword(fields);
    var change = new Button(Words.text("own.password.do"));
    change.setDisableOnClick(true);
    change.addClickListener(click -> {
      if (fields.attempt(() ->
          own.changePassword(person, SessionsPanel.current(), former.getValue(), password.value()))) {
        former.clear();
        password.clear();
        Notice.done(Words.text("own.password.done"));
      }
      change.setEnabled(true);
    });
    var form = new Div(fields.summary(), new Paragraph(Words.text("own.password.about")));
    fields.all().forEach(form::add);
    form.add(change);
    form.addClassNames("dialog-form", "narrow");
    change.addClickShortcut(Key.ENTER).listenOn(form);
    add(form);
  }
}
