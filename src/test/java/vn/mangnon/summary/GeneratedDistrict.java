package vn.mangnon.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Founding.Counted;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportEventKind;
import vn.mangnon.report.ReportHistory.Event;
import vn.mangnon.report.ReportHistory.Past;
import vn.mangnon.report.ReportHistory.Submission;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.TrainingRole;
import vn.mangnon.shared.Ids;

/** A small district full of the cases that a count can get wrong, and all that is known of it outside the database. */
public final class GeneratedDistrict {

  /** A school and period that is due, and what was filed for it. */
  public record Pair(TestSchool school, Level level, Period period, boolean counted, Optional<Past> past) {}

  /** A school in a school year. */
  public record SchoolYear(UUID school, int year) {}

  /** A turn of an issue: raised, resolved or reopened. */
  public record Turn(Pair pair, Category category, IssueEventKind kind, LocalDate day) {}

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public final List<Pair> pairs = new ArrayList<>();
  public final List<Turn> turns = new ArrayList<>();
  public final Map<SchoolYear, Counted> heads = new HashMap<>();
  public final Person officer;
  private final Random random;
  private final Given given;

  public GeneratedDistrict(
      long seed, Given given, vn.mangnon.TestClock.Settable clock, Periods periods, ReportHistory history,
      Issues issues, Summaries summaries) {
    random = new Random(seed);
    this.given = given;
    given.nothing();
    clock.set(LocalDate.of(2026, 3, 10));
    officer = given.officer();
    given.signedIn(officer);
    var schools = IntStream.rangeClosed(1, 2 + random.nextInt(5))
        .mapToObj(number -> {
          Level level = Level.values()[random.nextInt(3)];
          Ownership ownership = number % 3 == 0 ? Ownership.PRIVATE : Ownership.PUBLIC;
          return new LevelledSchool(given.school("Trường " + number, level, ownership), level);
        })
        .toList();
    schools.forEach(school -> countHeads(school.school().id()));
    for (int year = 2023; year <= 2026; year++) {
      given.openHalfYear(year, 1);
      if (year < 2026) {
        given.openHalfYear(year, 2);
        given.openYear(year);
      }
    }
    for (Period period : periods.list()) {
      for (LevelledSchool school : schools) {
        if (random.nextInt(12) == 0) {
          given.exempt(school.school().id(), period.id(), "Tạm dừng hoạt động");
        } else {
          boolean counted = !period.code().endsWith("-Y");
          pairs.add(new Pair(school.school(), school.level(), period, counted, past(school.school(), period)));
        }
      }
    }
    ActingScope.asProgram(() -> {
      history.takeOver(pairs.stream().flatMap(pair -> pair.past().stream()).toList());
      issues.raiseAll();
      summaries.rebuild();
    });
    turnIssues(clock, issues);
  }

  private record LevelledSchool(TestSchool school, Level level) {}

  private Optional<Past> past(TestSchool school, Period period) {
    if (random.nextInt(5) == 0) {
      return Optional.empty();
    }
    UUID id = Ids.next();
    UUID principal = school.principal().id();
    Instant opened = instant(period.windowTo().minusDays(10));
    var submissions = new ArrayList<Submission>();
    var events = new ArrayList<Event>();
    events.add(new Event(Ids.next(), ReportEventKind.OPENED, 0, Optional.empty(), opened, principal));
    Instant at = instant(period.dueOn().plusDays(random.nextInt(12) - 8));
    ReportState state = ReportState.DRAFT;
    for (int revision = 1; revision <= random.nextInt(4); revision++) {
      submissions.add(new Submission(content(), at, principal));
      events.add(new Event(Ids.next(), ReportEventKind.SUBMITTED, revision, Optional.empty(), at, principal));
      state = ReportState.SUBMITTED;
      at = at.plusSeconds(86_400);
      switch (random.nextInt(3)) {
        case 0 -> {
          events.add(new Event(Ids.next(), ReportEventKind.RETURNED, revision, Optional.of("Sửa lại"), at, officer.id()));
          state = ReportState.RETURNED;
        }
        case 1 -> {
          events.add(new Event(Ids.next(), ReportEventKind.ACCEPTED, revision, Optional.empty(), at, officer.id()));
          state = ReportState.ACCEPTED;
        }
        default -> {}
      }
      if (state != ReportState.RETURNED) {
        break;
      }
    }
    // what is being typed into a draft or a returned report must not be counted
    return Optional.of(new Past(
        id, school.id(), period.id(), state, content(), opened, principal, at, submissions, events));
  }

