package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportHistory.Past;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.report.ReportState;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.GeneratedDistrict.Pair;
import vn.mangnon.summary.GeneratedDistrict.Turn;
import vn.mangnon.summary.Summary.Figures;

/**
 * Every figure of every breakdown equals a count made independently, in Java, over what the schools submitted, and
 * opens to lines that add up to it. The districts are generated; the seed is the name of the failing test.
 */
@DatabaseTest
class FiguresTest {

  private static final List<Set<Dimension>> BREAKDOWNS = List.of(
      Set.of(),
      Set.of(Dimension.YEAR),
      Set.of(Dimension.SCHOOL),
      Set.of(Dimension.SCHOOL, Dimension.YEAR),
      Set.of(Dimension.LEVEL, Dimension.YEAR),
      Set.of(Dimension.OWNERSHIP),
      Set.of(Dimension.OWNERSHIP, Dimension.YEAR),
      Set.of(Dimension.OWNERSHIP, Dimension.CATEGORY),
      Set.of(Dimension.PERIOD),
      Set.of(Dimension.SCHOOL, Dimension.PERIOD),
      Set.of(Dimension.CATEGORY),
      Set.of(Dimension.CATEGORY, Dimension.YEAR));

  private static final Set<Set<Dimension>> LINED =
      Set.of(Set.of(), Set.of(Dimension.SCHOOL), Set.of(Dimension.OWNERSHIP));

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired ReportHistory history;
  @Autowired Issues issues;
  @Autowired Summaries summaries;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("mangnon.seeds", 25));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyFigureEqualsAnIndependentCountAndOpensToItsLines(long seed) {
    var district = new GeneratedDistrict(seed, given, clock, periods, history, issues, summaries);
    for (YearKind calendar : YearKind.values()) {
      for (boolean acceptedOnly : List.of(false, true)) {
        for (Set<Dimension> breakdown : BREAKDOWNS) {
          var filter = SummaryFilter.everything().calendar(calendar).acceptedOnly(acceptedOnly).years(2024, 2030)
              .by(breakdown.toArray(Dimension[]::new));
          check(district, filter);
        }
      }
    }
    everyChangeHadKeptTheReadModelAsARebuildMakesIt();
  }

  private void everyChangeHadKeptTheReadModelAsARebuildMakesIt() {
    var filter = SummaryFilter.everything().by(Dimension.SCHOOL, Dimension.PERIOD);
    var kept = summaries.of(Scope.EVERYTHING, filter);
    ActingScope.asProgram(summaries::rebuild);
    assertThat(summaries.of(Scope.EVERYTHING, filter).rows()).isEqualTo(kept.rows());
  }

  private void check(GeneratedDistrict district, SummaryFilter filter) {
    Summary summary = summaries.of(Scope.EVERYTHING, filter);
    for (Summary.Row row : summary.rows()) {
      compare(district, filter, row, row.figures());
    }
    compare(district, filter, WHOLE, summary.total());
  }

  private static final Summary.Row WHOLE = new Summary.Row(
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
      Optional.empty(),
      new Figures(
          Optional.empty(), new Summary.Counted(0, 0), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
          OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
          OptionalLong.empty()));

  private void compare(GeneratedDistrict district, SummaryFilter filter, Summary.Row row, Figures figures) {
    SummaryFilter ofRow = filter
        .school(row.school().map(Summary.Unit::id))
        .level(row.level())
        .ownership(row.ownership())
        .period(row.period().map(code -> periods.find(code).id()))
        .category(row.category())
        .years(row.year().orElse(filter.from()), row.year().orElse(filter.to()));
    for (Figure figure : Figure.values()) {
      OptionalLong counted = row.category().isPresent() && !figure.name().startsWith("ISSUES")
          && !Set.of(Figure.ACTIVITIES, Figure.SESSIONS, Figure.ATTENDANCES).contains(figure)
          ? OptionalLong.empty()
          : count(district, figure, ofRow);
      String where = figure + " of " + row + " under " + filter;
      OptionalLong shown = figures.value(figure);
      // where nothing was reported a count is empty; the independent count of nothing is 0
      assertThat(shown.orElse(0)).as(where).isEqualTo(counted.orElse(0));
      if (figure == Figure.ACTIVITIES && row.category().isEmpty()) {
        assertThat(shown.isPresent()).as("missing is not zero: " + where).isEqualTo(reported(district, ofRow));
      }
      // the lines are asked for one by one, so only of the sums that a screen shows first
      if (counted.isPresent() && LINED.contains(filter.by())) {
        assertThat(summaries.lines(Scope.EVERYTHING, figure, ofRow, 1, 0).total()).as("lines of " + where)
            .isEqualTo(counted.getAsLong());
      }
    }
  }

  private static OptionalLong count(GeneratedDistrict district, Figure figure, SummaryFilter filter) {
    return OptionalLong.of(switch (figure) {
      case REPORTS_DUE -> pairs(district, filter, _ -> true);
      case REPORTS_RECEIVED -> pairs(district, filter, FiguresTest::received);
      case REPORTS_ON_TIME -> pairs(district, filter, pair -> received(pair) && !late(pair));
      case REPORTS_LATE -> pairs(district, filter, pair -> received(pair) && late(pair));
      case REPORTS_MISSING ->
          pairs(district, filter, pair -> !received(pair) && pair.period().dueOn().isBefore(LocalDate.of(2026, 3, 10)));
      case REPORTS_AWAITED -> pairs(district, filter, pair -> !received(pair));
      case REPORTS_ACCEPTED -> pairs(district, filter, FiguresTest::accepted);
      case ACTIVITIES -> activities(district, filter, _ -> 1);
      case SESSIONS -> activities(district, filter, activity -> Objects.requireNonNullElse(activity.sessions(), 0));
      case ATTENDANCES -> activities(district, filter, activity -> activity.participants().stream()
          .map(ReportContent.Participants::attendances).filter(Objects::nonNull).mapToLong(Integer::longValue).sum());
      case TRAINING_CLASSES -> sum(district, filter, content -> content.trainings().stream()
          .mapToLong(training -> Objects.requireNonNullElse(training.classes(), 0)).sum());
      case PEOPLE_TRAINED -> sum(district, filter, content -> content.trainings().stream()
          .flatMap(training -> training.participants().stream())
          .map(ReportContent.Trainees::people).filter(Objects::nonNull).mapToLong(Integer::longValue).sum());
      case ISSUES_RAISED -> turns(district, filter, IssueEventKind.RAISED, filter.from());
      case ISSUES_RESOLVED -> turns(district, filter, IssueEventKind.CONFIRMED, filter.from());
      case ISSUES_REOPENED -> turns(district, filter, IssueEventKind.REOPENED, filter.from());
      case ISSUES_OPEN -> filter.from() > (filter.calendar() == YearKind.CALENDAR ? 2026 : 2025) ? 0
          : turns(district, filter, IssueEventKind.RAISED, 0)
              - turns(district, filter, IssueEventKind.CONFIRMED, 0)
              + turns(district, filter, IssueEventKind.REOPENED, 0);
    });
  }

  private static boolean reported(GeneratedDistrict district, SummaryFilter filter) {
    return district.pairs.stream().anyMatch(pair -> inside(pair, filter) && summed(pair, filter));
  }

  private static long pairs(GeneratedDistrict district, SummaryFilter filter, Predicate<Pair> wanted) {
    return district.pairs.stream().filter(pair -> inside(pair, filter)).filter(wanted).count();
  }

  private static long activities(
      GeneratedDistrict district, SummaryFilter filter, ToLongFunction<ReportContent.Activity> value) {
    return sum(district, filter, content -> content.activities().stream()
        .filter(activity -> filter.category().isEmpty() || filter.category().get() == activity.category())
        .mapToLong(value).sum());
  }

  private static long sum(GeneratedDistrict district, SummaryFilter filter, ToLongFunction<ReportContent> value) {
    return district.pairs.stream()
        .filter(pair -> inside(pair, filter) && summed(pair, filter))
        .mapToLong(pair -> value.applyAsLong(pair.past().orElseThrow().submissions().getLast().content()))
        .sum();
  }

  private static long turns(GeneratedDistrict district, SummaryFilter filter, IssueEventKind kind, int from) {
    return district.turns.stream()
        .filter(turn -> turn.kind() == kind)
        .filter(turn -> year(turn, filter) >= from && year(turn, filter) <= filter.to())
        .filter(turn -> matches(turn.pair(), filter))
        .filter(turn -> filter.category().isEmpty() || filter.category().get() == turn.category())
        .filter(turn -> !filter.acceptedOnly() || accepted(turn.pair()))
        .count();
  }

  /** The year of the period that raised it; later turns in the year of their day, never before it was raised. */
  private static int year(Turn turn, SummaryFilter filter) {
    int raised = year(turn.pair().period(), filter);
    return turn.kind() == IssueEventKind.RAISED ? raised : Math.max(raised, switch (filter.calendar()) {
      case CALENDAR -> turn.day().getYear();
      case SCHOOL -> SchoolYear.of(turn.day()).start();
    });
  }

  private static int year(Period period, SummaryFilter filter) {
    return switch (filter.calendar()) {
      case CALENDAR -> period.code().startsWith("20") ? Integer.parseInt(period.code().substring(0, 4)) : 0;
      case SCHOOL -> Integer.parseInt(period.code().substring(0, 4)) - (period.code().endsWith("H2") ? 0 : 1);
    };
  }

  private static boolean inside(Pair pair, SummaryFilter filter) {
    int year = year(pair.period(), filter);
    return year >= filter.from() && year <= filter.to() && matches(pair, filter);
  }

  private static boolean matches(Pair pair, SummaryFilter filter) {
    return filter.school().map(pair.school().id()::equals).orElse(true)
        && filter.level().map(pair.level()::equals).orElse(true)
        && filter.ownership().map(pair.school().ownership()::equals).orElse(true)
        && filter.period().map(pair.period().id()::equals).orElse(true);
  }

  private static boolean received(Pair pair) {
    return pair.past().map(past -> !past.submissions().isEmpty()).orElse(false);
  }

  private static boolean accepted(Pair pair) {
    return pair.past().map(past -> past.state() == ReportState.ACCEPTED).orElse(false);
  }

  private static boolean summed(Pair pair, SummaryFilter filter) {
    return pair.counted() && received(pair) && (!filter.acceptedOnly() || accepted(pair));
  }

  /** First submitted at half past eleven in the evening, so that a count in UTC would take it for in time. */
  private static boolean late(Pair pair) {
    Past past = pair.past().orElseThrow();
    return past.submissions().getFirst().at().atZone(clockZone()).toLocalDate().isAfter(pair.period().dueOn());
  }

  private static ZoneId clockZone() {
    return ZoneId.of("Asia/Ho_Chi_Minh");
  }
}
