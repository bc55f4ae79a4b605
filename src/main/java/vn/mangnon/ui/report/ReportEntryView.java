package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Report;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;

/** The way into the report of a period: begins it where there is none, and leads on to its form, at the place asked for. */
@Route("report/:period")
@RolesAllowed({"PRINCIPAL", "CLERK"})
class ReportEntryView extends Div implements BeforeEnterObserver {

  private final Reports reports;
  private final Periods periods;

  ReportEntryView(Reports reports, Periods periods) {
    this.reports = reports;
    this.periods = periods;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Person person = CurrentPerson.get();
    var period = periods.find(event.getRouteParameters().get("period").orElseThrow());
    UUID school = person.schools().stream().sorted().findFirst()
        .orElseThrow(() -> Rejection.forbidden("report.only-school-fills"));
    Report report = reports.open(person, school, period.id()).report();
    event.forwardTo(
        report.state().editable() ? Addresses.form(report.id()) : Addresses.report(report.id()),
        event.getLocation().getQueryParameters());
  }
}
