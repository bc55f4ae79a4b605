package vn.mangnon.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.SchoolYear;

class YearPlanTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final LocalText TET = new LocalText("Tết Nguyên đán", "Lunar New Year");
  private static final WorkingDays DAYS = new WorkingDays(Map.of(
      LocalDate.of(2026, 2, 16), TET, LocalDate.of(2026, 2, 17), TET, LocalDate.of(2026, 2, 18), TET,
      LocalDate.of(2026, 2, 19), TET, LocalDate.of(2026, 2, 20), TET));

  private final YearPlan plan = new YearPlan(DAYS);

  @Test
  void aYearHasTheWindowsOfTheDecree() {
    assertThat(lines(plan.ofYear(2026, EnumSet.allOf(PeriodKind.class)))).containsExactly(
        "2026-M01: 15/12/2025-14/1/2026, opens 15/12/2025, due 16/1/2026",
        // the cut-off is a Saturday, and the week after it is Tết
        "2026-M02: 15/1/2026-14/2/2026, opens 15/1/2026, due 24/2/2026",
        "2026-M03: 15/2/2026-14/3/2026, opens 15/2/2026, due 17/3/2026",
        "2026-M04: 15/3/2026-14/4/2026, opens 15/3/2026, due 16/4/2026",
        "2026-M05: 15/4/2026-14/5/2026, opens 15/4/2026, due 18/5/2026",
        "2026-M06: 15/5/2026-14/6/2026, opens 15/5/2026, due 16/6/2026",
        "2026-M07: 15/6/2026-14/7/2026, opens 15/6/2026, due 16/7/2026",
        "2026-M08: 15/7/2026-14/8/2026, opens 15/7/2026, due 18/8/2026",
        "2026-M09: 15/8/2026-14/9/2026, opens 15/8/2026, due 16/9/2026",
        "2026-M10: 15/9/2026-14/10/2026, opens 15/9/2026, due 16/10/2026",
        "2026-M11: 15/10/2026-14/11/2026, opens 15/10/2026, due 17/11/2026",
        "2026-M12: 15/11/2026-14/12/2026, opens 15/11/2026, due 16/12/2026",
        "2026-Q1: 15/12/2025-14/3/2026, opens 15/12/2025, due 18/3/2026",
        "2026-Q2: 15/3/2026-14/6/2026, opens 15/3/2026, due 17/6/2026",
        "2026-Q3: 15/6/2026-14/9/2026, opens 15/6/2026, due 17/9/2026",
        "2026-Q4: 15/9/2026-14/12/2026, opens 15/9/2026, due 17/12/2026",
        "2026-H1: 15/12/2025-14/6/2026, opens 15/12/2025, due 18/6/2026",
        "2026-H2: 15/6/2026-14/12/2026, opens 15/6/2026, due 18/12/2026",
        "2026-9M: 15/12/2025-14/9/2026, opens 15/9/2026, due 18/9/2026",
        "2026-Y: 15/12/2025-14/12/2026, opens 15/12/2026, due 24/12/2026");
  }

  @Test
  void aSchoolYearHasTheDaysThatTheOfficeGives() {
    var year = new SchoolYear(2026);
    var proposed = SchoolYearDates.proposed(year);
    assertThat(lines(plan.ofSchoolYear(year, proposed, YearPlan.OF_A_SCHOOL_YEAR))).containsExactly(
        "2026-2027-S1: 5/9/2026-18/1/2027, opens 5/9/2026, due 22/1/2027",
        "2026-2027-S2: 19/1/2027-31/5/2027, opens 19/1/2027, due 4/6/2027",
        "2026-2027-SY: 5/9/2026-31/5/2027, opens 1/6/2027, due 10/6/2027");
    var given = new SchoolYearDates(
        proposed.opens(), LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 12), LocalDate.of(2027, 5, 25));
    assertThat(lines(plan.ofSchoolYear(year, given, Set.of(PeriodKind.SCHOOL_YEAR)))).containsExactly(
        "2026-2027-SY: 5/9/2026-25/5/2027, opens 26/5/2027, due 4/6/2027");
    assertThat(proposed.problems()).isEmpty();
    var mixed = new SchoolYearDates(proposed.opens(), proposed.ends(), proposed.secondBegins(), proposed.ends());
    assertThat(mixed.problems())
        .extracting(Problem::pointer).containsExactly("/secondBegins");
  }

  @Test
  void onlyTheKindsThatWereChosenAreProposed() {
    assertThat(plan.ofYear(2027, YearPlan.USUAL)).extracting(Periods.Plan::code)
        .containsExactly("2027-H1", "2027-H2", "2027-Y");
    assertThat(plan.ofYear(2027, YearPlan.OF_A_SCHOOL_YEAR)).isEmpty();
    assertThat(plan.ofSchoolYear(new SchoolYear(2027), SchoolYearDates.proposed(new SchoolYear(2027)), YearPlan.USUAL))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PeriodKind.class)
  void aCodeFitsTheKindAndTheYearOfItsMiddleDay(PeriodKind kind) {
    var all = Stream.concat(
        plan.ofYear(2031, Set.of(kind)).stream(),
        plan.ofSchoolYear(new SchoolYear(2031), SchoolYearDates.proposed(new SchoolYear(2031)), Set.of(kind)).stream())
        .toList();
    assertThat(all).allMatch(made -> YearPlan.fits(made.code(), kind, made.dates()))
        .noneMatch(made -> YearPlan.fits(made.code(), kind, yearLater(made.dates())))
        .noneMatch(made -> YearPlan.fits(made.code().replaceAll("-[^-]*$", "-X"), kind, made.dates()))
        .allMatch(made -> made.label().vi().contains(made.code().substring(0, 4)));
  }

  @ParameterizedTest(name = "{0}: {1}, then {2}")
  @CsvSource({
    "2026-11-24, , 2026-11-24", "2026-11-28, Thứ Bảy, 2026-11-30", "2026-11-29, Chủ nhật, 2026-11-30",
    "2026-02-17, Tết Nguyên đán, 2026-02-23", "2026-02-21, Thứ Bảy, 2026-02-23"
  })
  void aDayOffSaysWhyAndOffersTheNextWorkingDay(LocalDate day, String why, LocalDate next) {
    assertThat(DAYS.off(day).map(LocalText::vi).orElse(null)).isEqualTo(why);
    assertThat(DAYS.from(day)).isEqualTo(next);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {
    "2026-06-15 2026-06-14 2026-06-15 2026-06-18: /windowTo", "2026-01-01 2026-06-14 2026-01-01 2026-06-14: /dueOn",
    "2026-01-01 2026-06-14 2026-06-19 2026-06-18: /opensOn", "2026-01-01 2026-06-14 2026-01-01 2026-06-15: "
  })
  void datesThatCannotBeAreNamed(String given) {
    String[] days = given.substring(0, given.indexOf(':')).split(" ");
    var dates = new PeriodDates(
        LocalDate.parse(days[0]), LocalDate.parse(days[1]), LocalDate.parse(days[2]), LocalDate.parse(days[3]));
    assertThat(String.join(" ", dates.problems().stream().map(Problem::pointer).toList()))
        .isEqualTo(given.substring(given.indexOf(':') + 1).strip());
  }

  private static PeriodDates yearLater(PeriodDates dates) {
    return new PeriodDates(
        dates.windowFrom().plusYears(1), dates.windowTo().plusYears(1), dates.opensOn(), dates.dueOn());
  }

  private static List<String> lines(List<Periods.Plan> plans) {
    return plans.stream().map(made -> "%s: %s-%s, opens %s, due %s".formatted(
        made.code(), DAY.format(made.windowFrom()), DAY.format(made.windowTo()), DAY.format(made.opensOn()),
        DAY.format(made.dueOn()))).toList();
  }
}
