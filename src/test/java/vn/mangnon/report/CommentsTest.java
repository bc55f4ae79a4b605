package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.News;
import vn.mangnon.account.Notices;
import vn.mangnon.account.Person;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.shared.Rejection;

@DatabaseTest
class CommentsTest {

  private static final String SESSIONS = "/activities/1/sessions";
  private static final Activity FLAG = activity("Tuyên truyền dưới cờ", 2);
  private static final Activity INSPECTION = activity("Tự kiểm tra cuối kỳ", 1);
  private static final Activity NEW = activity("Họp cha mẹ học sinh đầu năm", 4);

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Comments comments;
  @Autowired Notices notices;
  @Autowired TestClock.Settable clock;

  private TestSchool school;
  private Person officer;
  private UUID report;

  @BeforeEach
  void aSubmittedReport() {
    given.nothing();
    school = given.school("Trường Tiểu học Góp Ý");
    officer = given.officer();
    UUID period = given.openHalfYear(2026, 2);
    Person principal = given.signedIn(school.principal());
    report = reports.open(principal, school.id(), period).report().id();
    submit(principal, FLAG, INSPECTION);
    given.signedIn(officer);
  }

  @Test
  void aCommentKeepsItsPlaceItsWordsAndWhatStoodThere() {
    Comment comment = comments.add(officer, report, 1, SESSIONS, "  Nêu rõ số buổi  ");
    assertThat(comments.list(officer, report)).containsExactly(new Comment(
        comment.id(), report, 1, SESSIONS, List.of(new Edit.Line.Number(2)), "1", "Nêu rõ số buổi", clock.instant(),
        officer.displayName(), List.of()));
    assertThat(comments.add(officer, report, 1, SESSIONS, "Nêu rõ số buổi")).isEqualTo(comment);
    assertThat(comments.list(officer, report)).hasSize(1);
  }

  @Test
  void onlyPlacesThatAReaderCanNameAreCommentedOn() {
    for (String place : List.of("", "/", "activities", "/activities/7", "/activities/-1", "/activities/0/secret",
        "/documents", "/signer", "/activities/0/title/x", "/activities/0/~1")) {
      refused("comment.no-place", () -> comments.add(officer, report, 1, place, "Nêu rõ"));
    }
    refused("comment.text-missing", () -> comments.add(officer, report, 1, SESSIONS, " \n "));
    refused("comment.older-revision", () -> comments.add(officer, report, 2, SESSIONS, "Nêu rõ"));
    assertThat(comments.list(officer, report)).isEmpty();
    for (String place : List.of("/activities", "/document/date", "/activities/0/participants/0/people")) {
      assertThat(comments.add(officer, report, 1, place, "Nêu rõ").pointer()).isEqualTo(place);
    }
  }

  @Test
  void theOpenCommentsAreTheReasonOfAReturn() {
    long version = reports.find(officer, report).version();
    refused("report.message-missing", () -> reviews.returnForCorrection(officer, report, version, " "));
    Comment settled = comments.add(officer, report, 1, "/signer/name", "Thiếu chức danh");
    comments.add(officer, report, 1, SESSIONS, "Nêu rõ số buổi");
    comments.add(officer, report, 1, "/activities/0/participants/0/people", "Số này lặp lại");
    comments.resolve(officer, report, settled.id());
    Report returned = reviews.returnForCorrection(officer, report, version, "");
    assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
    assertThat(reports.history(officer, report).getFirst().message()).contains("""
        1. Hoạt động 2, số buổi (“1”): Nêu rõ số buổi
        2. Hoạt động 1, Học sinh: số người (“320”): Số này lặp lại""");
  }

  @Test
  void theSchoolAnswersInPlaceAndTheDistrictDecidesAtTheNextReview() {
    Comment comment = comments.add(officer, report, 1, SESSIONS, "Nêu rõ số buổi");
    Person clerk = given.signedIn(school.clerk());
    refused("comment.not-with-school", () -> comments.answer(clerk, report, comment.id(), "Đã sửa"));
    give("");
    given.signedIn(clerk);
    comments.answer(clerk, report, comment.id(), "Đã sửa thành 3 buổi");
    Comment answered = comments.answer(clerk, report, comment.id(), "Đã sửa thành 3 buổi");
    assertThat(answered.replies()).extracting(Comment.Reply::kind).containsExactly(ReplyKind.ANSWERED);
    assertThat(answered.state()).isEqualTo(CommentState.ANSWERED);
    refused("report.only-district-reviews", () -> comments.resolve(clerk, report, comment.id()));

    submit(given.signedIn(school.principal()), NEW, FLAG, INSPECTION);
    refused("comment.not-with-school", () -> comments.answer(school.principal(), report, comment.id(), "Thêm"));
    given.signedIn(officer);
    assertThat(comments.keep(officer, report, comment.id(), Optional.of("Chưa đủ")).state()).isEqualTo(CommentState.OPEN);
    assertThat(comments.resolve(officer, report, comment.id()).state()).isEqualTo(CommentState.RESOLVED);
    assertThat(comments.resolve(officer, report, comment.id()).replies()).extracting(Comment.Reply::kind)
        .containsExactly(ReplyKind.ANSWERED, ReplyKind.KEPT, ReplyKind.RESOLVED);
    assertThat(comments.list(officer, report).getFirst().open()).isFalse();
  }

