package vn.mangnon.ui.account;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import vn.mangnon.account.OneTimeLink;
import vn.mangnon.account.People;
import vn.mangnon.account.Person;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** Asks who is invited to what. */
final class InviteDialog {

  private InviteDialog() {}

  static void open(People people, Person actor, Consumer<OneTimeLink> invited) {
    var fields = new PointedFields();
    TextField name = field(fields, "/displayName", "invite.name");
    TextField username = field(fields, "/username", "invite.username");
    var grant = new GrantFields(people, actor, fields);
    new FormDialog(Words.text("invite.title"), Words.text("invite.about"), fields, Words.text("invite.do"), () ->
        invited.accept(people.invite(
            actor, username.getValue().strip().toLowerCase(Locale.ROOT), name.getValue(), grant.value())))
        .open();
  }

  private static TextField field(PointedFields fields, String pointer, String key) {
    var field = fields.add(pointer, new TextField(Words.text(key)));
    field.setHelperText(Words.text(key + ".hint"));
    field.setRequiredIndicatorVisible(true);
    field.setAutocomplete(Autocomplete.OFF);
    return field;
  }
}
