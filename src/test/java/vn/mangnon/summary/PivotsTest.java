package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Pivot.Layout;
import vn.mangnon.summary.Summary.Group;

/**
 * Every cell and every total of free tables over generated districts equals a count made independently in Java, and its
 * lines add up to it. The seed is the name of the failing test.
 */
@DatabaseTest
class PivotsTest {

  private static final List<Layout> LAYOUTS = List.of(
      new Layout(List.of(Dimension.WARD), List.of(Dimension.YEAR)),
      new Layout(List.of(Dimension.OWNERSHIP, Dimension.LEVEL), List.of(Dimension.PERIOD)),
      new Layout(List.of(Dimension.SCHOOL), List.of()),
      new Layout(List.of(), List.of(Dimension.OWNERSHIP)),
      new Layout(List.of(Dimension.YEAR), List.of(Dimension.LEVEL, Dimension.OWNERSHIP)));
  private static final Layout BY_CATEGORY = new Layout(List.of(Dimension.CATEGORY), List.of(Dimension.OWNERSHIP));
  private static final List<Figure> FIGURES = List.of(
      Figure.REPORTS_DUE, Figure.REPORTS_ON_TIME, Figure.REPORTS_MISSING, Figure.ACTIVITIES, Figure.PEOPLE_TRAINED,
      Figure.ISSUES_RAISED, Figure.ISSUES_OPEN);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired ReportHistory history;
  @Autowired Issues issues;
  @Autowired Summaries summaries;
  @Autowired Coverages coverages;
  @Autowired Pivots pivots;