  private ReportContent content() {
    var activities = some(5, this::activity);
    var trainings = some(3, this::training);
    var shortcomings = some(3, number -> new Finding(
        random.nextInt(4) == 0 ? "Không" : "Hạn chế " + random.nextInt(3), any(Category.values())));
    var recommendations = some(2, number -> new Finding("Kiến nghị " + number, any(Category.values())));
    return new ReportContent(
        null, null, activities, trainings, indicators(), null, List.of(), shortcomings, recommendations, null, null);
  }

  /** Here and there a number is not given, or said to be none; those of OTHER people are in no share. */
  private List<IndicatorValue> indicators() {
    var values = new ArrayList<IndicatorValue>();
    for (String code : List.of("PEOPLE_INFORMED", "PEOPLE_TRAINED")) {
      for (ParticipantGroup group : ParticipantGroup.values()) {
        number(code, group, 60).ifPresent(values::add);
      }
    }
    for (String code : List.of(
        "CHILDREN_AT_RISK", "CHILDREN_WORKING", "CHILDREN_NOTIFIED", "CHILDREN_SUPPORTED", "CHILDREN_IN_EDUCATION")) {
      number(code, null, 9).ifPresent(values::add);
    }
    return values;
  }

  private Optional<IndicatorValue> number(String code, @Nullable ParticipantGroup group, int below) {
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new IndicatorValue(code, group, null, true));
      default -> Optional.of(new IndicatorValue(code, group, (long) random.nextInt(below), false));
    };
  }

  private void countHeads(UUID school) {
    for (int year = 2022; year <= 2026; year++) {
      if (random.nextInt(6) > 0) {
        var heads = new Counted(year, head(40), head(800), head(1500));
        given.headcount(school, heads);
        this.heads.put(new SchoolYear(school, year), heads);
      }
    }
  }

  private @Nullable Integer head(int most) {
    return random.nextInt(8) == 0 ? null : random.nextInt(most);
  }

  private Activity activity(int number) {
    var groups = EnumSet.noneOf(ParticipantGroup.class);
    some(3, index -> any(ParticipantGroup.values())).forEach(groups::add);
    return new Activity(
        any(Category.values()), "Hoạt động " + number, null, random.nextBoolean() ? random.nextInt(4) : null,
        List.of(any(Channel.values())),
        groups.stream().map(group -> new Participants(group, 5, random.nextBoolean() ? random.nextInt(300) : null)).toList(),
        null);
  }

  private Training training(int number) {
    return new Training(
        "Lớp " + number, null, any(TrainingRole.values()), any(Organiser.values()), random.nextInt(3), null,
        List.of(new Trainees(ParticipantGroup.TEACHERS, random.nextBoolean() ? random.nextInt(40) : null)));
  }

  private void turnIssues(vn.mangnon.TestClock.Settable clock, Issues issues) {
    for (Issue issue : issues.list(officer, IssueFilter.everything())) {
      Pair pair = pairs.stream()
          .filter(candidate -> candidate.past().map(Past::id).filter(issue.report().orElseThrow()::equals).isPresent())
          .findFirst().orElseThrow();
      turns.add(new Turn(pair, issue.category(), IssueEventKind.RAISED, LocalDate.EPOCH));
      LocalDate day = pair.period().windowTo().plusDays(20);
      long version = issue.version();
      boolean open = true;
      for (int turn = 0; turn < random.nextInt(4); turn++) {
        day = day.plusDays(random.nextInt(300));
        clock.set(day);
        var kind = open ? IssueEventKind.CONFIRMED : IssueEventKind.REOPENED;
        version = (open
            ? issues.confirm(officer, issue.id(), version, Optional.empty())
            : issues.reopen(officer, issue.id(), version, "Tái diễn")).version();
        turns.add(new Turn(pair, issue.category(), kind, day));
        open = !open;
      }
    }
    clock.set(LocalDate.of(2026, 3, 10));
  }

  private <T> List<T> some(int most, java.util.function.IntFunction<T> make) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(make).toList();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Instant instant(LocalDate day) {
    return day.atTime(23, 30).atZone(ZONE).toInstant();
  }
}
