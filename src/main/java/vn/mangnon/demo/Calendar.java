package vn.mangnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.programme.WorkingDays;

/**
 * The programme's half-years and years from its beginning to 2030, in the data windows of Decree 09/2019/NĐ-CP,
 * Article 12. The first reports were asked for in September 2021: 2021 has no first half, and no year.
 */
final class Calendar {

  static final String PROGRAMME = "PNGT-LDTE";
  static final LocalDate FIRST_ASKED = LocalDate.of(2021, 9, 21);

  private static final int FIRST_YEAR = 2021;
  private static final int LAST_YEAR = 2030;
  private static final int WORKING_DAYS_FOR_A_HALF_YEAR = 4;
  private static final int WORKING_DAYS_FOR_A_YEAR = 8;
  private static final int DAYS_FROM_DUE_TO_CLOSED = 60;
  private static final Instant MOMENT = Instant.parse("2021-05-27T00:00:00Z");
  private static final MonthDay PUPILS_COME = MonthDay.of(9, 5);
  private static final MonthDay PUPILS_LEAVE = MonthDay.of(5, 31);
  private static final MonthDay TEACHERS_COME = MonthDay.of(8, 1);
  private static final MonthDay TEACHERS_LEAVE = MonthDay.of(6, 14);

  private final WorkingDays days;

  Calendar(WorkingDays days) {
    this.days = days;
  }

  List<Plan> plans(long seed) {
    var plans = new ArrayList<Plan>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      LocalDate from = LocalDate.of(year - 1, 12, 15);
      LocalDate middle = LocalDate.of(year, 6, 15);
      LocalDate to = LocalDate.of(year, 12, 14);
      if (year > FIRST_YEAR) {
        plans.add(halfYear(seed, year + "-H1", from, middle.minusDays(1)));
      }
      plans.add(halfYear(seed, year + "-H2", middle, to));
      if (year > FIRST_YEAR) {
        LocalDate due = afterWorkingDays(to, WORKING_DAYS_FOR_A_YEAR);
        plans.add(new Plan(id(seed, year + "-Y"), year + "-Y", PeriodKind.YEAR, from, to, to.plusDays(1), due));
      }
    }
    return List.copyOf(plans);
  }

  private Plan halfYear(long seed, String code, LocalDate from, LocalDate to) {
    LocalDate due = afterWorkingDays(to, WORKING_DAYS_FOR_A_HALF_YEAR);
    return new Plan(id(seed, code), code, PeriodKind.HALF_YEAR, from, to, from, due);
  }

  private static UUID id(long seed, String code) {
    return Chance.of(seed, "period " + code).id(MOMENT);
  }

  static boolean opened(Plan plan, LocalDate today) {
    return !today.isBefore(plan.opensOn());
  }

  static boolean closed(Plan plan, LocalDate today) {
    return !today.isBefore(plan.dueOn().plusDays(DAYS_FROM_DUE_TO_CLOSED));
  }

  /** As the subject of a report says it. */
  static String spoken(Plan plan) {
    int year = plan.windowTo().getYear();
    return switch (plan.code().substring(plan.code().indexOf('-') + 1)) {
      case "H1" -> "6 tháng đầu năm " + year;
      case "H2" -> "6 tháng cuối năm " + year;
      default -> "năm " + year;
    };
  }

  LocalDate afterWorkingDays(LocalDate day, int count) {
    return days.after(day, count);
  }

  /** That day, or the last working day before it. */
  LocalDate workingDay(LocalDate day) {
    return days.until(day);
  }

  /** That day, or the first working day after it. */
  LocalDate workingDayFrom(LocalDate day) {
    return days.from(day);
  }

  /** The working days outside the summer holidays of teachers, both ends included. */
  List<LocalDate> workingDaysOfTeachers(LocalDate first, LocalDate last) {
    return first.isAfter(last) ? List.of() : first.datesUntil(last.plusDays(1))
        .filter(day -> days.works(day) && !within(TEACHERS_LEAVE, day, TEACHERS_COME))
        .toList();
  }

  static boolean pupilsThere(LocalDate day) {
    return !within(PUPILS_LEAVE, day, PUPILS_COME);
  }

  private static boolean within(MonthDay left, LocalDate day, MonthDay back) {
    MonthDay ofYear = MonthDay.from(day);
    return ofYear.isAfter(left) && ofYear.isBefore(back);
  }
}
