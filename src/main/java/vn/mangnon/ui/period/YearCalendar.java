package vn.mangnon.ui.period;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import vn.mangnon.programme.Period;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Words;

/**
 * A year as twelve months beside each other: the data window of each period as a bar, its due day as a mark, today as a
 * line. Readers of the screen take the same from the table below.
 */
@StyleSheet("theme/period.css")
final class YearCalendar extends Div {

  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate today;

  YearCalendar(int year, List<Period> periods, LocalDate today) {
    first = LocalDate.of(year, 1, 1);
    last = LocalDate.of(year, 12, 31);
    this.today = today;
    addClassName("year-calendar");
    getElement().setAttribute("aria-hidden", "true");
    add(months());
    periods.forEach(period -> add(row(period)));
    add(legend());
  }

  private static Div months() {
    var months = new Div();
    months.addClassName("months");
    for (int month = 1; month <= 12; month++) {
      months.add(new Span(Words.text("period.month", String.valueOf(month))));
    }
    var row = new Div(new Div(), months);
    row.addClassNames("calendar-row", "calendar-head");
    return row;
  }

  private Div row(Period period) {
    var name = new Div(Words.text(period.label()));
    name.addClassName("calendar-name");
    var due = new Div(Words.text("period.due-short", Texts.date(period.dueOn())));
    due.addClassName("note");
    var track = new Div(bar(period));
    track.addClassName("track");
    if (inYear(period.dueOn())) {
      track.add(mark("due-mark", period.dueOn()));
    }
    if (inYear(today)) {
      track.add(mark("today-mark", today));
    }
    var row = new Div(new Div(name, due), track);
    row.addClassName("calendar-row");
    return row;
  }

  private Div bar(Period period) {
    LocalDate from = period.windowFrom().isBefore(first) ? first : period.windowFrom();
    LocalDate to = period.windowTo().isAfter(last) ? last : period.windowTo();
    var bar = new Div();
    bar.addClassNames("bar", "bar-" + period.state().name().toLowerCase(Locale.ROOT));
    bar.setClassName("begun-before", period.windowFrom().isBefore(first));
    bar.setClassName("ends-after", period.windowTo().isAfter(last));
    double begin = share(from);
    bar.getStyle().set("inset-inline-start", percent(begin)).set("width", percent(share(to.plusDays(1)) - begin));
    bar.setVisible(!to.isBefore(first) && !from.isAfter(last));
    return bar;
  }

  private Div mark(String look, LocalDate day) {
    var mark = new Div();
    mark.addClassName(look);
    mark.getStyle().set("inset-inline-start", percent(share(day)));
    return mark;
  }

  private static Div legend() {
    var legend = new Div(
        entry("bar bar-open", "period.legend.open"), entry("bar bar-closed", "period.legend.closed"),
        entry("bar bar-planned", "period.legend.planned"), entry("due-mark", "period.legend.due"),
        entry("today-mark", "period.legend.today"));
    legend.addClassName("legend");
    return legend;
  }

  private static Span entry(String look, String words) {
    var sign = new Span();
    sign.setClassName(look);
    return new Span(sign, new Span(Words.text(words)));
  }

  private boolean inYear(LocalDate day) {
    return day.getYear() == first.getYear();
  }

  private double share(LocalDate day) {
    return 100.0 * ChronoUnit.DAYS.between(first, day) / (ChronoUnit.DAYS.between(first, last) + 1);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
