package vn.mangnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.report.ReportEventKind;

/**
 * What happens to a school's report for a period, from opening to acceptance, as if all of it had passed already. Who
 * tells it of a certain day leaves out what happens later: so the same report is a draft in November, waits in December
 * and is accepted in January.
 */
final class Timeline {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  record Step(ReportEventKind kind, Instant at) {}

  final List<Step> steps = new ArrayList<>();
  private final Chance chance;
  private final Plan period;
  private final double reliability;
  private final Calendar calendar;

  private Timeline(Chance chance, Plan period, double reliability, Calendar calendar) {
    this.chance = chance;
    this.period = period;
    this.reliability = reliability;
    this.calendar = calendar;
  }

  /** Empty when the school does not even begin. */
  static Timeline of(DemoSchool school, Plan period, Chance chance, Calendar calendar) {
    int year = period.windowTo().getYear();
    var timeline = new Timeline(chance, period, school.temper().reliability(year), calendar);
    if (!school.temper().silent(year)) {
      timeline.pass();
    }
    return timeline;
  }

  private void pass() {
    double negligence = 1 - reliability;
    if (chance.happens(negligence * 0.5)) {
      if (chance.happens(0.35)) {
        opened(period.dueOn().plusDays(chance.between(-12, 5)));
      }
      return;
    }
    LocalDate submitted = chance.happens(negligence * 0.55) ? late() : onTime();
    opened(submitted.minusDays(1 + chance.fewOf(34)));
    submitted(submitted);
    int returns = chance.happens(0.08 + negligence * 0.4) ? chance.happens(0.18) ? 2 : 1 : 0;
    for (int number = 1; number <= returns; number++) {
      reviewed(ReportEventKind.RETURNED);
      if (chance.happens(0.1 * negligence)) {
        return;
      }
      submitted(corrected());
    }
    reviewed(ReportEventKind.ACCEPTED);
    if (chance.happens(0.006)) {
      step(ReportEventKind.REOPENED, lastDay().plusDays(chance.between(20, 90)));
      submitted(workingDayAfter(lastDay().plusDays(chance.between(4, 20))));
      reviewed(ReportEventKind.ACCEPTED);
    }
  }

  /** Many report after the campaign of the autumn or the spring, most near the end of the data window. */
  private LocalDate onTime() {
    if (period.kind() == PeriodKind.YEAR) {
      return between(period.opensOn().plusDays(1), period.dueOn());
    }
    double when = chance.share(0, 1);
    if (when < 0.42) {
      return between(period.windowTo().minusDays(78), period.windowTo().minusDays(23));
    }
    return when < 0.68
        ? between(period.windowTo().minusDays(21), period.windowTo())
        : between(period.windowTo().plusDays(1), period.dueOn());
  }

  /** Mostly only when the day approaches on which it is due, sometimes soon. */
  private LocalDate corrected() {
    LocalDate soon = workingDayAfter(lastDay().plusDays(2 + chance.fewOf(35)));
    LocalDate approaching = calendar.workingDay(period.dueOn().minusDays(chance.between(0, 12)));
    return chance.happens(0.75) && approaching.isAfter(soon) ? approaching : soon;
  }

  private LocalDate late() {
    return workingDayAfter(period.dueOn().plusDays(chance.fewOf(40)));
  }

  private LocalDate between(LocalDate first, LocalDate last) {
    return first.plusDays(chance.between(0, (int) (last.toEpochDay() - first.toEpochDay())));
  }

  private void opened(LocalDate day) {
    LocalDate earliest = calendar.workingDayFrom(
        period.opensOn().isBefore(Calendar.FIRST_ASKED) ? Calendar.FIRST_ASKED : period.opensOn());
    LocalDate working = calendar.workingDay(day);
    steps.add(new Step(ReportEventKind.OPENED, moment(working.isBefore(earliest) ? earliest : working, 7, 11)));
  }

  private void submitted(LocalDate day) {
    LocalDate working = calendar.workingDay(day);
    LocalDate notBefore = lastDay();
    steps.add(new Step(ReportEventKind.SUBMITTED, moment(working.isBefore(notBefore) ? notBefore : working, 13, 17)));
  }

  /** Mostly within two weeks, now and then after months. */
  private void reviewed(ReportEventKind kind) {
    int days = chance.happens(0.05) ? chance.between(40, 150) : chance.fewOf(32);
    step(kind, workingDayAfter(lastDay().plusDays(days)));
  }

  private void step(ReportEventKind kind, LocalDate day) {
    steps.add(new Step(kind, moment(calendar.workingDay(day), 8, 16)));
  }

  private LocalDate workingDayAfter(LocalDate day) {
    return calendar.afterWorkingDays(day, 1);
  }

  private LocalDate lastDay() {
    return steps.getLast().at().atZone(ZONE).toLocalDate();
  }

  private Instant moment(LocalDate day, int fromHour, int toHour) {
    return day.atTime(chance.between(fromHour, toHour), chance.between(0, 59), chance.between(0, 59))
        .atZone(ZONE).toInstant();
  }
}
