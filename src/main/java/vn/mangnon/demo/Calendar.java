package vn.mangnon.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final Set<MonthDay> HOLIDAYS =
      Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
  private static final List<LocalDate> LUNAR_NEW_YEARS = List.of(
      LocalDate.of(2022, 2, 1), LocalDate.of(2023, 1, 22), LocalDate.of(2024, 2, 10), LocalDate.of(2025, 1, 29),
      LocalDate.of(2026, 2, 17), LocalDate.of(2027, 2, 6), LocalDate.of(2028, 1, 26), LocalDate.of(2029, 2, 13),
      LocalDate.of(2030, 2, 2), LocalDate.of(2031, 1, 23));
  private static final List<LocalDate> DAYS_OF_THE_HUNG_KINGS = List.of(
      LocalDate.of(2022, 4, 10), LocalDate.of(2023, 4, 29), LocalDate.of(2024, 4, 18), LocalDate.of(2025, 4, 7),
      LocalDate.of(2026, 4, 26), LocalDate.of(2027, 4, 16), LocalDate.of(2028, 4, 4), LocalDate.of(2029, 4, 23),
      LocalDate.of(2030, 4, 12));
  private static final Set<LocalDate> LUNAR_HOLIDAYS = Stream.concat(
          LUNAR_NEW_YEARS.stream().flatMap(newYear -> newYear.minusDays(2).datesUntil(newYear.plusDays(6))),
          DAYS_OF_THE_HUNG_KINGS.stream())
      .collect(Collectors.toUnmodifiableSet());
  private static final MonthDay PUPILS_COME = MonthDay.of(9, 5);
  private static final MonthDay PUPILS_LEAVE = MonthDay.of(5, 31);
  private static final MonthDay TEACHERS_COME = MonthDay.of(8, 1);
  private static final MonthDay TEACHERS_LEAVE = MonthDay.of(6, 14);

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

  /** That day, or the first working day after it. */
  static LocalDate workingDayFrom(LocalDate day) {
    return worked(day) ? day : afterWorkingDays(day, 1);
  }

  private static boolean worked(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !HOLIDAYS.contains(MonthDay.from(day))
        && !LUNAR_HOLIDAYS.contains(day);
  }

  /** The working days outside the summer holidays of teachers, both ends included. */
  static List<LocalDate> workingDaysOfTeachers(LocalDate first, LocalDate last) {
    return first.isAfter(last) ? List.of() : first.datesUntil(last.plusDays(1))
        .filter(day -> worked(day) && !within(TEACHERS_LEAVE, day, TEACHERS_COME))
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
