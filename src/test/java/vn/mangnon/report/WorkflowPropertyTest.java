package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.report.ReportState.ACCEPTED;
import static vn.mangnon.report.ReportState.DRAFT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.report.WorkflowModel.Action;
import vn.mangnon.report.WorkflowModel.ReportModel;
import vn.mangnon.report.WorkflowModel.Said;
import vn.mangnon.report.WorkflowModel.Step;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;

/**
 * Random sequences of everything that people do to reports, with stale versions, retries, double clicks and two people
 * at the same moment, held against a model: what the model allows happens once, what it refuses changes nothing, and
 * no revision, comment or event is ever lost or changed. {@code -Dworkflow.seed=…} runs one seed.
 */
@DatabaseTest
class WorkflowPropertyTest {

  private static final int STEPS = 50;
  private static final List<String> TEXTS = List.of("Nêu rõ số buổi", "Số này lặp lại", "  ");

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Comments comments;
  @Autowired ReviewSettings settings;
  @Autowired Summaries summaries;
  @Autowired TestClock.Settable clock;

  private static List<TestSchool> schools = List.of();
  private static Person officer;
  private static Person leader;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private Random chance;
  private UUID period;
  private List<UUID> ids;
  private WorkflowModel model;

  static LongStream seeds() {
    return Optional.ofNullable(Long.getLong("workflow.seed")).map(LongStream::of)
        .orElseGet(() -> LongStream.rangeClosed(1, 5));
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noSequenceOfCallsBreaksTheWorkflow(long seed) throws Exception {
    System.out.println("Workflow seed " + seed);
    chance = new Random(seed);
    twoSchoolsBegin(seed);
    for (int number = 0; number < STEPS; number++) {
      clock.advance(Duration.ofSeconds(1));
      Step step = step();
      switch (chance.nextInt(6)) {
        case 0 -> oneAfterTheOther(step, step);
        case 1 -> atTheSameMoment(step, step);
        case 2 -> atTheSameMoment(step, step());
        default -> oneAfterTheOther(step);
      }
    }
    figuresEqualARecount();
  }

  private void twoSchoolsBegin(long seed) throws Exception {
    if (schools.isEmpty()) {
      schools = List.of(given.school("Trường Một"), given.school("Trường Hai"));
      officer = given.officer();
      leader = given.holder(Role.DISTRICT_LEADER);
    }
    period = given.openHalfYear(2021 + (int) (seed % 10), 1);
    ids = new ArrayList<>();
    for (TestSchool school : schools) {
      var opened = together(
          () -> open(school.principal(), school), () -> open(school.clerk(), school));
      assertThat(opened).extracting(Reports.Opened::created).containsExactlyInAnyOrder(true, false);
      ids.add(opened.getFirst().report().id());
    }
    model = read();
  }

  private Reports.Opened open(Person person, TestSchool school) {
    given.signedIn(person);
    return reports.open(person, school.id(), period);
  }

  private void oneAfterTheOther(Step... steps) {
    for (Step step : steps) {
      Optional<WorkflowModel> expected = model.after(step);
      assertThat(done(step)).as(step + " on " + model).isEqualTo(expected.isPresent());
      model = expected.orElse(model);
      assertThat(read()).as("after " + step).isEqualTo(model);
    }
  }

  /** Must be as if one of them had come first. */
  private void atTheSameMoment(Step one, Step other) throws Exception {
    List<Boolean> done = together(() -> done(one), () -> done(other));
    WorkflowModel found = read();
    assertThat(List.of(model.outcome(one, other, false), model.outcome(other, one, true)))
        .as(one + " beside " + other + " on " + model)
        .contains(new WorkflowModel.Outcome(done.getFirst(), done.getLast(), found));
    model = found;
  }

  private <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    var ready = new CyclicBarrier(2);
    var first = threads.submit(() -> {
      ready.await();
      return one.call();
    });
    var second = threads.submit(() -> {
      ready.await();
      return other.call();
    });
    return List.of(first.get(), second.get());
  }

  /** Whether it was done; a refusal is no failure, anything else is. */
  private boolean done(Step step) {
    Person person = given.signedIn(step.by());
    UUID report = ids.get(step.report());
    try {
      switch (step.action()) {
        case OPEN -> reports.find(person, report);
        case SAVE -> reports.save(person, report, step.version(), step.content());
        case SUBMIT -> reports.submit(person, report, step.version());
        case RETURN -> reviews.returnForCorrection(person, report, step.version(), step.text());
        case ACCEPT -> reviews.accept(person, report, step.version());
        case REOPEN -> reviews.reopen(person, report, step.version(), step.text());
        case COMMENT -> comments.add(person, report, step.revision(), step.pointer(), step.text());
        case ANSWER -> comments.answer(person, report, id(step), step.text());
        case KEEP -> comments.keep(person, report, id(step), Optional.of(step.text()));
        case RESOLVE -> comments.resolve(person, report, id(step));
        case SWITCH -> settings.change(person, !model.leaderAccepts(), step.version());
      }
      return true;
    } catch (Rejection refused) {
      return false;
    }
  }

  private UUID id(Step step) {
    return step.comment().flatMap(said -> comments.list(step.by(), ids.get(step.report())).stream()
            .filter(comment -> said.isOf(WorkflowModel.said(comment))).map(Comment::id).findFirst())
        .orElseGet(UUID::randomUUID);
  }

  /** Anybody does anything, mostly what could succeed. */
  private Step step() {
    int report = chance.nextInt(2);
    ReportModel now = model.reports().get(report);
    Action action = any(List.of(Action.values()));
    if (action == Action.SWITCH && chance.nextInt(3) > 0) {
      action = Action.ACCEPT;
    }
    long current = action == Action.SWITCH ? model.settingVersion() : now.version();
    boolean stale = chance.nextInt(5) == 0;
    return new Step(
        action, report, any(people(report)), stale ? current - 1 : current, WorkflowModel.content(chance),
        any(TEXTS), any(WorkflowModel.PLACES), chance.nextInt(6) == 0 ? now.revision() - 1 : now.revision(),
        now.comments().isEmpty() ? Optional.empty() : Optional.of(any(now.comments())));
  }

  private List<Person> people(int report) {
    TestSchool own = schools.get(report);
    return List.of(
        own.principal(), own.principal(), own.clerk(), officer, officer, leader, schools.get(1 - report).principal());
  }

  private <T> T any(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }

  private WorkflowModel read() {
    var now = new ArrayList<ReportModel>();
    for (int i = 0; i < ids.size(); i++) {
      Person principal = given.signedIn(schools.get(i).principal());
      Report report = reports.find(principal, ids.get(i));
      now.add(new ReportModel(
          schools.get(i).id(), report.state(), report.version(), report.content(),
          reports.revisions(principal, report.id()).reversed().stream().map(Report.Revision::content).toList(),
          comments.list(principal, report.id()).stream().map(WorkflowModel::said).sorted(Said.ORDER).toList(),
          reports.history(principal, report.id()).reversed().stream().map(Report.Event::kind).toList()));
    }
    var setting = settings.current();
    return new WorkflowModel(now, setting.leaderAccepts(), setting.version());
  }

  private void figuresEqualARecount() {
    given.signedIn(officer);
    var counted = summaries.of(officer.scope(), SummaryFilter.everything().period(Optional.of(period)))
        .total().reports().orElseThrow();
    assertThat(List.of(counted.due(), counted.received(), counted.accepted())).isEqualTo(List.of(
        2, (int) model.reports().stream().filter(report -> report.state() != DRAFT).count(),
        (int) model.reports().stream().filter(report -> report.state() == ACCEPTED).count()));
  }
}
