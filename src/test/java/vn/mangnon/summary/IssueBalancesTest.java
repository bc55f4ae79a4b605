package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Category;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.GeneratedDistrict.Turn;
import vn.mangnon.summary.IssueBalance.Turns;

/**
 * open(end) = open(start) + raised - resolved + reopened for every school, year and category of generated districts,
 * each number equal to a count made in Java and to the number of issues that it leads to.
 */
@DatabaseTest
class IssueBalancesTest {

  private static final int FIRST = 2024;
  private static final int LAST = 2026;

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired ReportHistory history;
  @Autowired Issues issues;
  @Autowired Summaries summaries;
  @Autowired IssueBalances balances;

  static LongStream seeds() {
    return Seeds.of(6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theEquationHoldsForEverySchoolYearAndCategory(long seed) {
    var district = new GeneratedDistrict(seed, given, clock, periods, history, issues, summaries);
    var schools = district.pairs.stream().map(GeneratedDistrict.Pair::school).distinct().toList();
    for (YearKind calendar : YearKind.values()) {
      var years = SummaryFilter.everything().calendar(calendar).years(FIRST, LAST);
      for (TestSchool school : schools) {
        for (Category category : Category.values()) {
          check(district, years.school(Optional.of(school.id())).category(Optional.of(category)));
        }
      }
      for (Dimension by : List.of(Dimension.SCHOOL, Dimension.WARD, Dimension.LEVEL, Dimension.CATEGORY)) {
        rowsAddUpToTheTotal(balances.of(Scope.EVERYTHING, years, by));
      }
    }
  }

  private void check(GeneratedDistrict district, SummaryFilter filter) {
    IssueBalance byYear = balances.of(Scope.EVERYTHING, filter, Dimension.YEAR);
    assertThat(byYear.rows()).hasSize(LAST - FIRST + 1);
    for (IssueBalance.Row row : byYear.rows()) {
      int year = row.of().year().orElseThrow();
      compare(district, filter.years(year, year), row.turns());
    }
    compare(district, filter, byYear.total());
    var ofYears = byYear.rows().stream().map(IssueBalance.Row::turns).filter(turns -> turns.end().isPresent()).toList();
    for (int i = 1; i < ofYears.size(); i++) {
      assertThat(ofYears.get(i).start()).isEqualTo(ofYears.get(i - 1).end());
    }
  }

  private void compare(GeneratedDistrict district, SummaryFilter filter, Turns turns) {
    if (filter.from() > (filter.calendar() == YearKind.CALENDAR ? 2026 : 2025)) {
      assertThat(turns.end()).as("no year that has not begun: " + filter).isEmpty();
      return;
    }
    long raised = turns(district, filter, IssueEventKind.RAISED, filter.from(), filter.to());
    long resolved = turns(district, filter, IssueEventKind.CONFIRMED, filter.from(), filter.to());
    long reopened = turns(district, filter, IssueEventKind.REOPENED, filter.from(), filter.to());
    long start = open(district, filter, filter.from() - 1);
    long end = open(district, filter, filter.to());
    assertThat(numbers(turns)).as("%s", filter).containsExactly(start, raised, resolved, reopened, end);
    assertThat(start + raised - resolved + reopened).isEqualTo(end);
    assertThat(List.of(
            lines(Figure.ISSUES_OPEN, filter.years(filter.from() - 1, filter.from() - 1)),
            lines(Figure.ISSUES_RAISED, filter), lines(Figure.ISSUES_RESOLVED, filter),
            lines(Figure.ISSUES_REOPENED, filter), lines(Figure.ISSUES_OPEN, filter)))
        .as("issues behind %s", filter).isEqualTo(numbers(turns));
  }

  /** How many issues are listed, each of which is there. */
  private long lines(Figure figure, SummaryFilter filter) {
    var lines = summaries.lines(Scope.EVERYTHING, figure, filter, 1_000, 0);
    assertThat(lines.lines()).allMatch(line -> line.issue().isPresent()).hasSize(Math.toIntExact(lines.count()));
    return lines.count();
  }

  private static void rowsAddUpToTheTotal(IssueBalance balance) {
    List<Long> sums = balance.rows().stream().map(IssueBalance.Row::turns).map(IssueBalancesTest::numbers)
        .reduce(List.of(0L, 0L, 0L, 0L, 0L), IssueBalancesTest::added);
    assertThat(sums).as("by " + balance.by()).isEqualTo(numbers(balance.total()));
  }

  private static List<Long> added(List<Long> one, List<Long> other) {
    return java.util.stream.IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
  }

  private static List<Long> numbers(Turns turns) {
    return java.util.stream.Stream.of(turns.start(), turns.raised(), turns.resolved(), turns.reopened(), turns.end())
        .map(IssueBalancesTest::orNone).toList();
  }

  /** What nobody reported adds nothing. */
  private static long orNone(OptionalLong number) {
    return number.orElse(0);
  }

  private static long open(GeneratedDistrict district, SummaryFilter filter, int until) {
    return turns(district, filter, IssueEventKind.RAISED, 0, until)
        - turns(district, filter, IssueEventKind.CONFIRMED, 0, until)
        + turns(district, filter, IssueEventKind.REOPENED, 0, until);
  }

  private static long turns(GeneratedDistrict district, SummaryFilter filter, IssueEventKind kind, int from, int to) {
    return district.turns.stream()
        .filter(turn -> turn.kind() == kind)
        .filter(turn -> turn.pair().school().id().equals(filter.school().orElseThrow()))
        .filter(turn -> turn.category() == filter.category().orElseThrow())
        .filter(turn -> year(turn, filter.calendar()) >= from && year(turn, filter.calendar()) <= to)
        .count();
  }

  private static int year(Turn turn, YearKind calendar) {
    Period period = turn.pair().period();
    int raised = calendar == YearKind.CALENDAR ? period.year() : period.schoolYear().start();
    return turn.kind() == IssueEventKind.RAISED ? raised : Math.max(raised, switch (calendar) {
      case CALENDAR -> turn.day().getYear();
      case SCHOOL -> SchoolYear.of(turn.day()).start();
    });
  }
}
