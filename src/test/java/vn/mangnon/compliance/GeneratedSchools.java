package vn.mangnon.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueField;
import vn.mangnon.issue.IssueHistory;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Founding.Counted;
import vn.mangnon.organisation.Level;
import vn.mangnon.programme.Addressees;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodDates;
import vn.mangnon.programme.PeriodHistory;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Request;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportEventKind;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.TrainingRole;
import vn.mangnon.shared.Ids;

/** A few schools with everything that a verdict can get wrong, and all that is known of them outside the database. */
final class GeneratedSchools {

  record Submission(LocalDate day, ReportContent content) {}

  /** That from that day on the report was due on another one. */
  record Extension(LocalDate day, LocalDate dueOn) {}

  record Pair(
      TestSchool school, Level level, Period period, boolean counted, boolean exempt, LocalDate firstDueOn,
      List<Extension> extensions, List<Submission> submissions) {}

  /** What happened to an issue on a day; a change tells what it became. */
  record Happened(LocalDate day, IssueEventKind kind, Optional<IssueOwner> owner, Optional<LocalDate> dueOn) {}

  record Followed(TestSchool school, IssueOwner owner, Optional<LocalDate> dueOn, List<Happened> events) {}

  record SchoolYearOf(UUID school, int year) {}

  static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  final List<Pair> pairs = new ArrayList<>();
  final List<Followed> issues = new ArrayList<>();
  final Map<SchoolYearOf, Counted> heads = new HashMap<>();
  final Person officer;
  private final Random random;

  /** What fills the database. */
  record Hands(
      Given given, TestClock.Settable clock, Periods periods, PeriodHistory periodHistory, ReportHistory reports,
      IssueHistory issues, Compliance compliance) {}

  GeneratedSchools(long seed, Hands hands) {
    random = new Random(seed);
    Given given = hands.given();
    given.nothing();
    hands.clock().set(TODAY);
    officer = given.officer();
    given.signedIn(officer);
    var schools = new HashMap<TestSchool, Level>();
    for (int number = 1; number <= 2 + random.nextInt(4); number++) {
      Level level = any(Level.values());
      schools.put(given.school("Trường " + number, level), level);
    }
    schools.keySet().forEach(school -> countHeads(given, school));
    for (int year = 2024; year <= 2026; year++) {
      given.openHalfYear(year, 1);
      if (year < 2026) {
        given.openHalfYear(year, 2);
        given.openYear(year);
      }
    }
    LocalDate asked = LocalDate.of(2025, 3, 3);
    Period request = hands.periods().request(officer, new Request(
        "Chuyên đề", Optional.empty(), new PeriodDates(asked, asked.plusDays(3), asked, asked.plusDays(10)),
        new Addressees.All()));
    hands.periods().open(officer, request.code());
    for (Period period : hands.periods().list()) {
      Optional<Extension> ofAll = extended(hands, period, Optional.empty(), period.dueOn(), LocalDate.MIN);
      schools.forEach((school, level) -> pair(hands, school, level, period, ofAll));
    }
    schools.keySet().forEach(school -> IntStream.range(0, random.nextInt(6)).forEach(_ -> issue(hands, school)));
    ActingScope.asProgram(() -> {
      hands.reports().takeOver(pairs.stream().filter(pair -> !pair.submissions().isEmpty()).map(this::past).toList());
      hands.compliance().rebuild();
    });
  }

  private void pair(Hands hands, TestSchool school, Level level, Period period, Optional<Extension> ofAll) {
    var extensions = new ArrayList<>(ofAll.stream().toList());
    boolean exempt = random.nextInt(10) == 0;
    if (exempt) {
      hands.given().exempt(school.id(), period.id(), "Tạm dừng hoạt động");
    } else if (random.nextInt(4) == 0) {
      LocalDate inForce = ofAll.map(Extension::dueOn).orElse(period.dueOn());
      extended(hands, period, Optional.of(school.id()), inForce, ofAll.map(Extension::day).orElse(LocalDate.MIN))
          .ifPresent(extensions::add);
    }
    boolean counted = period.kind() == PeriodKind.HALF_YEAR;
    var submissions = new ArrayList<Submission>();
    if (!exempt && random.nextInt(5) > 0) {
      LocalDate day = period.dueOn().plusDays(random.nextInt(30) - 15);
      for (int number = 0; number < 1 + random.nextInt(3); number++) {
        submissions.add(new Submission(day, content()));
        // twice on the same day the later one alone stands; much later the year is over
        day = day.plusDays(random.nextInt(4) == 0 ? 300 : random.nextInt(20));
      }
    }
    pairs.add(new Pair(school, level, period, counted, exempt, period.dueOn(), extensions, submissions));
  }

