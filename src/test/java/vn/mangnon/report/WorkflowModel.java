package vn.mangnon.report;

import static vn.mangnon.report.ReportState.ACCEPTED;
import static vn.mangnon.report.ReportState.DRAFT;
import static vn.mangnon.report.ReportState.ENDORSED;
import static vn.mangnon.report.ReportState.REOPENED;
import static vn.mangnon.report.ReportState.RETURNED;
import static vn.mangnon.report.ReportState.SUBMITTED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Signer;

/** How reports should stand, and how each call should change them: written anew, without a look at the program. */
record WorkflowModel(List<WorkflowModel.ReportModel> reports, boolean leaderAccepts, long settingVersion) {

  static final List<String> PLACES = List.of("/document/number", "/activities/0/title", "/activities", "/activities/9");

  private static final Set<ReportState> WITH_SCHOOL = Set.of(DRAFT, RETURNED, REOPENED);
  private static final Set<ReportState> WITH_DISTRICT = Set.of(SUBMITTED, ENDORSED);

  enum Action { OPEN, SAVE, SUBMIT, RETURN, ACCEPT, REOPEN, COMMENT, ANSWER, KEEP, RESOLVE, SWITCH }

  /** @param comment the one that is answered, kept or resolved; empty where there is none yet */
  record Step(
      Action action, int report, Person by, long version, ReportContent content, String text, String pointer,
      int revision, Optional<Said> comment) {

    @Override
    public String toString() {
      return "%s of %d by %s at version %d, “%s”".formatted(action, report, by.username(), version, text);
    }
  }

  /** What became of two calls at the same moment. */
  record Outcome(boolean first, boolean second, WorkflowModel model) {}

  record Said(int revision, String pointer, String text, String by, List<Reply> replies) {

    static final Comparator<Said> ORDER = Comparator.comparing(Said::revision).thenComparing(Said::pointer)
        .thenComparing(Said::text).thenComparing(Said::by);

    boolean isOf(Said other) {
      return ORDER.compare(this, other) == 0;
    }

    boolean open() {
      return replies.stream().map(Reply::kind).filter(kind -> kind != ReplyKind.ANSWERED)
          .reduce((_, last) -> last).filter(ReplyKind.RESOLVED::equals).isEmpty();
    }

    /** Said twice running in the same words, it was said once. */
    Said with(Reply reply) {
      boolean again = !replies.isEmpty() && replies.getLast().equals(reply);
      return again ? this : new Said(revision, pointer, text, by, Stream.concat(replies.stream(), Stream.of(reply)).toList());
    }
  }

  record Reply(ReplyKind kind, Optional<String> text, String by) {}

  static Said said(Comment comment) {
    return new Said(comment.revision(), comment.pointer(), comment.text(), comment.by(), comment.replies().stream()
        .map(reply -> new Reply(reply.kind(), reply.text(), reply.by())).toList());
  }