  static LongStream seeds() {
    return Seeds.of(3);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyCellAndTotalEqualsAnIndependentCountAndOpensToItsLines(long seed) {
    var district = district(seed);
    for (YearKind calendar : YearKind.values()) {
      var filter = SummaryFilter.everything().years(2023, 2026).calendar(calendar).acceptedOnly(seed % 2 == 0);
      for (Figure figure : FIGURES) {
        LAYOUTS.forEach(layout -> check(district, filter, layout, figure));
      }
      check(district, filter, BY_CATEGORY, Figure.ACTIVITIES);
      check(district, filter, BY_CATEGORY, Figure.ISSUES_OPEN);
    }
  }

  private void check(GeneratedDistrict district, SummaryFilter filter, Layout layout, Figure figure) {
    Pivot pivot = pivots.of(district.officer, filter, layout, new Measure.OfFigure(figure));
    for (Group row : withTotal(pivot.rows())) {
      for (Group column : withTotal(pivot.columns())) {
        SummaryFilter ofCell = narrowed(filter, row.and(column));
        OptionalLong shown = ((Pivot.Count) pivot.value(row, column)).count();
        String where = figure + " of " + row.and(column) + " under " + filter;
        assertThat(shown.orElse(0)).as(where).isEqualTo(IndependentCount.of(district, figure, ofCell).orElse(0));
        if (shown.orElse(0) > 0) {
          assertThat(summaries.lines(Scope.EVERYTHING, figure, ofCell, 1, 0).total()).as("lines of " + where)
              .isEqualTo(shown.getAsLong());
        }
      }
    }
  }

  private static List<Group> withTotal(List<Group> groups) {
    return Stream.concat(groups.stream(), Stream.of(Group.ALL)).distinct().toList();
  }

  private SummaryFilter narrowed(SummaryFilter filter, Group group) {
    return filter
        .school(group.school().map(Summary.Unit::id))
        .ward(group.ward().map(Summary.Unit::id))
        .level(group.level())
        .ownership(group.ownership())
        .period(group.period().map(code -> periods.find(code).id()))
        .category(group.category())
        .years(group.year().orElse(filter.from()), group.year().orElse(filter.to()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void schoolsThatReportedAreCountedOnceInEachGroupAndInTotal(long seed) {
    var district = district(seed);
    for (Dimension by : List.of(Dimension.WARD, Dimension.LEVEL, Dimension.OWNERSHIP)) {
      for (boolean acceptedOnly : List.of(false, true)) {
        var filter = SummaryFilter.everything().acceptedOnly(acceptedOnly).by(by, Dimension.YEAR);
        var responders = summaries.responding(Scope.EVERYTHING, filter);
        for (Summary.Row row : summaries.of(Scope.EVERYTHING, filter).rows()) {
          var ofRow = narrowed(filter, row.group());
          Responding found = responders.of(row.group());
          assertThat(List.of((long) found.reporting(), (long) found.due())).as(row.toString())
              .isEqualTo(List.of(
                  IndependentCount.reporting(district, ofRow), IndependentCount.due(district, ofRow)));
        }
        assertThat((long) responders.total().reporting()).isEqualTo(IndependentCount.reporting(district, filter));
      }
    }
  }

  /** A share by place and year is that of the coverages; where one number of children is hidden another one is too. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noShareTellsTheCityOfOneToFourChildren(long seed) {
    var district = district(seed);
    Person city = given.signedIn(given.cityViewer());
    var filter = SummaryFilter.everything().years(2023, 2026);
    for (Share share : Share.values()) {
      for (Dimension place : List.of(Dimension.SCHOOL, Dimension.WARD, Dimension.LEVEL, Dimension.OWNERSHIP)) {
        Pivot pivot = pivots.of(
            city, filter, new Layout(List.of(place), List.of(Dimension.YEAR)), new Measure.OfShare(share));
        assertThat(pivot.rowTotals()).as("no share over several years").isFalse();
        for (Group year : pivot.columns()) {
          var total = ratio(pivot, Group.ALL, year);
          assertThat(total).isEqualTo(coverages.of(city, filter).ratio(year.year().orElseThrow(), share));
          var parts = pivot.rows().stream().map(row -> ratio(pivot, row, year)).toList();
          if (share.aboutChildren()) {
            assertThat(Stream.concat(parts.stream(), Stream.of(total)))
                .as(share + " by " + place + " in " + year.year())
                .noneMatch(ratio -> ratio.part().orElse(0) > 0 && ratio.part().orElse(0) < 5);
            long hidden = parts.stream().filter(Coverage.Ratio::hidden).count();
            assertThat(hidden == 1 && !total.hidden()).as("found by subtracting: " + parts + " of " + total).isFalse();
          }
        }
      }
    }
    noGroupTellsASchoolThatIsHiddenBesideIt(district, city, filter);
  }

  /** What a group counts less its schools that are shown, where a single one is not. */
  private void noGroupTellsASchoolThatIsHiddenBesideIt(
      GeneratedDistrict district, Person city, SummaryFilter filter) {
    var ofSchools = coverages.of(city, filter, Grouping.SCHOOL).rows();
    for (Grouping by : List.of(Grouping.WARD, Grouping.LEVEL, Grouping.OWNERSHIP)) {
      for (Coverage.Row group : coverages.of(city, filter, by).rows()) {
        var inside = district.pairs.stream()
            .filter(pair -> group.ward().map(ward -> ward.id().equals(pair.school().ward())).orElse(true))
            .filter(pair -> group.level().map(pair.level()::equals).orElse(true))
            .filter(pair -> group.ownership().map(pair.school().ownership()::equals).orElse(true))
            .map(pair -> pair.school().id()).collect(java.util.stream.Collectors.toSet());
        for (Share share : Share.values()) {
          var schools = ofSchools.stream()
              .filter(row -> row.year() == group.year() && inside.contains(row.school().orElseThrow().id()))
              .map(row -> row.ratio(share)).toList();
          long hidden = schools.stream().filter(Coverage.Ratio::hidden).count();
          long found = group.ratio(share).part().orElse(0)
              - schools.stream().mapToLong(school -> school.part().orElse(0)).sum();
          boolean told = share.aboutChildren() && hidden == 1 && group.ratio(share).part().isPresent()
              && found > 0 && found < 5;
          assertThat(told).as(share + ": " + found + " children of one school of " + group).isFalse();
        }
      }
    }
  }

  private static Coverage.Ratio ratio(Pivot pivot, Group row, Group column) {
    return pivot.value(row, column) instanceof Pivot.Rate(var ratio) ? ratio : Coverage.Ratio.NONE;
  }

  @Test
  void whatCannotBeToldSoIsRefusedWithTheReason() {
    given.nothing();
    Person officer = given.signedIn(given.officer());
    var byCategory = new Layout(List.of(Dimension.CATEGORY), List.of());
    var byPeriod = new Layout(List.of(Dimension.PERIOD), List.of());
    var twoPlaces = new Layout(List.of(Dimension.WARD), List.of(Dimension.LEVEL));
    refused("pivot.no-categories", officer, byCategory, new Measure.OfFigure(Figure.REPORTS_RECEIVED));
    refused("pivot.no-categories", officer, byCategory, new Measure.OfFigure(Figure.PEOPLE_TRAINED));
    for (Layout layout : List.of(byCategory, byPeriod, twoPlaces)) {
      refused("pivot.share-by", officer, layout, new Measure.OfShare(Share.STAFF_TRAINED));
    }
    for (int school = 1; school <= 5; school++) {
      given.school("Trường " + school);
    }
    given.openHalfYear(2025, 2);
    refused("pivot.too-many-columns", officer, new Layout(List.of(), List.of(Dimension.SCHOOL, Dimension.YEAR)),
        new Measure.OfFigure(Figure.ACTIVITIES));
  }

  private void refused(String key, Person person, Layout layout, Measure measure) {
    assertThatThrownBy(() -> pivots.of(person, SummaryFilter.everything(), layout, measure))
        .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private GeneratedDistrict district(long seed) {
    return new GeneratedDistrict(seed, given, clock, periods, history, issues, summaries);
  }
}
