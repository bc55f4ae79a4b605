package vn.mangnon.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Category;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.IssueBalance;
import vn.mangnon.summary.IssueBalances;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/**
 * Whatever schools and district do in whatever order, with old versions and every call made twice now and then: no event
 * is lost or doubled, what is refused changes nothing, and the equation holds. The seed is the name of the failing test.
 */
@DatabaseTest
class IssueMovesTest {

  private static final int STEPS = 70;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Issues issues;
  @Autowired IssueRequests requests;
  @Autowired Summaries summaries;
  @Autowired IssueBalances balances;

  private Random random;
  private Person officer;
  private List<TestSchool> schools;
  private FiledReports filed;
  private final List<UUID> filedReports = new ArrayList<>();

  static LongStream seeds() {
    return Seeds.of(6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noSequenceOfMovesBreaksTheEquationOrLosesAnEvent(long seed) {
    random = new Random(seed);
    given.nothing();
    clock.set(LocalDate.of(2025, 9, 1));
    officer = given.officer();
    schools = List.of(given.school("Trường A"), given.school("Trường B"));
    filed = new FiledReports(given, reports, reviews);
    filedReports.clear();
    List<UUID> halves = List.of(
        given.openHalfYear(2025, 1), given.openHalfYear(2025, 2), given.openHalfYear(2026, 1));
    for (int step = 0; step < STEPS; step++) {
      clock.advance(Duration.ofHours(1 + random.nextInt(24 * 12)));
      Map<UUID, Issue> before = all();
      switch (random.nextInt(8)) {
        case 0 -> file(any(halves), before);
        case 1 -> ask(before);
        default -> move(before);
      }
    }
    theEquationHolds();
  }

  private void file(UUID half, Map<UUID, Issue> before) {
    TestSchool school = any(schools);
    try {
      filedReports.add(filed.submitted(school, half, some("Hạn chế "), some("Kiến nghị ")));
    } catch (Rejection submittedAlready) {
      assertThat(submittedAlready.reason()).isEqualTo(Rejection.Reason.CONFLICT);
    }
    nothingIsLost(before, all());
  }

  private void ask(Map<UUID, Issue> before) {
    given.signedIn(officer);
    UUID key = UUID.randomUUID();
    var request = new IssueRequests.Request(
        random.nextBoolean() ? Set.of(any(schools).id()) : Set.of(schools.get(0).id(), schools.get(1).id()),
        Optional.empty(), "Yêu cầu " + random.nextInt(3), plan());
    var raised = requests.raise(officer, key, request);
    assertThat(requests.raise(officer, key, request)).isEqualTo(raised);
    Map<UUID, Issue> after = all();
    nothingIsLost(before, after);
    assertThat(after).hasSize(before.size() + request.schools().size());
  }

  private void move(Map<UUID, Issue> before) {
    if (before.isEmpty()) {
      return;
    }
    Issue issue = any(List.copyOf(before.values()));
    Person person = random.nextInt(2) == 0 ? officer : any(schools).principal();
    long version = random.nextInt(5) == 0 ? issue.version() - 1 : issue.version();
    Supplier<Issue> call = call(person, issue, version);
    int events = attempt(person, call) ? 1 : 0;
    Map<UUID, Issue> after = all();
    nothingIsLost(before, after);
    if (events == 0 || version != issue.version()) {
      assertThat(after).as("refused, or nothing to change").isEqualTo(before);
    }
    attempt(person, call);
    assertThat(all()).as("the same call again").isEqualTo(after);
  }

  private Supplier<Issue> call(Person person, Issue issue, long version) {
    UUID id = issue.id();
    return switch (random.nextInt(8)) {
      case 0 -> () -> issues.start(person, id, version, Optional.empty());
      case 1 -> () -> issues.resolve(person, id, version, Optional.of("Xong"));
      case 2, 3 -> () -> issues.confirm(person, id, version, Optional.empty());
      case 4 -> () -> issues.reopen(person, id, version, "Tái diễn");
      case 5 -> {
        boolean close = random.nextBoolean();
        yield () -> issues.answer(person, id, version, "Trả lời", close);
      }
      case 6 -> () -> issues.comment(person, id, version, "Trao đổi");
      default -> {
        Plan plan = plan();
        yield () -> issues.change(person, id, version, plan);
      }
    };
  }

  private boolean attempt(Person person, Supplier<Issue> call) {
    given.signedIn(person);
    try {
      call.get();
      return true;
    } catch (Rejection refused) {
      return false;
    }
  }

  /** What had happened to an issue is the beginning of what has happened now; its version tells whether more has. */
  private static void nothingIsLost(Map<UUID, Issue> before, Map<UUID, Issue> after) {
    before.forEach((id, was) -> {
      Issue is = after.get(id);
      assertThat(is.history()).startsWith(was.history().toArray(Issue.Event[]::new));
      assertThat(is.version() > was.version()).isEqualTo(is.history().size() > was.history().size());
    });
  }

  private Map<UUID, Issue> all() {
    given.signedIn(officer);
    var all = new LinkedHashMap<UUID, Issue>();
    issues.list(officer, IssueFilter.everything()).forEach(issue -> all.put(issue.id(), issue));
    return all;
  }

  private Plan plan() {
    return new Plan(
        any(List.of(Category.COMMUNICATION, Category.OTHER)), any(List.of(Severity.values())),
        any(List.of(IssueOwner.values())), Optional.empty());
  }

  private List<String> some(String what) {
    return random.ints(random.nextInt(3), 0, 4).distinct().mapToObj(number -> what + number).toList();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A turn of an issue, counted from its history alone. */
  private record Turn(Issue issue, Figure figure, int year) {}

  private void theEquationHolds() {
    Map<String, Period> byCode = new LinkedHashMap<>();
    periods.list().forEach(period -> byCode.put(period.code(), period));
    for (YearKind calendar : YearKind.values()) {
      List<Turn> turns = all().values().stream().flatMap(issue -> turns(issue, byCode.get(issue.raisedIn()), calendar).stream()).toList();
      for (TestSchool school : schools) {
        for (Category category : List.of(Category.COMMUNICATION, Category.POLICY_REVIEW, Category.OTHER)) {
          var filter = SummaryFilter.everything().calendar(calendar).years(2025, 2026)
              .school(Optional.of(school.id())).category(Optional.of(category));
          for (IssueBalance.Row row : balances.of(Scope.EVERYTHING, filter, Dimension.YEAR).rows()) {
            check(filter, row, turns.stream()
                .filter(turn -> turn.issue().schoolId().equals(school.id()) && turn.issue().category() == category)
                .toList());
          }
        }
      }
    }
  }

  private void check(SummaryFilter filter, IssueBalance.Row row, List<Turn> turns) {
    int year = row.of().year().orElseThrow();
    var numbers = row.turns();
    if (numbers.end().isEmpty()) {
      assertThat(turns.stream().filter(turn -> turn.year() == year)).isEmpty();
      return;
    }
    long start = open(turns, year - 1);
    long raised = count(turns, Figure.ISSUES_RAISED, year);
    long resolved = count(turns, Figure.ISSUES_RESOLVED, year);
    long reopened = count(turns, Figure.ISSUES_REOPENED, year);
    assertThat(List.of(
            orNone(numbers.start()), orNone(numbers.raised()), orNone(numbers.resolved()), orNone(numbers.reopened()),
            orNone(numbers.end())))
        .as("%s in %d", filter, year)
        .isEqualTo(List.of(start, raised, resolved, reopened, start + raised - resolved + reopened));
    assertThat(summaries.lines(Scope.EVERYTHING, Figure.ISSUES_OPEN, filter.years(year, year), 1_000, 0).lines())
        .extracting(line -> line.issue().orElseThrow()).doesNotHaveDuplicates().hasSize((int) orNone(numbers.end()));
  }

  private static long orNone(OptionalLong number) {
    return number.orElse(0);
  }

  private static long open(List<Turn> turns, int until) {
    return turns.stream().filter(turn -> turn.year() <= until)
        .mapToLong(turn -> turn.figure() == Figure.ISSUES_RESOLVED ? -1 : 1).sum();
  }

  private static long count(List<Turn> turns, Figure figure, int year) {
    return turns.stream().filter(turn -> turn.figure() == figure && turn.year() == year).count();
  }

  /** Reopened before it was confirmed, an issue had never ceased to be open. */
  private static List<Turn> turns(Issue issue, Period raisedIn, YearKind calendar) {
    int first = calendar == YearKind.CALENDAR ? raisedIn.year() : raisedIn.schoolYear().start();
    var turns = new ArrayList<Turn>();
    boolean open = true;
    for (Issue.Event event : issue.history()) {
      LocalDate day = event.at().atZone(ZONE).toLocalDate();
      int year = Math.max(first, calendar == YearKind.CALENDAR ? day.getYear() : SchoolYear.of(day).start());
      switch (event.kind()) {
        case RAISED -> turns.add(new Turn(issue, Figure.ISSUES_RAISED, first));
        case CONFIRMED -> {
          turns.add(new Turn(issue, Figure.ISSUES_RESOLVED, year));
          open = false;
        }
        case REOPENED -> {
          if (!open) {
            turns.add(new Turn(issue, Figure.ISSUES_REOPENED, year));
          }
          open = true;
        }
        case STARTED, PROGRESS, REPEATED, ANSWERED, RESOLVED, CHANGED, COMMENTED, WITHDRAWN -> {}
      }
    }
    return turns;
  }
}
