package vn.mangnon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.compliance.GeneratedSchools.Pair;
import vn.mangnon.issue.IssueHistory;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Comparison;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.PeriodHistory;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;

/**
 * The verdicts of generated schools on days of the past, each equal to one thought out in Java, and the scores that are
 * made of them.
 */
@DatabaseTest
class VerdictsTest {

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired PeriodHistory periodHistory;
  @Autowired ReportHistory reports;
  @Autowired IssueHistory issues;
  @Autowired Compliance compliance;
  @Autowired ObligationRegister register;
  @Autowired Programmes programmes;
  @Autowired Texts texts;

  private static final CountedYear[] CALENDAR_ALONE = {CountedYear.CALENDAR};

  private record Key(UUID school, String period, String obligation) {}

  static LongStream seeds() {
    return Seeds.of(5);
  }

  private GeneratedSchools schools(long seed) {
    var schools = new GeneratedSchools(
        seed, new GeneratedSchools.Hands(given, clock, periods, periodHistory, reports, issues, compliance));
    checksThatTheProgrammeDoesNotAskFor(schools.officer);
    return schools;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyVerdictOfAnyDayIsTheOneThoughtOutInJavaAndScoresAddThemUp(long seed) {
    System.out.println("Generated schools: seed " + seed);
    GeneratedSchools schools = schools(seed);
    var random = new Random(seed);
    for (int number = 0; number < 3; number++) {
      LocalDate day = number == 0 ? GeneratedSchools.TODAY : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
      var expected = judged(schools, day);
      var filter = ComplianceFilter.everything().asOf(Optional.of(day));
      var found = compliance.assess(schools.officer, filter, 10_000, 0);
      assertThat(verdicts(found)).as("as of %s", day).isEqualTo(expected);
      assertThat(found.count()).isEqualTo(expected.size());
      assertThat(found.score()).isEqualTo(score(found.assessments()));
      groupingsAddUp(schools, filter, found.assessments());
      everythingIsSaidInBothLanguages(found.assessments());
    }
  }

  private Map<Key, Verdict> judged(GeneratedSchools schools, LocalDate day) {
    Map<String, Aggregation> aggregations = programmes.indicators().stream()
        .collect(Collectors.toMap(Indicator::code, Indicator::aggregation));
    var inJava = new JudgedInJava(schools, day, aggregations);
    var verdicts = new HashMap<Key, Verdict>();
    for (Pair pair : inJava.pairs()) {
      for (Obligation obligation : register.list(true)) {
        verdicts.put(
            new Key(pair.school().id(), pair.period().code(), obligation.code()), inJava.verdict(pair, obligation));
      }
    }
    return verdicts;
  }

  private static Map<Key, Verdict> verdicts(Assessments found) {
    return found.assessments().stream().collect(Collectors.toMap(
        one -> new Key(one.school().id(), one.period().code(), one.obligation().code()), Assessment::verdict));
  }

  private Score score(List<Assessment> assessments) {
    int credit = compliance.grading().lateCredit();
    return assessments.stream().map(one -> one(one.verdict(), one.obligation().weight(), credit))
        .reduce(Score.NONE, VerdictsTest::plus);
  }

  private static Score one(Verdict verdict, int weight, int credit) {
    return switch (verdict) {
      case MET -> new Score(1, 0, 0, 0, 0, weight * 100L, weight * 100L);
      case LATE -> new Score(0, 1, 0, 0, 0, (long) weight * credit, weight * 100L);
      case NOT_MET -> new Score(0, 0, 1, 0, 0, 0, weight * 100L);
      case NOT_YET_DUE -> new Score(0, 0, 0, 1, 0, 0, 0);
      case NOT_APPLICABLE -> new Score(0, 0, 0, 0, 1, 0, 0);
    };
  }

  private static Score plus(Score one, Score other) {
    return new Score(
        one.met() + other.met(), one.late() + other.late(), one.notMet() + other.notMet(),
        one.notYetDue() + other.notYetDue(), one.notApplicable() + other.notApplicable(),
        one.earned() + other.earned(), one.possible() + other.possible());
  }

  private void groupingsAddUp(GeneratedSchools schools, ComplianceFilter filter, List<Assessment> all) {
    Person city = given.cityViewer();
    var wards = schools.pairs.stream().map(Pair::school).distinct()
        .collect(Collectors.toMap(school -> school.id(), school -> school.ward()));
    var levels = schools.pairs.stream().collect(Collectors.toMap(
        pair -> pair.school().id(), Pair::level, (level, _) -> level));
    for (ComplianceGrouping by : ComplianceGrouping.values()) {
      for (CountedYear calendar : by == ComplianceGrouping.YEAR ? CountedYear.values() : CALENDAR_ALONE) {
        var scores = scores(schools.officer, filter.calendar(calendar), by);
        Function<Assessment, Object> group = one -> switch (by) {
          case SCHOOL -> one.school().id();
          case WARD -> wards.get(one.school().id());
          case LEVEL -> levels.get(one.school().id());
          case PERIOD -> one.period().code();
          case YEAR -> calendar == CountedYear.CALENDAR ? one.period().year() : one.period().schoolYear().start();
          case OBLIGATION -> one.obligation().code();
        };
        Map<Object, Score> expected = all.stream().collect(Collectors.groupingBy(
            group, Collectors.collectingAndThen(Collectors.toList(), this::score)));
        Map<Object, Score> found = scores.rows().stream()
            .collect(Collectors.toMap(row -> of(row, by), Scores.Row::score));
        assertThat(found).as("by %s of %s", by, calendar).isEqualTo(expected);
        assertThat(scores.total().score()).isEqualTo(score(all));
        assertThat(scores(city, filter.calendar(calendar), by).rows())
            .as("the city counts the same").isEqualTo(scores.rows());
      }
    }
    given.signedIn(schools.officer);
    var both = compliance.scores(schools.officer, filter, ComplianceGrouping.SCHOOL, ComplianceGrouping.YEAR);
    assertThat(both.rows().stream().map(Scores.Row::score).reduce(Score.NONE, VerdictsTest::plus))
        .isEqualTo(score(all));
  }

  private Scores scores(Person person, ComplianceFilter filter, ComplianceGrouping by) {
    given.signedIn(person);
    return compliance.scores(person, filter, by);
  }

  private static Object of(Scores.Row row, ComplianceGrouping by) {
    return switch (by) {
      case SCHOOL -> row.school().orElseThrow().id();
      case WARD -> row.ward().orElseThrow().id();
      case LEVEL -> row.level().orElseThrow();
      case PERIOD -> row.period().orElseThrow();
      case YEAR -> row.year().orElseThrow();
      case OBLIGATION -> row.obligation().orElseThrow();
    };
  }

  /** Every text is there, and takes the arguments that it is given. */
  private void everythingIsSaidInBothLanguages(List<Assessment> all) {
    for (Assessment one : all) {
      for (var locale : Texts.LOCALES) {
        String evidence = texts.get(locale, one.evidence().key(), one.evidence().arguments().toArray());
        String step = one.nextStep().map(next -> texts.get(locale, next.key(), next.arguments().toArray())).orElse("");
        assertThat(evidence + step).doesNotContain("!", "{", "null");
      }
      boolean open = one.verdict() == Verdict.NOT_MET || one.verdict() == Verdict.NOT_YET_DUE;
      assertThat(one.nextStep().isPresent()).isEqualTo(open);
    }
  }

  @Test
  void filtersLeaveOutWhatTheyDoNotAskFor() {
    GeneratedSchools schools = schools(42);
    var all = compliance.assess(schools.officer, ComplianceFilter.everything(), 10_000, 0).assessments();
    Assessment some = all.get(all.size() / 2);
    var filter = ComplianceFilter.everything()
        .school(Optional.of(some.school().id()))
        .period(Optional.of(some.period().id()))
        .obligation(Optional.of(some.obligation().id()))
        .verdict(Optional.of(some.verdict()));
    assertThat(compliance.assess(schools.officer, filter, 10, 0).assessments()).containsExactly(some);
    assertThat(compliance.assess(schools.officer, filter.years(2030, 2030), 10, 0).assessments()).isEmpty();
    assertThat(compliance.assess(schools.officer, ComplianceFilter.everything(), 7, 5).assessments())
        .isEqualTo(all.subList(5, 12));
    for (Level level : Level.values()) {
      var ofLevel = schools.pairs.stream().filter(pair -> pair.level() == level)
          .map(pair -> pair.school().id()).collect(Collectors.toSet());
      assertThat(compliance.assess(
              schools.officer, ComplianceFilter.everything().level(Optional.of(level)), 10_000, 0).assessments())
          .isEqualTo(all.stream().filter(one -> ofLevel.contains(one.school().id())).toList());
    }
  }

  @Test
  void everybodySeesTheSchoolsInReachAlone() {
    GeneratedSchools schools = schools(7);
    var mine = schools.pairs.getFirst().school();
    var theirs = schools.pairs.stream().map(Pair::school).filter(school -> !school.equals(mine)).findFirst().orElseThrow();
    for (Person person : List.of(mine.principal(), mine.clerk(), given.holder(Role.WARD_OFFICER, mine.ward()))) {
      given.signedIn(person);
      assertThat(compliance.assess(person, ComplianceFilter.everything(), 10_000, 0).assessments())
          .isNotEmpty().allMatch(one -> one.school().id().equals(mine.id()));
      assertThat(compliance.scores(person, ComplianceFilter.everything(), ComplianceGrouping.SCHOOL).rows())
          .hasSize(1);
      var strangers = ComplianceFilter.everything().school(Optional.of(theirs.id()));
      assertThat(compliance.assess(person, strangers, 10, 0).count()).isZero();
      assertThatThrownBy(() -> compliance.ofSchool(person, theirs.id(), GeneratedSchools.TODAY))
          .isInstanceOf(Rejection.class);
      // as if the service had forgotten whom it works for
      Person unlimited = new Person(
          person.id(), person.username(), person.displayName(), "", true,
          Set.of(new Person.Grant(Role.DISTRICT_OFFICER, Optional.empty())), Set.of(), false);
      assertThat(compliance.assess(unlimited, strangers, 10, 0).count()).isZero();
      assertThat(compliance.scores(unlimited, strangers).total().score()).isEqualTo(Score.NONE);
    }
    Person city = given.signedIn(given.cityViewer());
    assertThatThrownBy(() -> compliance.assess(city, ComplianceFilter.everything(), 10, 0))
        .isInstanceOf(Rejection.class);
    assertThatThrownBy(() -> compliance.ofSchool(city, mine.id(), GeneratedSchools.TODAY))
        .isInstanceOf(Rejection.class);
  }

  private void checksThatTheProgrammeDoesNotAskFor(Person officer) {
    given.signedIn(officer);
    save(officer, "TEST_ATTACHMENT", new Check.SectionPresent(Section.ATTACHMENT));
    save(officer, "TEST_STRENGTHS", new Check.SectionPresent(Section.STRENGTHS));
    save(officer, "TEST_VALUE", new Check.IndicatorValue(
        "PEOPLE_INFORMED", Optional.of(ParticipantGroup.TEACHERS), Comparison.ABOVE, 8));
    save(officer, "TEST_INSPECTIONS", new Check.IndicatorValue(
        "SELF_INSPECTIONS", Optional.empty(), Comparison.BELOW, 1));
    save(officer, "TEST_SESSIONS", new Check.YearlyMinimum(Counted.SESSIONS, CountedYear.CALENDAR, 4));
    save(officer, "TEST_ACTIVITIES", new Check.YearlyMinimum(Counted.ACTIVITIES, CountedYear.SCHOOL, 4));
    save(officer, "TEST_SHARE", new Check.IndicatorShare(
        "PEOPLE_INFORMED", Set.of(ParticipantGroup.PARENTS, ParticipantGroup.PUPILS),
        new Check.Whole.Heads(Check.Headed.PARENTS), Comparison.ABOVE, new BigDecimal("62.5"), CountedYear.CALENDAR));
  }

  private void save(Person officer, String code, Check check) {
    if (register.list(true).stream().noneMatch(one -> one.code().equals(code))) {
      boolean priv = code.equals("TEST_STRENGTHS");
      register.save(officer, new Obligation(
          Ids.next(), code, new LocalText("Thử " + code, "Test " + code), Optional.empty(), Optional.empty(),
          LocalDate.of(2024, 9, 1), Optional.of(LocalDate.of(2025, 12, 31)), Set.of(),
          priv ? Optional.of(Ownership.PRIVATE) : Optional.empty(), check, 7, 1), 0);
    }
  }
}
