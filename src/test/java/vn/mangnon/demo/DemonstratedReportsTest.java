package vn.mangnon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.COPIED_NARRATIVE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.REPORT_EVENT;
import static vn.mangnondb.Tables.UNIT;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Level;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Training;

/** Whether what the schools of the demonstration say could be true. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstratedReportsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Set<MonthDay> HOLIDAYS =
      Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
  private static final Set<LocalDate> FIRST_DAYS_OF_TET = Set.of(
      LocalDate.of(2022, 2, 1), LocalDate.of(2023, 1, 22), LocalDate.of(2024, 2, 10), LocalDate.of(2025, 1, 29),
      LocalDate.of(2026, 2, 17));

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired District district;
  @Autowired Programmes programmes;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;
  @Autowired JsonMapper json;

  private record Told(String school, String period, ReportContent content) {}

  private final List<Told> told = new ArrayList<>();

  @BeforeAll
  void makeTheDistrict() {
    given.nothing();
    clock.set(TODAY);
    ActingScope.asProgram(() -> district.make(20210927, 40));
    within(() -> db.select(UNIT.CODE, REPORTING_PERIOD.CODE, REPORT.CONTENT)
        .from(REPORT)
        .join(UNIT).on(UNIT.ID.eq(REPORT.SCHOOL_ID))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(REPORT.PERIOD_ID))
        .forEach(row -> told.add(new Told(
            row.value1(), row.value2(), json.readValue(row.value3().data(), ReportContent.class)))));
  }

  @Test
  void nobodyActsOnADayOff() {
    within(() -> Stream.concat(
            db.select(REPORT_EVENT.AT).from(REPORT_EVENT).fetch(REPORT_EVENT.AT).stream(),
            db.select(ISSUE_EVENT.AT).from(ISSUE_EVENT).fetch(ISSUE_EVENT.AT).stream())
        .map(at -> LocalDate.ofInstant(at, Timeline.ZONE))
        .forEach(this::isWorkingDay));
  }

  @Test
  void schoolsDoNothingWithPupilsInTheirHolidays() {
    var days = told.stream().flatMap(one -> one.content().activities().stream())
        .filter(activity -> activity.date() != null)
        .toList();
    assertThat(days).isNotEmpty();
    for (Activity activity : days) {
      isWorkingDay(Objects.requireNonNull(activity.date()));
      isOutside(MonthDay.of(6, 14), activity.date(), MonthDay.of(8, 1), activity.title());
      if (activity.participants().stream().anyMatch(some -> some.group() == ParticipantGroup.PUPILS)) {
        isOutside(MonthDay.of(5, 31), activity.date(), MonthDay.of(9, 5), activity.title());
      }
    }
  }

  @Test
  void teachersAreNotTrainedInTheirHolidays() {
    var days = told.stream().flatMap(one -> one.content().trainings().stream())
        .filter(training -> training.date() != null)
        .toList();
    assertThat(days).isNotEmpty();
    for (Training training : days) {
      isWorkingDay(Objects.requireNonNull(training.date()));
      isOutside(MonthDay.of(6, 14), training.date(), MonthDay.of(8, 1), training.title());
    }
  }

  @Test
  void nothingIsReportedThatHasNotHappened() {
    for (Told one : told) {
      Stream.concat(
              one.content().activities().stream().map(Activity::date),
              one.content().trainings().stream().map(Training::date))
          .filter(Objects::nonNull)
          .forEach(day -> assertThat(day).as(one.school() + " " + one.period())
              .isBefore(TODAY)
              .isBeforeOrEqualTo(Objects.requireNonNullElse(one.content().document().date(), LocalDate.MAX)));
    }
  }

  @Test
  void aYearSaysWhatItsHalvesSaid() {
    Map<String, Indicator> indicators =
        programmes.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    Map<String, Told> submitted = told.stream()
        .filter(one -> one.content().document().number() != null)
        .collect(Collectors.toMap(one -> one.school() + " " + one.period(), Function.identity()));
    var years = submitted.values().stream().filter(one -> one.period().endsWith("-Y")).toList();
    int compared = 0;
    for (Told year : years) {
      String half = year.school() + " " + year.period().replace("-Y", "-H");
      var halves = Stream.of(half + "1", half + "2").map(submitted::get).filter(Objects::nonNull)
          .map(Told::content).toList();
      if (halves.isEmpty()) {
        continue;
      }
      assertThat(year.content().trainings()).as(half)
          .hasSize(halves.stream().mapToInt(content -> content.trainings().size()).sum());
      for (IndicatorValue value : year.content().indicators()) {
        var parts = halves.stream().map(content -> valueOf(content, value)).filter(Objects::nonNull).toList();
        Long expected = parts.isEmpty() ? null : switch (indicators.get(value.code()).aggregation()) {
          case SUM -> parts.stream().mapToLong(part -> part).sum();
          case LAST -> parts.getLast();
          case MAXIMUM, YES_SHARE -> parts.stream().mapToLong(part -> part).max().orElseThrow();
        };
        assertThat(value.value()).as(half + " " + value.code() + " " + value.group()).isEqualTo(expected);
        compared += halves.size() - 1;
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  private static @Nullable Long valueOf(ReportContent content, IndicatorValue wanted) {
    return content.indicators().stream()
        .filter(value -> value.code().equals(wanted.code()) && value.group() == wanted.group())
        .map(IndicatorValue::value)
        .filter(Objects::nonNull)
        .findFirst().orElse(null);
  }

  @Test
  void noTwoSchoolsReadTheSameButTheFewThatCopyAnother() {
    var ofPeriod = told.stream()
        .filter(one -> one.content().document().number() != null)
        .collect(Collectors.groupingBy(Told::period));
    assertThat(ofPeriod).isNotEmpty();
    var alike = new TreeMap<String, Set<String>>();
    ofPeriod.forEach((period, all) -> all.stream()
        .collect(Collectors.groupingBy(one -> Arrays.asList(
            Objects.requireNonNull(one.content().communication()).text(),
            one.content().activities().stream().map(Activity::title).toList())))
        .values().stream().filter(same -> same.size() > 1)
        .forEach(same -> same.forEach(one ->
            alike.computeIfAbsent(one.school(), _ -> new TreeSet<>()).add(period))));
    // two schools of a level, and none before it became a habit
    assertThat(alike).isNotEmpty().hasSizeLessThanOrEqualTo(2 * Level.values().length);
    assertThat(alike.values()).allSatisfy(periods -> assertThat(periods).allMatch(period -> period.compareTo("2025-H2") >= 0));
  }

  @Test
  void theOfficeFindsWhatWasCopiedFromOthersAndFromTheLastReport() {
    within(() -> {
      assertThat(db.fetchCount(COPIED_NARRATIVE, COPIED_NARRATIVE.SCHOOL_ID.ne(COPIED_NARRATIVE.SOURCE_SCHOOL_ID)))
          .isPositive();
      assertThat(db.fetchCount(COPIED_NARRATIVE, COPIED_NARRATIVE.SCHOOL_ID.eq(COPIED_NARRATIVE.SOURCE_SCHOOL_ID)))
          .isPositive().isLessThan(db.fetchCount(REPORT) / 10);
    });
  }

  @Test
  void nobodyHasTheNameOfAPerson() {
    within(() -> assertThat(db.select(ACCOUNT.DISPLAY_NAME).from(ACCOUNT).fetch(ACCOUNT.DISPLAY_NAME))
        .allMatch(name -> Stream.of("Hiệu trưởng ", "Văn thư ", "Chuyên viên ", "Lãnh đạo ", "Quản trị ", "Cán bộ ", "Người kiểm tra")
            .anyMatch(name::startsWith)));
    assertThat(told).extracting(one -> one.content().signer()).filteredOn(signer -> signer.name() != null)
        .isNotEmpty().allMatch(signer -> signer.name().endsWith("Hiệu trưởng (bản trình diễn)"));
  }

  private void isWorkingDay(LocalDate day) {
    assertThat(day.getDayOfWeek().getValue()).as("weekday of %s", day).isLessThan(6);
    assertThat(HOLIDAYS).doesNotContain(MonthDay.from(day));
    assertThat(FIRST_DAYS_OF_TET).doesNotContain(day, day.minusDays(1), day.minusDays(2));
  }

  private static void isOutside(MonthDay left, LocalDate day, MonthDay back, @Nullable String what) {
    MonthDay ofYear = MonthDay.from(day);
    assertThat(ofYear.isAfter(left) && ofYear.isBefore(back)).as("%s on %s in the holidays", what, day).isFalse();
  }

  private void within(Runnable work) {
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> work.run()));
  }
}
