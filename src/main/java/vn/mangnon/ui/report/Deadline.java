package vn.mangnon.ui.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.mangnon.ui.shell.Words;

/** A due day as it stands today. */
record Deadline(LocalDate dueOn, long daysLeft) {

  static Deadline of(LocalDate dueOn, Clock clock) {
    return new Deadline(dueOn, ChronoUnit.DAYS.between(LocalDate.now(clock), dueOn));
  }

  boolean passed() {
    return daysLeft < 0;
  }

  /** Such as 'còn 25 ngày'. */
  String distance() {
    if (daysLeft == 0) {
      return Words.text("form.due.today");
    }
    return passed() ? Words.text("form.due.passed", -daysLeft) : Words.text("form.due.left", daysLeft);
  }

  String sentence() {
    return Words.text("form.due", dueOn, distance());
  }
}
