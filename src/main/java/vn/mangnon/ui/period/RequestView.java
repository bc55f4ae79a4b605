package vn.mangnon.ui.period;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Addressees;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodDates;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.Request;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Words;

/** Asks all schools, those of a level or named ones for a report beside the plan. */
@Route("periods/request")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER"})
@StyleSheet("theme/period.css")
@StyleSheet("theme/record.css")
class RequestView extends Page {

  private static final int WORKING_DAYS = 5;

  RequestView(Periods periods, Programmes programmes, Schools schools, Clock clock) {
    super("request.view");
    Person person = CurrentPerson.get();
    LocalDate today = LocalDate.now(clock);
    var days = programmes.workingDays();
    var begun = new Request(
        "", Optional.empty(), new PeriodDates(today.withDayOfMonth(1), today, today, days.after(today, WORKING_DAYS)),
        new Addressees.All());
    var fields = new PeriodFields(begun, days, schools.list(person.scope(), ""));
    var ask = new Button(Words.text("request.do"));
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    ask.setDisableOnClick(true);
    ask.addClickListener(click -> {
      fields.attempt(() -> {
        Period made = periods.request(person, fields.request(begun.id()));
        getUI().ifPresent(ui -> ui.navigate("periods/" + made.code()));
        Notice.done(Words.text("request.done", made.label(), made.opensOn()));
      });
      ask.setEnabled(true);
    });
    add(PeriodsView.way(today.getYear()),
        new PageHeader(Words.text("request.answer")).support(Words.text("request.support")),
        fields.form(true), new ActionBar(ask));
  }
}