  private Optional<Extension> extended(
      Hands hands, Period period, Optional<UUID> school, LocalDate inForce, LocalDate notBefore) {
    if (school.isEmpty() && random.nextInt(3) > 0) {
      return Optional.empty();
    }
    LocalDate around = period.dueOn().plusDays(random.nextInt(6) - 5);
    LocalDate day = around.isBefore(notBefore) ? notBefore : around;
    LocalDate dueOn = inForce.plusDays(1 + random.nextInt(14));
    ActingScope.asProgram(() -> hands.periodHistory().extended(
        period.code(), school, dueOn, "Mưa bão", instant(day, school.isEmpty() ? 0 : 1), officer.id()));
    return Optional.of(new Extension(day, dueOn));
  }

  private ReportHistory.Past past(Pair pair) {
    UUID principal = pair.school().principal().id();
    Instant opened = instant(pair.submissions().getFirst().day().minusDays(1), 0);
    var submissions = new ArrayList<ReportHistory.Submission>();
    var events = new ArrayList<ReportHistory.Event>();
    events.add(new ReportHistory.Event(Ids.next(), ReportEventKind.OPENED, 0, Optional.empty(), opened, principal));
    for (int number = 0; number < pair.submissions().size(); number++) {
      var submission = pair.submissions().get(number);
      Instant at = instant(submission.day(), number);
      submissions.add(new ReportHistory.Submission(submission.content(), at, principal));
      events.add(new ReportHistory.Event(
          Ids.next(), ReportEventKind.SUBMITTED, number + 1, Optional.empty(), at, principal));
    }
    // what is being typed must not count
    boolean returned = random.nextBoolean();
    if (returned) {
      events.add(new ReportHistory.Event(
          Ids.next(), ReportEventKind.RETURNED, submissions.size(), Optional.of("Sửa lại"),
          submissions.getLast().at().plusSeconds(60), officer.id()));
    }
    return new ReportHistory.Past(
        Ids.next(), pair.school().id(), pair.period().id(),
        returned ? ReportState.RETURNED : ReportState.SUBMITTED, content(), opened, principal,
        submissions.getLast().at(), submissions, events);
  }

  private ReportContent content() {
    var document = new Document(
        "1", "BC-TH", null, null, null, null,
        random.nextInt(3) == 0 ? new OwnPlan(random.nextBoolean() ? "43" : " ", "KH-TH", null) : null);
    var communication = new Communication(
        random.nextInt(3) == 0 ? null : "Tuyên truyền",
        random.nextInt(3) == 0 ? List.of("0243 3525 662") : List.of("1 1 1"),
        random.nextBoolean() ? List.of() : List.of(Channel.PORTAL));
    return new ReportContent(
        document, communication,
        some(3, number -> new Activity(
            any(Category.values()), "Hoạt động " + number, null, random.nextBoolean() ? random.nextInt(4) : null, null,
            null, null, random.nextInt(3) == 0 ? List.of(Ids.next()) : List.of())),
        some(2, number -> new Training(
            "Lớp " + number, null, any(TrainingRole.values()), Organiser.SCHOOL, random.nextInt(2), null, null)),
        indicators(), List.of(), some(2, number -> "Ưu điểm " + number), List.of(), List.of(), null, null);
  }

