package vn.mangnon.ui.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A field for a day, written dd/MM/yyyy, with the names of months and days in the language of the screen. */
public class DayPicker extends DatePicker {

  public DayPicker(String label) {
    super(label);
    setLocale(Words.locale());
    setI18n(names(Words.locale()));
    setPlaceholder(Words.text("day.format"));
    // who types a day must not be caught in the calendar; its button opens it
    setAutoOpen(false);
  }

  private static DatePickerI18n names(Locale locale) {
    var names = new DatePickerI18n();
    names.setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "ddMMyyyy");
    names.setFirstDayOfWeek(1);
    names.setMonthNames(months(locale));
    names.setWeekdays(days(locale, TextStyle.FULL));
    names.setWeekdaysShort(days(locale, locale.getLanguage().equals("vi") ? TextStyle.NARROW : TextStyle.SHORT));
    names.setToday(Words.text("day.today"));
    names.setCancel(Words.text("action.cancel"));
    names.setBadInputErrorMessage(Words.text("day.bad"));
    names.setRequiredErrorMessage(Words.text("day.required"));
    return names;
  }

  private static List<String> months(Locale locale) {
    return Arrays.stream(Month.values())
        .map(month -> capitalised(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
        .toList();
  }

  /** Sunday first, as the component counts. */
  private static List<String> days(Locale locale, TextStyle style) {
    return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
        .limit(7)
        .map(day -> day.getDisplayName(style, locale))
        .toList();
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
