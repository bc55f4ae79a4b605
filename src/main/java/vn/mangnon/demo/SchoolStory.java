package vn.mangnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.issue.IssueHistory;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportEventKind;
import vn.mangnon.report.ReportHistory.Event;
import vn.mangnon.report.ReportHistory.Submission;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.WholeOfParts;

/** All reports of one school up to the beginning of a day, and the issues that they raised. */
final class SchoolStory {

  private static final LocalDate BORROWED_FROM = LocalDate.of(2025, 12, 1);

  final List<ReportHistory.Past> reports = new ArrayList<>();

  private final Scene scene;
  private final DemoSchool school;
  private final Instant now;
  private final IssueStory issues;
  private final Map<String, ReportContent> submitted = new HashMap<>();
  private final Map<String, ReportContent> lent;
  private final Set<String> numbers = new HashSet<>();

  /** What all schools have in common. */
  record Scene(
      long seed, LocalDate today, Calendar calendar, List<Plan> periods, UUID officer, Phrases phrases,
      WholeOfParts yearOfHalves, Map<UUID, DemoSchool> lenders) {}

  private SchoolStory(DemoSchool school, Scene scene) {
    this.school = school;
    this.scene = scene;
    now = scene.today().atStartOfDay(Timeline.ZONE).toInstant();
    lent = Optional.ofNullable(scene.lenders().get(school.id()))
        .map(lender -> of(lender, scene).submitted)
        .orElse(Map.of());
    issues = new IssueStory(school, scene.officer(), now, scene.calendar());
  }

  static SchoolStory of(DemoSchool school, Scene scene) {
    var story = new SchoolStory(school, scene);
    scene.periods().stream()
        .filter(period -> Calendar.opened(period, scene.today()) && school.exists(period.windowTo()))
        .filter(period -> Calendar.closed(period, scene.today()) || !school.isLyThuongKiet())
        .forEach(story::tell);
    scene.periods().stream()
        .filter(period -> Calendar.opened(period, scene.today()) && school.exists(period.windowTo()))
        .filter(period -> period.kind() != PeriodKind.YEAR)
        .forEach(story::ask);
    return story;
  }

  List<IssueHistory.Past> issues() {
    return issues.all();
  }

  private void ask(Plan period) {
    issues.ask(scene.seed(), period, Chance.of(scene.seed(), "request " + school.code() + " " + period.code()));
  }

  private void tell(Plan period) {
    Chance chance = Chance.of(scene.seed(), "report " + school.code() + " " + period.code());
    var steps = Timeline.of(school, period, chance, scene.calendar()).steps;
    if (steps.isEmpty() || !steps.getFirst().at().isBefore(now)) {
      return;
    }
    var revisions = revisions(period, steps, chance);
    var happened = steps.stream().filter(step -> step.at().isBefore(now)).toList();
    UUID id = chance.id(happened.getFirst().at());
    var submissions = new ArrayList<Submission>();
    var events = new ArrayList<Event>();
    ReportState state = ReportState.DRAFT;
    for (Timeline.Step step : happened) {
      if (step.kind() == ReportEventKind.SUBMITTED) {
        submissions.add(new Submission(revisions.get(submissions.size()).content(), step.at(), school.principal()));
      }
      int revision = submissions.size();
      Optional<String> message = switch (step.kind()) {
        case RETURNED, REOPENED -> Optional.of(revisions.get(revision - 1).fault());
        case OPENED, SUBMITTED, ENDORSED, ACCEPTED -> Optional.empty();
      };
      boolean bySchool = step.kind() == ReportEventKind.OPENED || step.kind() == ReportEventKind.SUBMITTED;
      events.add(new Event(
          chance.id(step.at()), step.kind(), revision, message, step.at(),
          bySchool ? school.principal() : scene.officer()));
      state = after(state, step.kind());
    }
    ReportContent draft = submissions.isEmpty()
        ? Unfinished.of(revisions.getFirst().content(), chance)
        : submissions.getLast().content();
    reports.add(new ReportHistory.Past(
        id, school.id(), period.id(), state, draft, events.getFirst().at(), school.principal(),
        events.getLast().at(), submissions, events));
    if (!submissions.isEmpty()) {
      submitted.put(period.code(), submissions.getLast().content());
      if (period.kind() != PeriodKind.YEAR) {
        issues.tell(reports.getLast(), chance);
      }
    }
  }

  private static ReportState after(ReportState state, ReportEventKind kind) {
    return switch (kind) {
      case OPENED -> state;
      case SUBMITTED -> ReportState.SUBMITTED;
      case ENDORSED -> ReportState.ENDORSED;
      case RETURNED -> ReportState.RETURNED;
      case ACCEPTED -> ReportState.ACCEPTED;
      case REOPENED -> ReportState.REOPENED;
    };
  }

  /** @param fault what the district says about it, should it give it back */
  private record Revision(ReportContent content, String fault) {}

  /** The first revision has all flaws that the district will find one after another, the last has none. */
  private List<Revision> revisions(Plan period, List<Timeline.Step> steps, Chance chance) {
    ReportContent content = written(period, steps, chance);
    long faults = steps.stream()
        .filter(step -> step.kind() == ReportEventKind.RETURNED || step.kind() == ReportEventKind.REOPENED)
        .count();
    var revisions = new ArrayList<Revision>();
    revisions.add(new Revision(content, ""));
    for (int number = 0; number < faults; number++) {
      ReportContent mended = revisions.getFirst().content();
      Flaw flaw = chance.any(Flaw.possibleIn(mended));
      revisions.addFirst(new Revision(flaw.in(mended), flaw.message));
    }
    return revisions;
  }

  private ReportContent written(Plan period, List<Timeline.Step> steps, Chance chance) {
    LocalDate day = steps.stream()
        .filter(step -> step.kind() == ReportEventKind.SUBMITTED && step.at().isBefore(now))
        .findFirst().orElse(steps.getFirst())
        .at().atZone(Timeline.ZONE).toLocalDate();
    var writer = new ReportWriter(
        scene.phrases(), school, period, day, chance, words(period), scene.calendar());
    if (period.kind() == PeriodKind.YEAR) {
      String year = period.code().substring(0, period.code().indexOf('-'));
      var halves = List.of(year + "-H1", year + "-H2").stream()
          .filter(submitted::containsKey).map(submitted::get).toList();
      if (!halves.isEmpty()) {
        return writer.summary(number(day), halves, scene.yearOfHalves());
      }
    }
    ReportContent written = writer.write(number(day));
    return period.windowTo().isBefore(BORROWED_FROM) || !lent.containsKey(period.code())
        ? written
        : Borrowed.in(written, lent.get(period.code()));
  }

  /** A careless school hands in the same words several times running. */
  private Chance words(Plan period) {
    int year = period.windowTo().getYear();
    boolean copies = school.temper().reliability(year) < 0.75;
    String first = copies ? Integer.toString(year / 2) : period.code();
    return Chance.of(scene.seed(), "words " + school.code() + " " + first);
  }

  /** Documents are numbered from the beginning of each year; no two of a school have one number. */
  private int number(LocalDate day) {
    int number = 1 + (int) (day.getDayOfYear() * school.busy());
    while (!numbers.add(day.getYear() + "/" + number)) {
      number++;
    }
    return number;
  }
}