  record ReportModel(
      UUID school, ReportState state, long version, ReportContent draft, List<ReportContent> revisions,
      List<Said> comments, List<ReportEventKind> events) {

    int revision() {
      return revisions.size();
    }

    ReportModel moved(ReportState next, ReportEventKind event) {
      return new ReportModel(school, next, version + 1, draft, revisions, comments, plus(events, event));
    }

    ReportModel saved(ReportContent content) {
      return new ReportModel(school, state, version + 1, content, revisions, comments, events);
    }

    ReportModel submitted() {
      ReportContent tidy = draft.tidied();
      return new ReportModel(
          school, SUBMITTED, version + 1, tidy, plus(revisions, tidy), comments,
          plus(events, ReportEventKind.SUBMITTED));
    }

    ReportModel saying(List<Said> said) {
      return new ReportModel(
          school, state, version, draft, revisions, said.stream().sorted(Said.ORDER).toList(), events);
    }

    private static <T> List<T> plus(List<T> list, T last) {
      return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
  }

  /** Of both calls, that one first; told in the order in which they were made. */
  Outcome outcome(Step one, Step two, boolean turned) {
    Optional<WorkflowModel> afterOne = after(one);
    WorkflowModel between = afterOne.orElse(this);
    Optional<WorkflowModel> afterTwo = between.after(two);
    boolean first = turned ? afterTwo.isPresent() : afterOne.isPresent();
    boolean second = turned ? afterOne.isPresent() : afterTwo.isPresent();
    return new Outcome(first, second, afterTwo.orElse(between));
  }

  /** Empty where the call is refused. */
  Optional<WorkflowModel> after(Step step) {
    if (step.action() == Action.SWITCH) {
      return switched(step);
    }
    ReportModel report = reports.get(step.report());
    return report(step, report).map(next -> {
      var all = new ArrayList<>(reports);
      all.set(step.report(), next);
      return new WorkflowModel(List.copyOf(all), leaderAccepts, settingVersion);
    });
  }

  private Optional<WorkflowModel> switched(Step step) {
    return step.by().mayCountersign() && step.version() == settingVersion
        ? Optional.of(new WorkflowModel(reports, !leaderAccepts, settingVersion + 1))
        : Optional.empty();
  }

  private Optional<ReportModel> report(Step step, ReportModel report) {
    boolean school = step.by().schools().contains(report.school());
    boolean principal = step.by().maySubmit(report.school());
    boolean district = step.by().mayReview();
    boolean fresh = step.version() == report.version();
    boolean withSchool = WITH_SCHOOL.contains(report.state());
    boolean withDistrict = WITH_DISTRICT.contains(report.state());
    boolean says = !step.text().isBlank();
    return switch (step.action()) {
      case OPEN -> only(school || district, report);
      case SAVE -> only(school && withSchool && fresh, report.saved(step.content()));
      case SUBMIT -> principal && withSchool && fresh && report.draft().document().number() != null
          ? Optional.of(report.submitted()) : Optional.empty();
      case RETURN -> only(
          district && withDistrict && fresh && (says || report.comments().stream().anyMatch(Said::open)),
          report.moved(RETURNED, ReportEventKind.RETURNED));
      case ACCEPT -> district && fresh ? accepted(step.by(), report) : Optional.empty();
      case REOPEN -> only(district && report.state() == ACCEPTED && fresh && says,
          report.moved(REOPENED, ReportEventKind.REOPENED));
      case COMMENT -> only(
          district && withDistrict && says && step.revision() == report.revision()
              && exists(step.pointer(), report.draft()),
          commented(step, report));
      case ANSWER -> only(school && withSchool && says && step.comment().flatMap(said -> now(said, report))
          .filter(Said::open).isPresent(), replied(step, report, ReplyKind.ANSWERED));
      case KEEP -> only(district && withDistrict && step.comment().isPresent(), replied(step, report, ReplyKind.KEPT));
      case RESOLVE ->
          only(district && withDistrict && step.comment().isPresent(), replied(step, report, ReplyKind.RESOLVED));
      case SWITCH -> throw new IllegalArgumentException("not of a report");
    };
  }

  private Optional<ReportModel> accepted(Person by, ReportModel report) {
    boolean lastWord = !leaderAccepts || by.mayCountersign();
    return switch (report.state()) {
      case SUBMITTED -> Optional.of(lastWord
          ? report.moved(ACCEPTED, ReportEventKind.ACCEPTED)
          : report.moved(ENDORSED, ReportEventKind.ENDORSED));
      case ENDORSED -> only(lastWord, report.moved(ACCEPTED, ReportEventKind.ACCEPTED));
      case DRAFT, RETURNED, ACCEPTED, REOPENED -> Optional.empty();
    };
  }

  private static ReportModel commented(Step step, ReportModel report) {
    var said = new Said(step.revision(), step.pointer(), step.text().strip(), step.by().displayName(), List.of());
    return now(said, report).isPresent()
        ? report
        : report.saying(Stream.concat(report.comments().stream(), Stream.of(said)).toList());
  }

  private static ReportModel replied(Step step, ReportModel report, ReplyKind kind) {
    Optional<String> text = kind == ReplyKind.RESOLVED || step.text().isBlank()
        ? Optional.empty() : Optional.of(step.text().strip());
    var reply = new Reply(kind, text, step.by().displayName());
    return report.saying(report.comments().stream()
        .map(said -> step.comment().filter(said::isOf).isPresent() ? said.with(reply) : said)
        .toList());
  }

  private static Optional<Said> now(Said comment, ReportModel report) {
    return report.comments().stream().filter(comment::isOf).findFirst();
  }

  private static boolean exists(String pointer, ReportContent content) {
    return switch (pointer) {
      case "/activities/0/title" -> !content.activities().isEmpty();
      case "/activities/9" -> false;
      default -> true;
    };
  }

  private static Optional<ReportModel> only(boolean allowed, ReportModel next) {
    return allowed ? Optional.of(next) : Optional.empty();
  }

  /** One that can be submitted, and now and then one that cannot. */
  static ReportContent content(Random chance) {
    String number = chance.nextInt(5) == 0 ? null : "" + (1 + chance.nextInt(99));
    var activities = new ArrayList<Activity>();
    for (int i = chance.nextInt(3); i > 0; i--) {
      activities.add(new Activity(
          Category.COMMUNICATION, "Hoạt động " + chance.nextInt(50), null, chance.nextInt(9), null, null, null));
    }
    return new ReportContent(
        new Document(number, "BC-TH", "Long Biên", TestClock.TODAY, "Thực hiện Chương trình", null, null),
        new Communication(null, null, List.of(Channel.PORTAL)),
        activities, null, null, null, null, null, null, null, new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
  }
}
