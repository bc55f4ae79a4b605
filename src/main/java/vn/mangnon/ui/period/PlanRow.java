package vn.mangnon.ui.period;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodDates;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** One period of a year to be planned, with all its days open to change. */
final class PlanRow extends Div {

  private final Plan plan;
  private final NotedDay windowFrom;
  private final NotedDay windowTo;
  private final NotedDay opensOn;
  private final NotedDay dueOn;
  private final Div consequence = new Div();
  private final LocalDate today;

  PlanRow(Plan plan, WorkingDays days, LocalDate today, PointedFields fields) {
    this.plan = plan;
    this.today = today;
    addClassName("plan-row");
    windowFrom = NotedDay.ofWindow(Words.text("period.window-from"), days).showing(plan.windowFrom());
    windowTo = NotedDay.ofWindow(Words.text("period.window-to"), days).showing(plan.windowTo());
    opensOn = NotedDay.toActOn(Words.text("period.opens-on"), days).whenChosen(this::warn).showing(plan.opensOn());
    dueOn = NotedDay.toActOn(Words.text("period.due-on"), days).whenChosen(this::warn).showing(plan.dueOn());
    String place = "/" + plan.code();
    var dates = new Div(
        fields.add(place + "/windowFrom", windowFrom), fields.add(place + "/windowTo", windowTo),
        fields.add(place + "/opensOn", opensOn), fields.add(place + "/dueOn", dueOn));
    dates.addClassName("plan-days");
    add(new H3(Words.text(plan.label())), dates, consequence);
    warn();
  }

  /** A period that is there already and is left as it is. */
  static Div existing(Period period) {
    var row = new Div(
        new H3(Words.text(period.label())),
        new Div(StatusBadge.of(period.state()), new Span(Words.text(
            "plan.existing", DayWords.range(period.windowFrom(), period.windowTo()), period.dueOn()))));
    row.addClassNames("plan-row", "plan-existing");
    return row;
  }

  /** Says what planning it brings about at once. */
  private void warn() {
    consequence.removeAll();
    opensOn.getOptionalValue().filter(day -> !day.isAfter(today)).ifPresent(_ -> {
      boolean past = dueOn.getOptionalValue().filter(day -> day.isBefore(today)).isPresent();
      var words = new Span(Symbol.INFO.icon(), new Span(Words.text(past ? "plan.opens-past" : "plan.opens-now")));
      words.addClassNames("day-off", (past ? Tone.WARNING : Tone.INFO).className());
      consequence.add(words);
    });
  }

  /** @throws Rejection where a day is missing */
  Plan value() {
    return plan.with(new PeriodDates(
        day(windowFrom, "/windowFrom"), day(windowTo, "/windowTo"), day(opensOn, "/opensOn"), day(dueOn, "/dueOn")));
  }

  private LocalDate day(NotedDay field, String pointer) {
    return field.getOptionalValue().orElseThrow(() -> Rejection.invalid("period.cannot-plan",
        List.of(new Rejection.Problem("/" + plan.code() + pointer, "day.required"))));
  }
}
