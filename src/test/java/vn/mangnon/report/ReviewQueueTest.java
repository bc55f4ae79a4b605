package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Level;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReviewQueue.Filter;
import vn.mangnon.report.ReviewQueue.Neighbours;
import vn.mangnon.report.ReviewQueue.Part;
import vn.mangnon.report.ReviewQueue.Punctuality;

@DatabaseTest
class ReviewQueueTest {

  private static final String NAME = "Trường Mầm non Hàng Chờ";

  private static UUID period;
  private static Person officer;
  private static Report.Receipt first;
  private static Report.Receipt second;
  private static Report.Receipt third;

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired ReviewQueue queue;
  @Autowired TestClock.Settable clock;

  @BeforeEach
  void threeSchoolsSubmittedOneAfterTheOther() {
    if (period == null) {
      var schools = List.of(given.school(NAME + " A"), given.school(NAME + " B"), given.school(NAME + " C"));
      TestSchool drafting = given.school(NAME + " D");
      officer = given.officer();
      period = given.openHalfYear(2024, 1);
      first = submitted(schools.get(2));
      second = submitted(schools.get(0));
      third = submitted(schools.get(1));
      // a draft is the school's own affair
      reports.open(given.signedIn(drafting.principal()), drafting.id(), period);
    }
    given.signedIn(officer);
  }

  @Test
  void theLongestWaitingComesFirst() {
    assertThat(queue.page(officer, ofTest(Part.WAITING), 0, 10)).extracting(ReviewQueue.Item::report)
        .containsExactly(first.report(), second.report(), third.report());
    assertThat(queue.page(officer, ofTest(Part.WAITING), 1, 1)).extracting(ReviewQueue.Item::report)
        .containsExactly(second.report());
    assertThat(queue.count(officer, ofTest(Part.WAITING))).isEqualTo(3);
    assertThat(queue.waiting(officer, Part.WAITING)).isEqualTo(
        new ReviewQueue.Waiting(3, Optional.of(first.submittedAt())));
    assertThat(queue.page(officer, ofTest(Part.ALL), 0, 10)).extracting(ReviewQueue.Item::report)
        .containsExactly(third.report(), second.report(), first.report());
    assertThat(queue.neighbours(officer, ofTest(Part.WAITING), second.report()))
        .isEqualTo(new Neighbours(Optional.of(first.report()), Optional.of(third.report())));
    assertThat(queue.neighbours(officer, ofTest(Part.ALL), first.report()))
        .isEqualTo(new Neighbours(Optional.of(second.report()), Optional.empty()));
  }

  @Test
  void aSchoolIsFoundWithoutAccents() {
    assertThat(queue.page(officer, Filter.of(Part.ALL).of(period).of("hang cho c"), 0, 10))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.school().name()).isEqualTo(NAME + " C");
          assertThat(item.ward()).isPresent();
          assertThat(item.late()).isTrue();
        });
    assertThat(queue.count(officer, Filter.of(Part.ALL).of(UUID.randomUUID()))).isZero();
  }

  @Test
  void itIsFilteredByWardLevelAndLateness() {
    TestSchool punctual = given.school(NAME + " F", Level.KINDERGARTEN);
    UUID other = given.openHalfYear(2027, 1);
    var receipt = submitted(punctual, other);
    UUID report = receipt.report();
    given.signedIn(officer);
    reviews.accept(officer, report, receipt.version());
    var all = Filter.of(Part.ALL).of(NAME);
    assertThat(reports(new Filter(Part.ALL, Optional.empty(), Optional.of(punctual.ward()), Optional.empty(),
        Optional.empty(), Optional.empty(), ""))).containsExactly(report);
    assertThat(reports(new Filter(Part.ALL, Optional.empty(), Optional.empty(), Optional.of(Level.KINDERGARTEN),
        Optional.empty(), Optional.empty(), NAME))).containsExactly(report);
    var onTime = new Filter(
        Part.ALL, all.period(), all.ward(), all.level(), Optional.of(Punctuality.ON_TIME), Optional.empty(), NAME);
    assertThat(reports(onTime)).containsExactly(report);
    var late = new Filter(
        Part.ALL, all.period(), all.ward(), all.level(), Optional.of(Punctuality.LATE), Optional.empty(), NAME);
    assertThat(reports(late)).contains(first.report(), second.report(), third.report()).doesNotContain(report);
    assertThat(queue.count(officer, late)).isEqualTo(reports(late).size());
  }

  private List<UUID> reports(Filter filter) {
    return queue.page(officer, filter, 0, 100).stream().map(ReviewQueue.Item::report).toList();
  }

  @Test
  void aReviewedReportStillHasItsNeighbours() {
    TestSchool school = given.school(NAME + " E");
    UUID other = given.openHalfYear(2023, 1);
    var receipt = submitted(school, other);
    given.signedIn(officer);
    reviews.returnForCorrection(officer, receipt.report(), receipt.version(), "Bổ sung số lớp tập huấn");
    var returned = Filter.of(Part.RETURNED).of(other);
    assertThat(queue.page(officer, returned, 0, 10)).extracting(ReviewQueue.Item::state)
        .containsExactly(ReportState.RETURNED);
    assertThat(queue.neighbours(officer, Filter.WAITING, receipt.report()).previous()).contains(third.report());
  }

  @Test
  void nobodyElseSeesTheQueue() {
    Person city = given.signedIn(given.cityViewer());
    assertThat(queue.waiting(city, Part.WAITING)).isEqualTo(new ReviewQueue.Waiting(0, Optional.empty()));
    assertThat(queue.page(city, ofTest(Part.ALL), 0, 10)).isEmpty();
  }

  private static Filter ofTest(Part part) {
    return Filter.of(part).of(period).of(NAME);
  }

  private Report.Receipt submitted(TestSchool school) {
    return submitted(school, period);
  }

  private Report.Receipt submitted(TestSchool school, UUID to) {
    clock.advance(Duration.ofMinutes(1));
    Person principal = given.signedIn(school.principal());
    Report draft = reports.open(principal, school.id(), to).report();
    var content = new ReportContent(
        new Document("1", "BC-TH", "Long Biên", clock.instant().atZone(clock.getZone()).toLocalDate(), "Thực hiện Chương trình", null, null),
        new Communication(null, null, List.of(Channel.PORTAL)),
        null, null, null, null, null, null, null, null, new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
    long version = reports.save(principal, draft.id(), draft.version(), content).version();
    return reports.submit(principal, draft.id(), version);
  }
}
