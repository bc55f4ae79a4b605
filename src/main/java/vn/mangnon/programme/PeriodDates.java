package vn.mangnon.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.shared.Rejection.Problem;

/**
 * When a period takes what: its data window, both days included, the day it opens, and the last day on time.
 */
public record PeriodDates(LocalDate windowFrom, LocalDate windowTo, LocalDate opensOn, LocalDate dueOn) {

  /** By it a period belongs to a calendar year and to a school year, and has its form. */
  public LocalDate middle() {
    return windowFrom.plusDays(ChronoUnit.DAYS.between(windowFrom, windowTo) / 2);
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (windowTo.isBefore(windowFrom)) {
      problems.add(new Problem("/windowTo", "period.window-reversed"));
    }
    if (!dueOn.isAfter(windowTo)) {
      problems.add(new Problem("/dueOn", "period.due-too-early"));
    }
    if (opensOn.isAfter(dueOn)) {
      problems.add(new Problem("/opensOn", "period.opens-too-late"));
    }
    return problems;
  }
}
