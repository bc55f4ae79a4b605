package vn.mangnon.ui.period;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Days as people say them: the day of the week with the date, and why nobody works then. */
final class DayWords {

  private DayWords() {}

  /** Such as 'Thứ Sáu, 18/12/2026'. */
  static String of(LocalDate day) {
    return weekday(day) + ", " + Texts.date(day);
  }

  static String weekday(LocalDate day) {
    Locale locale = Words.locale();
    String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  static String range(LocalDate from, LocalDate to) {
    return Texts.date(from) + " – " + Texts.date(to);
  }

  /** The date, and below it the day of the week or what makes it a day off. */
  static Component noted(LocalDate day, WorkingDays days) {
    return new Div(new Span(Texts.date(day)), note(day, days));
  }

  static Component note(LocalDate day, WorkingDays days) {
    return days.off(day)
        .<Component>map(why -> {
          var note = new Span(Symbol.TRIANGLE_ALERT.icon(), new Span(Words.text("period.day-off", why)));
          note.addClassNames("day-off", Tone.WARNING.className());
          return note;
        })
        .orElseGet(() -> {
          var note = new Div(weekday(day));
          note.addClassName("note");
          return note;
        });
  }
}
