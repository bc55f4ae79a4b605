package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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
import vn.mangnon.organisation.Founding.Counted;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.report.ReportState;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Coverage.Row;
import vn.mangnon.summary.GeneratedDistrict.Pair;
import vn.mangnon.summary.GeneratedDistrict.SchoolYear;

/**
 * Every share of every breakdown equals a count made independently, in Java, over what the schools submitted, and opens
 * to numbers that add up to it. The districts are generated; the seed is the name of the failing test.
 */
@DatabaseTest
class CoverageTest {

  private static final int FIRST = 2022;
  private static final int LAST = 2027;
  private static final Set<ParticipantGroup> STAFF =
      Set.of(ParticipantGroup.MANAGERS, ParticipantGroup.TEACHERS, ParticipantGroup.STAFF);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired Programmes programmes;
  @Autowired ReportHistory history;
  @Autowired Issues issues;
  @Autowired Summaries summaries;
  @Autowired Coverages coverages;
  @Autowired CoverageQuery query;
  @Autowired CoverageLineQuery lines;
  @Autowired TransactionTemplate transaction;

  static LongStream seeds() {
    return Seeds.of(25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyShareEqualsAnIndependentCountAndOpensToItsNumbers(long seed) {
    var district = new GeneratedDistrict(seed, given, clock, periods, history, issues, summaries);
    // in one transaction, since there are thousands of questions
    transaction.executeWithoutResult(_ -> {
      for (YearKind calendar : YearKind.values()) {
        for (boolean acceptedOnly : List.of(false, true)) {
          var filter = SummaryFilter.everything().calendar(calendar).acceptedOnly(acceptedOnly).years(FIRST, LAST);
          check(district, filter, coverages.of(district.officer, filter).years());
          for (Grouping by : Grouping.values()) {
            check(district, filter, coverages.of(district.officer, filter, by).rows());
          }
          checkWithoutHiding(district, filter);
        }
      }
    });
    everyChangeHadKeptTheReadModelAsARebuildMakesIt(district);
  }

  private void everyChangeHadKeptTheReadModelAsARebuildMakesIt(GeneratedDistrict district) {
    var filter = SummaryFilter.everything();
    var kept = coverages.of(district.officer, filter, Grouping.SCHOOL).rows();
    ActingScope.asProgram(summaries::rebuild);
    assertThat(coverages.of(district.officer, filter, Grouping.SCHOOL).rows()).isEqualTo(kept);
  }

  /** As the officer sees it: the same numbers, but where they count few children. */
  private void check(GeneratedDistrict district, SummaryFilter filter, List<Row> rows) {
    for (Row row : rows) {
      for (Share share : Share.values()) {
        Ratio counted = count(district, filter, share, row);
        Ratio shown = row.ratio(share);
        String where = share + " of " + row + " under " + filter;
        if (share.aboutChildren() && shown.hidden()) {
          assertThat(shown.known()).as(where).isEqualTo(counted.known());
        } else {
          assertThat(shown).as(where).isEqualTo(counted);
          assertThat(share.aboutChildren() && SmallShares.small(shown.part().orElse(0))).as(where).isFalse();
        }
        if (share == Share.STAFF_TRAINED && shown.part().isPresent()) {
          var behind = coverages.lines(
              district.officer, share, Share.Side.PART, ofRow(filter, row), 1000, 0);
          assertThat(behind.total()).as("lines of " + where).isEqualTo(shown.part());
          assertThat(behind.lines().stream().mapToLong(line -> line.value().orElseThrow()).sum())
              .as("lines of " + where).isEqualTo(shown.part().getAsLong());
        }
      }
    }
  }

  private static SummaryFilter ofRow(SummaryFilter filter, Row row) {
    return filter.years(row.year(), row.year())
        .school(row.school().map(Summary.Unit::id))
        .ward(row.ward().map(Summary.Unit::id))
        .level(row.level())
        .ownership(row.ownership());
  }

  private void checkWithoutHiding(GeneratedDistrict district, SummaryFilter filter) {
    var ways = new CoverageQuery.Ways(programmes.indicators().stream()
        .collect(Collectors.toMap(Indicator::code, Indicator::aggregation)));
    for (Row row : query.find(Scope.EVERYTHING, filter, Optional.empty(), ways).years()) {
      for (Share share : Share.values()) {
        Ratio counted = count(district, filter, share, row);
        assertThat(row.ratio(share)).as(share + " " + filter).isEqualTo(counted);
        for (Share.Side side : Share.Side.values()) {
          if (!share.reported(side).isEmpty()) {
            var behind = lines.lines(Scope.EVERYTHING, share, side, ofRow(filter, row), ways, 1, 0);
            assertThat(behind.total()).as(side + " of " + share + " " + filter)
                .isEqualTo((side == Share.Side.PART ? counted.part() : counted.whole()).orElse(0));
          }
        }
      }
    }
  }

  private static Ratio count(GeneratedDistrict district, SummaryFilter filter, Share share, Row row) {
    var schools = new HashSet<>(district.pairs.stream()
        .filter(pair -> pair.counted() && year(pair, filter) == row.year())
        .filter(pair -> row.school().map(school -> school.id().equals(pair.school().id())).orElse(true))
        .filter(pair -> row.ward().map(ward -> ward.id().equals(pair.school().ward())).orElse(true))
        .filter(pair -> row.level().map(pair.level()::equals).orElse(true))
        .filter(pair -> row.ownership().map(pair.school().ownership()::equals).orElse(true))
        .map(pair -> pair.school().id())
        .toList());
    long part = 0;
    long whole = 0;
    int known = 0;
    for (UUID school : schools) {
      List<Pair> reports = district.pairs.stream()
          .filter(pair -> pair.counted() && year(pair, filter) == row.year() && pair.school().id().equals(school))
          .filter(pair -> pair.past().map(past -> !past.submissions().isEmpty()
              && (!filter.acceptedOnly() || past.state() == ReportState.ACCEPTED)).orElse(false))
          .sorted(Comparator.comparing(pair -> pair.period().windowTo()))
          .toList();
      Long ofPart = part(share, reports);
      Long ofWhole = whole(share, reports, district.heads.get(new SchoolYear(school, row.year())));
      if (ofPart != null && ofWhole != null) {
        part += ofPart;
        whole += ofWhole;
        known++;
      }
    }
    return known == 0
        ? new Ratio(OptionalLong.empty(), OptionalLong.empty(), 0, schools.size())
        : new Ratio(OptionalLong.of(part), OptionalLong.of(whole), known, schools.size());
  }

  private static @Nullable Long part(Share share, List<Pair> reports) {
    return switch (share) {
      case STAFF_INFORMED -> most("PEOPLE_INFORMED", STAFF, reports);
      case PARENTS_INFORMED -> most("PEOPLE_INFORMED", Set.of(ParticipantGroup.PARENTS), reports);
      case CHILDREN_INFORMED -> most("PEOPLE_INFORMED", Set.of(ParticipantGroup.PUPILS), reports);
      case STAFF_TRAINED -> most("PEOPLE_TRAINED", STAFF, reports);
      case CHILDREN_SUPPORTED -> sum("CHILDREN_SUPPORTED", reports);
      case CHILDREN_IN_EDUCATION -> sum("CHILDREN_IN_EDUCATION", reports);
      case CHILD_LABOUR_SHARE -> {
        var given = values("CHILDREN_WORKING", null, reports);
        yield given.isEmpty() ? null : given.getLast();
      }
    };
  }

  private static @Nullable Long whole(Share share, List<Pair> reports, @Nullable Counted heads) {
    return switch (share) {
      case STAFF_INFORMED, STAFF_TRAINED -> heads == null ? null : asLong(heads.staff());
      case PARENTS_INFORMED -> heads == null ? null : asLong(heads.parents());
      case CHILDREN_INFORMED, CHILD_LABOUR_SHARE -> heads == null ? null : asLong(heads.pupils());
      case CHILDREN_SUPPORTED -> sum("CHILDREN_NOTIFIED", reports);
      case CHILDREN_IN_EDUCATION -> sum("CHILDREN_SUPPORTED", reports);
    };
  }

  private static @Nullable Long asLong(@Nullable Integer heads) {
    return heads == null ? null : heads.longValue();
  }

  /** The greatest number of each group; not known where one group never gave any. */
  private static @Nullable Long most(String code, Set<ParticipantGroup> groups, List<Pair> reports) {
    long sum = 0;
    for (ParticipantGroup group : groups) {
      var given = values(code, group, reports);
      if (given.isEmpty()) {
        return null;
      }
      sum += given.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
    return sum;
  }

  private static @Nullable Long sum(String code, List<Pair> reports) {
    var given = values(code, null, reports);
    return given.isEmpty() ? null : given.stream().mapToLong(Long::longValue).sum();
  }

  private static List<Long> values(String code, @Nullable ParticipantGroup group, List<Pair> reports) {
    var values = new ArrayList<Long>();
    for (Pair pair : reports) {
      for (IndicatorValue value : pair.past().orElseThrow().submissions().getLast().content().indicators()) {
        if (value.code().equals(code) && value.group() == group) {
          values.add(value.nothingArose() ? 0L : value.value());
        }
      }
    }
    return values;
  }

  private static int year(Pair pair, SummaryFilter filter) {
    int year = Integer.parseInt(pair.period().code().substring(0, 4));
    return switch (filter.calendar()) {
      case CALENDAR -> year;
      case SCHOOL -> pair.period().code().endsWith("H2") ? year : year - 1;
    };
  }
}
