package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReportHistory.Past;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.report.ReportState;
import vn.mangnon.summary.GeneratedDistrict.Pair;

/**
 * Every mark and every total of the heat map equals one found independently, in Java, over what the schools submitted.
 * The districts are generated; the seed is the name of the failing test.
 */
@DatabaseTest
class HeatMapTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired ReportHistory history;
  @Autowired Issues issues;
  @Autowired Summaries summaries;
  @Autowired HeatMaps maps;

  static LongStream seeds() {
    return Seeds.of(4);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyMarkAndTotalEqualsAnIndependentCount(long seed) {
    var district = new GeneratedDistrict(seed, given, clock, periods, history, issues, summaries);
    // founded after every period was opened, so that none obliges it
    var newcomer = given.school("Trường mới", Level.PRIMARY);
    plan(2027);
    for (YearKind calendar : YearKind.values()) {
      var filter = SummaryFilter.everything().calendar(calendar).years(2023, 2028);
      check(district, newcomer, filter, Optional.empty());
      for (Level level : Level.values()) {
        check(district, newcomer, filter.level(Optional.of(level)), Optional.empty());
      }
    }
    for (Standing standing : Standing.values()) {
      check(district, newcomer, SummaryFilter.everything().years(2024, 2026), Optional.of(standing));
    }
  }

  @Test
  void aSchoolIsFoundWithoutAccentsAndTheTotalsAreOfWhatIsFound() {
    anOfficeWithoutSchools();
    var wanted = given.school("Trường Tiểu học Lý Thường Kiệt");
    given.school("Trường Tiểu học Gia Thụy");
    given.openHalfYear(2026, 1);
    var map = maps.of(Scope.EVERYTHING, SummaryFilter.everything().years(2026, 2026), "ly thuong", Optional.empty());
    assertThat(map.schools()).extracting(Summary.Unit::code).containsExactly(wanted.code());
    assertThat(map.columns()).extracting(HeatMap.Column::due).containsExactly(1);
  }

  @Test
  void nobodyIsShownMarksOfSchoolsThatAreNotTheirs() {
    anOfficeWithoutSchools();
    var own = given.school("Trường của mình");
    var other = given.school("Trường khác");
    given.openHalfYear(2026, 1);
    var filter = SummaryFilter.everything().years(2026, 2026);
    var ofAll = maps.of(Scope.EVERYTHING, filter, "", Optional.empty());
    var scope = new Scope.Schools(Set.of(own.id()));
    var map = maps.of(scope, filter, "", Optional.empty());
    assertThat(map.schools()).extracting(Summary.Unit::code).containsExactly(own.code());
    assertThat(map.columns()).extracting(HeatMap.Column::due).containsExactly(1);
    // whoever names schools that are not theirs gets nothing of them
    assertThat(maps.rows(scope, ofAll, ofAll.schools())).extracting(row -> row.school().code())
        .containsExactly(own.code()).doesNotContain(other.code());
    assertThat(maps.rows(Scope.NOTHING, ofAll, ofAll.schools())).isEmpty();
    assertThat(maps.rows(Scope.AGGREGATES, ofAll, ofAll.schools())).hasSize(2);
  }

  @Test
  void ofAWardOnlyThePeriodsInWhichTheSchoolLayInItAreMarked() {
    anOfficeWithoutSchools();
    var school = given.school("Trường ở đây");
    var elsewhere = given.school("Trường nơi khác");
    given.openHalfYear(2026, 1);
    var map = maps.of(
        Scope.EVERYTHING, SummaryFilter.everything().years(2026, 2026).ward(Optional.of(school.ward())), "",
        Optional.empty());
    assertThat(map.schools()).extracting(Summary.Unit::code).containsExactly(school.code());
    var both = maps.rows(Scope.EVERYTHING, map, Arrays.asList(unit(school), unit(elsewhere)));
    assertThat(both).extracting(HeatMap.Row::marks)
        .containsExactlyInAnyOrder(List.of(HeatMark.AWAITED), List.of(HeatMark.ELSEWHERE));
  }

  private void anOfficeWithoutSchools() {
    given.nothing();
    given.signedIn(given.officer());
  }

  private void check(
      GeneratedDistrict district, TestSchool newcomer, SummaryFilter filter, Optional<Standing> standing) {
    HeatMap map = maps.of(Scope.EVERYTHING, filter, "", standing);
    var schools = district.pairs.stream().map(Pair::school).collect(Collectors.toSet());
    var shown = map.schools().stream().map(Summary.Unit::id).collect(Collectors.toSet());
    var expected = schools.stream()
        .filter(school -> filter.level().isEmpty() || filter.level().get() == level(district, school))
        .filter(school -> standing.isEmpty() || standing.get() == standing(school, filter))
        .map(TestSchool::id).collect(Collectors.toSet());
    if (standing.isEmpty() && filter.level().map(level -> level == Level.PRIMARY).orElse(true)) {
      expected.add(newcomer.id());
    }
    assertThat(shown).isEqualTo(expected);
    var rows = maps.rows(Scope.EVERYTHING, map, map.schools());
    assertThat(rows).extracting(HeatMap.Row::school).containsExactlyElementsOf(map.schools());
    for (HeatMap.Row row : rows) {
      assertThat(row.marks()).as(row.school() + " under " + filter).isEqualTo(map.periods().stream()
          .map(period -> mark(district, row, period, newcomer)).toList());
    }
    var known = periods.list();
    assertThat(map.columns()).isEqualTo(IntStream.rangeClosed(filter.from(), filter.to()).boxed()
        .flatMap(year -> columns(year, filter, rows, known, map.periods()).stream()).toList());
  }

  /** The totals are what the marks below them say; a year without a period has a column without totals. */
  private static List<HeatMap.Column> columns(
      int year, SummaryFilter filter, List<HeatMap.Row> rows, List<Period> known, List<Period> shown) {
    var ofYear = known.stream()
        .filter(period -> (filter.calendar() == YearKind.CALENDAR ? period.year() : period.schoolYear().start()) == year)
        .sorted(Comparator.comparing(Period::windowTo).thenComparing(Period::windowFrom, Comparator.reverseOrder()))
        .toList();
    if (ofYear.isEmpty()) {
      return List.of(new HeatMap.Column(year, Optional.empty(), 0, 0, 0));
    }
    return ofYear.stream().map(period -> {
      var marks = rows.stream().map(row -> row.marks().get(shown.indexOf(period))).toList();
      return new HeatMap.Column(year, Optional.of(period),
          count(marks, HeatMark.ON_TIME_ACCEPTED, HeatMark.ON_TIME, HeatMark.LATE_ACCEPTED, HeatMark.LATE,
              HeatMark.OVERDUE, HeatMark.AWAITED),
          count(marks, HeatMark.ON_TIME_ACCEPTED, HeatMark.ON_TIME, HeatMark.LATE_ACCEPTED, HeatMark.LATE),
          count(marks, HeatMark.OVERDUE));
    }).toList();
  }

  private static int count(List<HeatMark> marks, HeatMark... wanted) {
    return (int) marks.stream().filter(List.of(wanted)::contains).count();
  }

  private static HeatMark mark(GeneratedDistrict district, HeatMap.Row row, Period period, TestSchool newcomer) {
    if (period.state() == PeriodState.PLANNED) {
      return HeatMark.PLANNED;
    }
    if (row.school().id().equals(newcomer.id())) {
      return HeatMark.NOT_OBLIGED;
    }
    var pair = district.pairs.stream()
        .filter(due -> due.school().id().equals(row.school().id()) && due.period().id().equals(period.id())).findFirst();
    // every school was obliged when the period opened; what is not due any more was exempted
    if (pair.isEmpty()) {
      return HeatMark.EXEMPT;
    }
    // a draft that nobody submitted is not received
    var past = pair.get().past().filter(filed -> !filed.submissions().isEmpty());
    if (past.isEmpty()) {
      return period.dueOn().isBefore(TODAY) ? HeatMark.OVERDUE : HeatMark.AWAITED;
    }
    boolean accepted = past.get().state() == ReportState.ACCEPTED;
    return late(past.get(), period)
        ? accepted ? HeatMark.LATE_ACCEPTED : HeatMark.LATE
        : accepted ? HeatMark.ON_TIME_ACCEPTED : HeatMark.ON_TIME;
  }

  /** By the first submission, in Vietnam: half past eleven in the evening of the due day is in time. */
  private static boolean late(Past past, Period period) {
    return past.submissions().getFirst().at().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate()
        .isAfter(period.dueOn());
  }

  private Standing standing(TestSchool school, SummaryFilter filter) {
    return Standing.of(summaries.of(Scope.EVERYTHING, filter.school(Optional.of(school.id()))).total());
  }

  private static Level level(GeneratedDistrict district, TestSchool school) {
    return district.pairs.stream().filter(pair -> pair.school().equals(school)).findFirst().orElseThrow().level();
  }

  private void plan(int year) {
    ActingScope.asProgram(() -> periods.plan(Given.PROGRAMME, List.of(new Periods.Plan(
        year + "-Y", PeriodKind.YEAR, LocalDate.of(year - 1, 12, 15), LocalDate.of(year, 12, 14),
        LocalDate.of(year, 12, 15), LocalDate.of(year, 12, 24)))));
  }

  private static Summary.Unit unit(TestSchool school) {
    return new Summary.Unit(school.id(), school.code(), school.name());
  }
}
