package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.shared.SchoolYear;

/**
 * The periods that the rules propose: of a calendar year in the data windows of Decree 09/2019/NĐ-CP, Article 12, of a
 * school year between the days that the office gives. What repeats finer periods opens after its cut-off, the others
 * with their window; the due day is some working days after the cut-off.
 */
public final class YearPlan {

  public static final Set<PeriodKind> OF_A_YEAR = Collections.unmodifiableSet(EnumSet.of(
      PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.NINE_MONTHS, PeriodKind.YEAR));
  public static final Set<PeriodKind> OF_A_SCHOOL_YEAR =
      Collections.unmodifiableSet(EnumSet.of(PeriodKind.SEMESTER, PeriodKind.SCHOOL_YEAR));
  public static final Set<PeriodKind> USUAL =
      Collections.unmodifiableSet(EnumSet.of(PeriodKind.HALF_YEAR, PeriodKind.YEAR));

  private static final int FIRST_DAY = 15;
  private static final int CUT_OFF = 14;

  private final WorkingDays days;

  public YearPlan(WorkingDays days) {
    this.days = days;
  }

  /** In the order of their windows, finer ones first; kinds of a school year are left out. */
  public List<Plan> ofYear(int year, Set<PeriodKind> kinds) {
    return OF_A_YEAR.stream().filter(kinds::contains).flatMap(kind -> ofYear(year, kind)).toList();
  }

  private Stream<Plan> ofYear(int year, PeriodKind kind) {
    int months = months(kind);
    return IntStream.rangeClosed(1, 12 / months).mapToObj(number -> {
      int last = number * months;
      return plan(
          year + "-" + part(kind, number), kind,
          LocalDate.of(year, last - months + 1, FIRST_DAY).minusMonths(1), LocalDate.of(year, last, CUT_OFF));
    });
  }

  /** Kinds of a calendar year are left out. */
  public List<Plan> ofSchoolYear(SchoolYear year, SchoolYearDates dates, Set<PeriodKind> kinds) {
    String code = year.label() + "-";
    return Stream.of(
            plan(code + "S1", PeriodKind.SEMESTER, dates.opens(), dates.firstEnds()),
            plan(code + "S2", PeriodKind.SEMESTER, dates.secondBegins(), dates.ends()),
            plan(code + "SY", PeriodKind.SCHOOL_YEAR, dates.opens(), dates.ends()))
        .filter(plan -> kinds.contains(plan.kind()))
        .toList();
  }

  private Plan plan(String code, PeriodKind kind, LocalDate from, LocalDate to) {
    LocalDate opensOn = repeatsOthers(kind) ? to.plusDays(1) : from;
    return new Plan(code, kind, from, to, opensOn, days.after(to, workingDays(kind)));
  }

  /** That a code is one that the rules give to a period of that kind and year; January begins in the year before. */
  static boolean fits(String code, PeriodKind kind, PeriodDates dates) {
    LocalDate day = kind == PeriodKind.MONTH ? dates.windowTo() : dates.middle();
    String year = OF_A_SCHOOL_YEAR.contains(kind) ? SchoolYear.of(day).label() : String.valueOf(day.getYear());
    String part = switch (kind) {
      case MONTH -> "M(0[1-9]|1[0-2])";
      case QUARTER -> "Q[1-4]";
      case HALF_YEAR -> "H[12]";
      case NINE_MONTHS -> "9M";
      case YEAR -> "Y";
      case SEMESTER -> "S[12]";
      case SCHOOL_YEAR -> "SY";
      case AD_HOC -> "DX[1-9][0-9]*";
    };
    return code.matches(year + "-" + part);
  }

  private static String part(PeriodKind kind, int number) {
    return switch (kind) {
      case MONTH -> "M%02d".formatted(number);
      case QUARTER -> "Q" + number;
      case HALF_YEAR -> "H" + number;
      case NINE_MONTHS -> "9M";
      case YEAR -> "Y";
      case SEMESTER, SCHOOL_YEAR, AD_HOC -> throw new IllegalArgumentException(kind + " is no part of a calendar year");
    };
  }

  private static int months(PeriodKind kind) {
    return switch (kind) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF_YEAR -> 6;
      case NINE_MONTHS -> 9;
      case YEAR -> 12;
      case SEMESTER, SCHOOL_YEAR, AD_HOC -> throw new IllegalArgumentException(kind + " is no part of a calendar year");
    };
  }

  private static int workingDays(PeriodKind kind) {
    return switch (kind) {
      case MONTH -> 2;
      case QUARTER -> 3;
      case HALF_YEAR, NINE_MONTHS, SEMESTER -> 4;
      case YEAR, SCHOOL_YEAR -> 8;
      case AD_HOC -> 1;
    };
  }

  private static boolean repeatsOthers(PeriodKind kind) {
    return switch (kind) {
      case NINE_MONTHS, YEAR, SCHOOL_YEAR -> true;
      case MONTH, QUARTER, HALF_YEAR, SEMESTER, AD_HOC -> false;
    };
  }
}
