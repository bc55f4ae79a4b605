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

  /** A day on which somebody has to act; below it the day of the week, or a warning that nobody works then. */
  static Component toActOn(LocalDate day, WorkingDays days) {
    return new Div(new Div(Texts.date(day)), warning(day, days));
  }

  /** Any other day; below it the day of the week or the holiday. */
  static Component plain(LocalDate day, WorkingDays days) {
    return new Div(new Div(Texts.date(day)), note(day, days));
  }

  static Component warning(LocalDate day, WorkingDays days) {
    if (days.works(day)) {
      return note(day, days);
    }
    var why = days.off(day).orElseThrow();
    var warning = new Div(Symbol.TRIANGLE_ALERT.icon(), new Span(Words.text("period.day-off", why)));
    warning.addClassNames("day-off", Tone.WARNING.className());
    return warning;
  }

  static Component note(LocalDate day, WorkingDays days) {
    var note = new Div(days.off(day).map(Words::text).orElseGet(() -> weekday(day)));
    note.addClassName("note");
    return note;
  }
}
