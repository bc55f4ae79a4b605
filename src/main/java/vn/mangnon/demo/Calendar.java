package vn.mangnon.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.Periods.Plan;

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
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private Calendar() {}

  static List<Plan> plans(long seed) {
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

  private static Plan halfYear(long seed, String code, LocalDate from, LocalDate to) {
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

  static LocalDate afterWorkingDays(LocalDate day, int count) {
    LocalDate next = day;
    for (int left = count; left > 0;) {
      next = next.plusDays(1);
      left -= worked(next) ? 1 : 0;
    }
    return next;
  }

  /** That day, or the last working day before it. */
  static LocalDate workingDay(LocalDate day) {
    return worked(day) ? day : workingDay(day.minusDays(1));
  }

  private static boolean worked(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek());
  }
}
