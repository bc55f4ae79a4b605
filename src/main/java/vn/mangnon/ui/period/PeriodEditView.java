package vn.mangnon.ui.period;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.Request;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Words;

/** Changes a period that has not been opened. */
@Route("periods/:period/edit")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER"})
@StyleSheet("theme/period.css")
@StyleSheet("theme/record.css")
class PeriodEditView extends Page implements BeforeEnterObserver {

  private final Periods periods;
  private final Programmes programmes;
  private final Schools schools;
  private final Person person = CurrentPerson.get();

  PeriodEditView(Periods periods, Programmes programmes, Schools schools) {
    super("period.edit.title");
    this.periods = periods;
    this.programmes = programmes;
    this.schools = schools;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String code = event.getRouteParameters().get("period").orElseThrow(NotFoundException::new);
    try {
      Period period = periods.find(code);
      if (period.state() != PeriodState.PLANNED) {
        event.forwardTo("periods/" + code);
        return;
      }
      show(period);
    } catch (Rejection unknown) {
      throw new NotFoundException();
    }
  }

  private void show(Period seen) {
    boolean request = seen.kind() == PeriodKind.AD_HOC;
    var days = programmes.workingDays();
    var fields = request
        ? new PeriodFields(request(seen), days, schools.list(person.scope(), ""))
        : new PeriodFields(seen.dates(), days);
    var save = new Button(Words.text("period.edit.do"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      fields.attempt(() -> {
        Period changed = request
            ? periods.change(person, seen, fields.request(seen.id()))
            : periods.change(person, seen, fields.dates());
        getUI().ifPresent(ui -> ui.navigate("periods/" + changed.code()));
        Notice.done(Words.text("period.edit.done", changed.label()));
      });
      save.setEnabled(true);
    });
    removeAll();
    add(PeriodsView.way("periods/" + seen.code(), Words.text(seen.label())),
        new PageHeader(Words.text("period.edit.answer"))
            .about(StatusBadge.of(seen.state()), new Span(Words.text(seen.label())))
            .support(Words.text("period.edit.support")),
        fields.form(request), new ActionBar(save));
  }

  private Request request(Period period) {
    LocalText title = period.title().orElseThrow();
    return new Request(
        period.id(), title.vi(), Optional.of(title.en()).filter(english -> !english.equals(title.vi())), period.dates(),
        periods.addressees(person, period));
  }
}
