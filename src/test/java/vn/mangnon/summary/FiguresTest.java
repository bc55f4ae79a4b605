package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReportHistory;
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
  @Autowired TransactionTemplate transaction;

  static LongStream seeds() {
    return Seeds.of(25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyFigureEqualsAnIndependentCountAndOpensToItsLines(long seed) {
    var district = new GeneratedDistrict(seed, given, clock, periods, history, issues, summaries);
    // in one transaction, since there are thousands of questions
    transaction.executeWithoutResult(_ -> {
      for (YearKind calendar : YearKind.values()) {
        for (boolean acceptedOnly : List.of(false, true)) {
          for (Set<Dimension> breakdown : BREAKDOWNS) {
            check(district, SummaryFilter.everything().calendar(calendar).acceptedOnly(acceptedOnly).years(2024, 2030)
                .by(breakdown.toArray(Dimension[]::new)));
          }
        }
      }
    });
    everyChangeHadKeptTheReadModelsAsARebuildMakesThem();
  }

  /** Those of schools, and the sums over all schools. */
  private void everyChangeHadKeptTheReadModelsAsARebuildMakesThem() {
    var kept = rows();
    ActingScope.asProgram(summaries::rebuild);
    assertThat(rows()).isEqualTo(kept);
  }

  private List<Summary.Row> rows() {
    return Stream.of(
            Set.of(Dimension.SCHOOL, Dimension.PERIOD), Set.of(Dimension.WARD, Dimension.PERIOD),
            Set.of(Dimension.LEVEL, Dimension.CATEGORY, Dimension.YEAR))
        .flatMap(by -> summaries.of(Scope.EVERYTHING, SummaryFilter.everything().by(by)).rows().stream())
        .toList();
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
          : IndependentCount.of(district, figure, ofRow);
      String where = figure + " of " + row + " under " + filter;
      OptionalLong shown = figures.value(figure);
      // where nothing was reported a count is empty; the independent count of nothing is 0
      assertThat(shown.orElse(0)).as(where).isEqualTo(counted.orElse(0));
      if (figure == Figure.ACTIVITIES && row.category().isEmpty()) {
        assertThat(shown.isPresent()).as("missing is not zero: " + where).isEqualTo(IndependentCount.reported(district, ofRow));
      }
      // the lines are asked for one by one, so only of the sums that a screen shows first
      if (counted.isPresent() && LINED.contains(filter.by())) {
        assertThat(summaries.lines(Scope.EVERYTHING, figure, ofRow, 1, 0).total()).as("lines of " + where)
            .isEqualTo(counted.getAsLong());
      }
    }
  }
}