  private List<IndicatorValue> indicators() {
    var values = new ArrayList<IndicatorValue>();
    for (ParticipantGroup group : ParticipantGroup.values()) {
      number("PEOPLE_INFORMED", group, group == ParticipantGroup.PUPILS || group == ParticipantGroup.PARENTS ? 300 : 20)
          .ifPresent(values::add);
      if (Arrays.asList("MANAGERS", "TEACHERS", "STAFF").contains(group.name())) {
        number("PEOPLE_TRAINED", group, 20).ifPresent(values::add);
      }
    }
    for (String code : List.of(
        "PLAN_ISSUED", "SELF_INSPECTIONS", "CHILDREN_WORKING", "CHILDREN_NOTIFIED", "CHILDREN_SUPPORTED")) {
      number(code, null, code.equals("PLAN_ISSUED") ? 2 : 3).ifPresent(values::add);
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

  private void countHeads(Given given, TestSchool school) {
    for (int year = 2023; year <= 2026; year++) {
      if (random.nextInt(6) > 0) {
        var counted = new Counted(year, head(40), head(200), head(250));
        given.headcount(school.id(), counted);
        heads.put(new SchoolYearOf(school.id(), year), counted);
      }
    }
  }

  private @Nullable Integer head(int most) {
    return random.nextInt(8) == 0 ? null : random.nextInt(most);
  }

  private void issue(Hands hands, TestSchool school) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600));
    IssueOwner owner = random.nextInt(4) == 0 ? IssueOwner.WARD : IssueOwner.SCHOOL;
    Optional<LocalDate> due = due(day);
    var happened = new ArrayList<Happened>();
    happened.add(new Happened(day, IssueEventKind.RAISED, Optional.empty(), Optional.empty()));
    boolean resolved = false;
    for (int number = 0; number < random.nextInt(7); number++) {
      day = day.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(90));
      IssueEventKind kind = random.nextInt(3) == 0 ? IssueEventKind.CHANGED
          : random.nextInt(12) == 0 ? IssueEventKind.WITHDRAWN
          : resolved ? random.nextBoolean() ? IssueEventKind.REOPENED : IssueEventKind.CONFIRMED
          : random.nextInt(3) == 0 ? IssueEventKind.STARTED : IssueEventKind.RESOLVED;
      boolean ofDue = kind == IssueEventKind.CHANGED && random.nextInt(3) > 0;
      boolean ofOwner = kind == IssueEventKind.CHANGED && !ofDue;
      happened.add(new Happened(
          day, kind, ofOwner ? Optional.of(any(IssueOwner.values())) : Optional.empty(),
          ofDue ? Optional.of(day.plusDays(random.nextInt(90))) : Optional.empty()));
      resolved = kind == IssueEventKind.RESOLVED || kind == IssueEventKind.CONFIRMED
          || resolved && kind != IssueEventKind.REOPENED;
      if (kind == IssueEventKind.WITHDRAWN) {
        break;
      }
    }
    var followed = new Followed(school, owner, due, List.copyOf(happened));
    issues.add(followed);
    take(hands, followed);
  }

  private Optional<LocalDate> due(LocalDate day) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(day.plusDays(random.nextInt(120)));
  }

  private void take(Hands hands, Followed followed) {
    IssueOwner owner = followed.owner();
    @Nullable LocalDate due = followed.dueOn().orElse(null);
    var events = new ArrayList<IssueHistory.Event>();
    for (Happened happened : followed.events()) {
      List<Issue.Change> changes = new ArrayList<>();
      if (happened.owner().isPresent()) {
        changes.add(new Issue.Change(IssueField.OWNER, owner.name(), happened.owner().get().name()));
        owner = happened.owner().get();
      }
      if (happened.dueOn().isPresent()) {
        changes.add(new Issue.Change(
            IssueField.DUE_ON, due == null ? null : due.toString(), happened.dueOn().get().toString()));
        due = happened.dueOn().get();
      }
      events.add(new IssueHistory.Event(
          Ids.next(), happened.kind(), Optional.empty(), changes, null, null,
          instant(happened.day(), events.size()), officer.id()));
    }
    IssueOwner last = owner;
    LocalDate lastDue = due;
    UUID period = pairs.stream().filter(pair -> pair.school().equals(followed.school())).findFirst().orElseThrow()
        .period().id();
    ActingScope.asProgram(() -> hands.issues().takeOver(List.of(new IssueHistory.Past(
        Ids.next(), followed.school().id(), null, period, IssueKind.REQUEST, Category.OTHER, "Yêu cầu", Severity.MEDIUM,
        last, lastDue, Ids.next(), events))));
  }

  private <T> List<T> some(int most, java.util.function.IntFunction<T> make) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(make).toList();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Late in the evening, where a day in another zone would be another day. */
  private static Instant instant(LocalDate day, int order) {
    return day.atTime(23, 30, order).atZone(ZONE).toInstant();
  }
}
