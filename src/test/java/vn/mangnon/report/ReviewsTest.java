package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnon.report.ReportState.ACCEPTED;
import static vn.mangnon.report.ReportState.DRAFT;
import static vn.mangnon.report.ReportState.ENDORSED;
import static vn.mangnon.report.ReportState.REOPENED;
import static vn.mangnon.report.ReportState.RETURNED;
import static vn.mangnon.report.ReportState.SUBMITTED;

import java.util.EnumMap;
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
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportState.Move;
import vn.mangnon.report.ReviewQueue.Part;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;

@DatabaseTest
class ReviewsTest {

  private static final ReportContent CONTENT = new ReportContent(
      new Document("1", "BC-TH", "Long Biên", TestClock.TODAY, "Thực hiện Chương trình", null, null),
      new Communication(null, null, List.of(Channel.PORTAL)),
      null, null, null, null, null, null, null, null, new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));

  /** Every move that there is; what is not listed is refused. */
  private static final Map<Move, Map<ReportState, ReportState>> MOVES = Map.of(
      Move.SUBMIT, Map.of(DRAFT, SUBMITTED, RETURNED, SUBMITTED, REOPENED, SUBMITTED),
      Move.RETURN, Map.of(SUBMITTED, RETURNED, ENDORSED, RETURNED),
      Move.ENDORSE, Map.of(SUBMITTED, ENDORSED),
      Move.ACCEPT, Map.of(SUBMITTED, ACCEPTED, ENDORSED, ACCEPTED),
      Move.REOPEN, Map.of(ACCEPTED, REOPENED));

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired ReviewSettings settings;
  @Autowired ReviewQueue queue;
  @Autowired Summaries summaries;

  private TestSchool school;
  private Person officer;
  private Person leader;
  private UUID report;

  @BeforeEach
  void aSubmittedReport() {
    given.nothing();
    school = given.school("Trường Tiểu học Trình Duyệt");
    officer = given.officer();
    leader = given.holder(Role.DISTRICT_LEADER);
    UUID period = given.openHalfYear(2026, 2);
    Person principal = given.signedIn(school.principal());
    Report draft = reports.open(principal, school.id(), period).report();
    report = draft.id();
    reports.submit(principal, report, reports.save(principal, report, draft.version(), CONTENT).version());
  }

  @Test
  void thereAreNoOtherMovesThanThese() {
    for (Move move : Move.values()) {
      var found = new EnumMap<ReportState, ReportState>(ReportState.class);
      for (ReportState state : ReportState.values()) {
        state.after(move).ifPresent(next -> found.put(state, next));
      }
      assertThat(found).as(move.name()).isEqualTo(MOVES.get(move));
    }
  }

  @Test
  void whereTheLeaderHasTheLastWordAnOfficerEndorsesAndNothingIsAcceptedYet() {
    leaderAccepts(true);
    assertThat(accept(officer).state()).isEqualTo(ENDORSED);
    assertThat(counts()).isEqualTo(new Summary.Reports(1, 1, 1, 0, 0));
    refused("report.only-leader-accepts", () -> accept(officer));
    assertThat(queue.toDecide(officer)).isZero();
    given.signedIn(leader);
    assertThat(queue.toDecide(leader)).isEqualTo(1);
    assertThat(queue.page(leader, ReviewQueue.Filter.of(Part.ENDORSED), 0, 10))
        .extracting(ReviewQueue.Item::report).containsExactly(report);
    assertThat(queue.page(leader, ReviewQueue.Filter.WAITING, 0, 10)).isEmpty();
    assertThat(accept(leader).state()).isEqualTo(ACCEPTED);
    assertThat(counts()).isEqualTo(new Summary.Reports(1, 1, 1, 1, 0));
    assertThat(reports.history(leader, report)).extracting(Report.Event::kind, Report.Event::by).containsExactly(
        org.assertj.core.groups.Tuple.tuple(ReportEventKind.ACCEPTED, leader.displayName()),
        org.assertj.core.groups.Tuple.tuple(ReportEventKind.ENDORSED, officer.displayName()),
        org.assertj.core.groups.Tuple.tuple(ReportEventKind.SUBMITTED, school.principal().displayName()),
        org.assertj.core.groups.Tuple.tuple(ReportEventKind.OPENED, school.principal().displayName()));
  }

  @Test
  void theLeaderReturnsWhatAnOfficerEndorsed() {
    leaderAccepts(true);
    accept(officer);
    given.signedIn(leader);
    Report returned = reviews.returnForCorrection(leader, report, version(), "Thiếu phụ lục");
    assertThat(returned.state()).isEqualTo(RETURNED);
    assertThat(counts()).isEqualTo(new Summary.Reports(1, 1, 1, 0, 0));
  }

  @Test
  void switchedOffNobodyIsStuck() {
    leaderAccepts(true);
    accept(officer);
    leaderAccepts(false);
    given.signedIn(officer);
    assertThat(queue.toDecide(officer)).isEqualTo(1);
    assertThat(reviews.acceptance(officer, ENDORSED)).contains(Move.ACCEPT);
    assertThat(accept(officer).state()).isEqualTo(ACCEPTED);
  }

  @Test
  void onlyTheLeaderAndTheAdministratorSwitchAndNobodyTwice() {
    for (Person other : List.of(officer, school.principal(), given.auditor(), leader.reading())) {
      given.signedIn(other);
      refused("review.setting.not-yours", () -> settings.change(other, true, 0));
    }
    Person administrator = given.signedIn(given.holder(Role.ADMINISTRATOR));
    var setting = settings.change(administrator, true, 0);
    assertThat(setting.leaderAccepts()).isTrue();
    assertThat(setting.changed().map(ReviewSettings.Changed::by)).contains(administrator.displayName());
    refused("review.setting.stale", () -> settings.change(administrator, true, 0));
    assertThat(settings.current()).isEqualTo(setting);
  }

  private void leaderAccepts(boolean on) {
    given.signedIn(leader);
    settings.change(leader, on, settings.current().version());
  }

  private Report accept(Person person) {
    given.signedIn(person);
    return reviews.accept(person, report, version());
  }

  private long version() {
    return reports.find(officer, report).version();
  }

  private Summary.Reports counts() {
    given.signedIn(officer);
    return summaries.of(officer.scope(), SummaryFilter.everything().school(Optional.of(school.id())))
        .total().reports().orElseThrow();
  }

  private static void refused(String key, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.key()).isEqualTo(key));
  }
}
