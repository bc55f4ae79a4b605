package vn.mangnon.ui.period;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Form;
import vn.mangnon.programme.Forms;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist.Column;
import vn.mangnon.ui.shell.Worklist;

/** The versions of the report form, and when each is in force. */
@Route("forms")
@Menu(order = 32, title = "forms.title", icon = "list-checks")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR"})
@StyleSheet("theme/period.css")
@StyleSheet("theme/record.css")
class FormsView extends Page implements BeforeEnterObserver {

  private final Forms forms;
  private final Person person = CurrentPerson.get();

  FormsView(Forms forms) {
    super("forms.title");
    this.forms = forms;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Form> versions = forms.list();
    var header = new PageHeader(Words.text("forms.answer", versions.size())).support(Words.text("forms.support"));
    if (person.mayReview()) {
      var create = new Button(Words.text("forms.create"), Symbol.PLUS.icon(), click -> create());
      create.addThemeVariants(ButtonVariant.PRIMARY);
      header.actions(create);
    }
    var list = new Worklist<Form>(Words.text("forms.title"), form -> "forms/" + form.validFrom(), List.of(
        Column.of(Words.text("forms.column.name"), form -> new Span(Words.text(form.name()))),
        Column.of(Words.text("forms.column.from"), form -> new Span(Texts.date(form.validFrom()))),
        Column.of(Words.text("forms.column.to"),
            form -> new Span(form.validTo().map(Texts::date).orElseGet(() -> Words.text("forms.no-end")))),
        Column.number(Words.text("forms.column.indicators"), form -> new Span(Values.words(form.asked().size()))),
        Column.number(Words.text("forms.column.periods"), form -> new Span(Values.words(form.openedPeriods()))),
        Column.of(Words.text("forms.column.state"),
            form -> new Span(Words.text(form.changeable() ? "forms.changeable" : "forms.in-use")))));
    list.show(versions.size(), (offset, limit) -> versions.subList(offset, Math.min(offset + limit, versions.size())));
    removeAll();
    add(header, list);
  }

  private void create() {
    LocalDate earliest = forms.earliestNext();
    var fields = new PointedFields();
    var from = fields.add("/validFrom", new DayPicker(Words.text("forms.valid-from")));
    from.setHelperText(Words.text("forms.valid-from.hint", earliest));
    from.setMin(earliest);
    from.setValue(earliest);
    from.setRequiredIndicatorVisible(true);
    var name = new TwoNames(fields, "/name", "forms.name");
    name.show(Words.inBoth("forms.name.proposed", String.valueOf(earliest.plusMonths(1).getYear())));
    String about = Words.text("forms.create.about");
    new FormDialog(Words.text("forms.create"), about, fields, Words.text("forms.create.do"), () -> {
      LocalDate day = from.getOptionalValue().orElseThrow(() -> Rejection.invalid("form-version.cannot",
          List.of(new Rejection.Problem("/validFrom", "day.required"))));
      Form made = forms.create(person, name.value(), day);
      getUI().ifPresent(ui -> ui.navigate("forms/" + made.validFrom()));
    }).open();
  }
}
