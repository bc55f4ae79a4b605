package vn.mangnon.ui.period;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.Words;

/** A day that says which day of the week it is; on a day off it says why and offers the next working day. */
final class NotedDay extends DayPicker {

  private final WorkingDays days;
  private final boolean offersWorkingDay;
  private Runnable chosen = () -> {};

  private NotedDay(String label, WorkingDays days, boolean offersWorkingDay) {
    super(label);
    this.days = days;
    this.offersWorkingDay = offersWorkingDay;
    setRequiredIndicatorVisible(true);
    addValueChangeListener(change -> {
      note();
      if (change.isFromClient()) {
        chosen.run();
      }
    });
  }

  /** A day on which somebody has to act, such as a due day. */
  static NotedDay toActOn(String label, WorkingDays days) {
    return new NotedDay(label, days, true);
  }

  /** A day that bounds a window, which may be any. */
  static NotedDay ofWindow(String label, WorkingDays days) {
    return new NotedDay(label, days, false);
  }

  /** Runs after the person has chosen a day. */
  NotedDay whenChosen(Runnable chosen) {
    this.chosen = chosen;
    return this;
  }

  NotedDay showing(LocalDate day) {
    setValue(day);
    note();
    return this;
  }

  private void note() {
    LocalDate day = getValue();
    if (day == null) {
      setHelperComponent(null);
      return;
    }
    var note = new Div(offersWorkingDay ? DayWords.warning(day, days) : DayWords.note(day, days));
    note.addClassName("day-note");
    if (offersWorkingDay && !days.works(day)) {
      LocalDate next = days.from(day);
      var take = new Button(Words.text("period.take-working-day", DayWords.of(next)), click -> {
        setValue(next);
        chosen.run();
      });
      take.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      note.add(take);
    }
    setHelperComponent(note);
  }
}
