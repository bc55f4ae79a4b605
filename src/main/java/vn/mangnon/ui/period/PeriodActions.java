package vn.mangnon.ui.period;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Obligations.Obliged;
import vn.mangnon.programme.Obligations;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** What the office does to a period and its schools, each with its consequence said before. */
final class PeriodActions {

  private final Periods periods;
  private final Obligations obligations;
  private final WorkingDays days;
  private final Person person;
  private final Runnable done;

  /** @param done shows the period as it is after that */
  PeriodActions(Periods periods, Obligations obligations, WorkingDays days, Person person, Runnable done) {
    this.periods = periods;
    this.obligations = obligations;
    this.days = days;
    this.person = person;
    this.done = done;
  }

  void open(Period period) {
    Confirmation.ask(
        Words.text("period.open.question", period.label()), Words.text("period.open.consequence", period.dueOn()),
        Words.text("period.open"), () -> {
          periods.open(person, period.code());
          told("period.opened", period);
        });
  }

  void delete(Period period) {
    Confirmation.askDangerous(
        Words.text("period.delete.question", period.label()), Words.text("period.delete.consequence"),
        Words.text("period.delete"), () -> {
          periods.delete(person, period);
          UI.getCurrent().navigate("periods");
          Notice.done(Words.text("period.deleted", period.label()));
        });
  }

  void close(Period period, long missing) {
    Confirmation.ask(
        Words.text("period.close.question", period.label()), Words.text("period.close.consequence", missing),
        Words.text("period.close"), () -> {
          periods.close(person, period.code());
          told("period.closed", period);
        });
  }

  void reopen(Period period) {
    Confirmation.ask(
        Words.text("period.reopen.question", period.label()), Words.text("period.reopen.consequence", period.dueOn()),
        Words.text("period.reopen"), () -> {
          periods.reopen(person, period.code());
          told("period.reopened", period);
        });
  }

  void extend(Period period) {
    askForDay(
        Words.text("period.extend-all.title", period.label()), Words.text("period.extend-all.about", period.dueOn()),
        period.dueOn(), (day, reason) -> {
          obligations.extend(person, period.code(), day, reason);
          done.run();
          Notice.done(Words.text("period.extend-all.done", day));
        });
  }

  void extend(Period period, Obliged school) {
    askForDay(
        Words.text("period.extend-one.title", school.name()), Words.text("period.extend-one.about", school.dueOn()),
        school.dueOn(), (day, reason) -> {
          obligations.extend(person, period.code(), school.school(), day, reason);
          done.run();
          Notice.done(Words.text("period.extend-one.done", school.name(), day));
        });
  }

  private void askForDay(String title, String about, LocalDate inForce, BiConsumer<LocalDate, String> work) {
    var fields = new PointedFields();
    var day = fields.add("/dueOn", NotedDay.toActOn(Words.text("period.new-due-on"), days));
    day.setMin(inForce.plusDays(1));
    day.showing(days.after(inForce, 1));
    TextArea reason = reason(fields);
    new FormDialog(title, about, fields, Words.text("period.extend"), () -> work.accept(
        day.getOptionalValue().orElseThrow(() -> Rejection.invalid("day.required",
            List.of(new Rejection.Problem("/dueOn", "day.required")))),
        reason.getValue())).open();
  }

  void exempt(Period period, Obliged school) {
    var fields = new PointedFields();
    TextArea reason = reason(fields);
    new FormDialog(
        Words.text("period.exempt-one.title", school.name()), Words.text("period.exempt-one.about"), fields,
        Words.text("period.exempt-one"), () -> {
          obligations.exempt(person, period.code(), school.school(), reason.getValue());
          done.run();
          Notice.done(Words.text("period.exempt-one.done", school.name()));
        }).open();
  }

  void lift(Period period, Obliged school) {
    Confirmation.ask(
        Words.text("period.lift.question", school.name()), Words.text("period.lift.consequence", school.dueOn()),
        Words.text("period.lift"), () -> {
          obligations.liftExemption(person, period.code(), school.school());
          done.run();
          Notice.done(Words.text("period.lift.done", school.name()));
        });
  }

  private static TextArea reason(PointedFields fields) {
    var reason = fields.add("/reason", new TextArea(Words.text("period.reason")));
    reason.setHelperText(Words.text("period.reason.hint"));
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(1_000);
    reason.setMinRows(3);
    return reason;
  }

  private void told(String key, Period period) {
    done.run();
    Notice.done(Words.text(key, period.label()));
  }
}