  @Test
  void aPlaceIsFoundAgainWhereItsLineMovedAndMissedWhereItIsGone() {
    ReportContent then = content(FLAG, INSPECTION);
    assertThat(placed(SESSIONS, then, then)).contains(SESSIONS);
    assertThat(placed(SESSIONS, then, content(INSPECTION, FLAG))).contains("/activities/0/sessions");
    assertThat(placed(SESSIONS, then, content(NEW, FLAG, activity("Tự kiểm tra cuối kỳ", 3))))
        .contains("/activities/2/sessions");
    assertThat(placed("/activities/0/participants/0/people", then, content(NEW, FLAG)))
        .contains("/activities/1/participants/0/people");
    assertThat(placed(SESSIONS, then, content(FLAG, NEW))).isEmpty();
    assertThat(placed("/activities/1", then, content())).isEmpty();
    assertThat(placed("/document/date", then, content())).contains("/document/date");
    assertThat(placed("/activities", then, content())).contains("/activities");
  }

  @Test
  void aStrangerSeesNothingOfIt() {
    Comment comment = comments.add(officer, report, 1, SESSIONS, "Nêu rõ số buổi");
    give("");
    Person stranger = given.signedIn(given.school("Trường bạn").principal());
    assertThat(comments.list(stranger, report)).isEmpty();
    refused("report.none", () -> comments.answer(stranger, report, comment.id(), "Trả lời hộ"));
    Person auditor = given.signedIn(given.auditor());
    assertThat(comments.list(auditor, report)).hasSize(1);
    refused("report.none", () -> comments.add(auditor, report, 1, SESSIONS, "Nêu rõ"));
    Person city = given.signedIn(given.cityViewer());
    assertThat(comments.list(city, report)).isEmpty();
  }

  @Test
  void theSchoolIsToldOfCommentsAndDecisionsSinceItLastLooked() {
    assertThat(told(school.clerk())).isEmpty();
    given.signedIn(officer);
    comments.add(officer, report, 1, SESSIONS, "Nêu rõ số buổi");
    comments.add(officer, report, 1, "/signer/name", "Thiếu chức danh");
    clock.advance(Duration.ofMinutes(1));
    give("Sửa các chỗ đã góp ý");
    Person clerk = given.signedIn(school.clerk());
    assertThat(told(clerk)).containsExactly("notice.returned", "notice.commented");
    assertThat(notices.unseen(clerk)).isEqualTo(2);
    notices.look(clerk, clock.instant());
    assertThat(notices.unseen(clerk)).isZero();
    assertThat(notices.unseen(school.principal())).isEqualTo(2);
    Person stranger = given.signedIn(given.school("Trường bạn").principal());
    assertThat(told(stranger)).isEmpty();
    assertThat(notices.unseen(given.signedIn(officer))).isZero();
  }

  private List<String> told(Person person) {
    given.signedIn(person);
    return notices.latest(person, 10).stream().map(News::key).toList();
  }

  private static Optional<String> placed(String pointer, ReportContent then, ReportContent now) {
    var comment = new Comment(
        UUID.randomUUID(), UUID.randomUUID(), 1, pointer, List.of(), "", "Nêu rõ",
        LocalDate.EPOCH.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(), "", List.of());
    return Comments.placed(List.of(comment), Map.of(1, then), now).getFirst().pointer();
  }

  private void give(String message) {
    given.signedIn(officer);
    reviews.returnForCorrection(officer, report, reports.find(officer, report).version(), message);
  }

  private static void refused(String key, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.key()).isEqualTo(key));
  }

  private void submit(Person principal, Activity... activities) {
    long version = reports.save(principal, report, reports.find(principal, report).version(), content(activities)).version();
    reports.submit(principal, report, version);
  }

  private static Activity activity(String title, int sessions) {
    return new Activity(Category.COMMUNICATION, title, null, sessions, null,
        List.of(new Participants(ParticipantGroup.PUPILS, 320, 640)), null);
  }

  private static ReportContent content(Activity... activities) {
    return new ReportContent(
        new Document("36", "BC-TH", "Long Biên", LocalDate.of(2026, 11, 20), "Thực hiện Chương trình", null, null),
        new Communication(null, null, List.of(Channel.PORTAL)),
        new ArrayList<>(List.of(activities)), null, null, null, null, null, null, null,
        new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
  }
}
