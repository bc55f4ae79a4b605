package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;

@DatabaseTest
class ReportFlowTest {

  private static UUID period;
  private static TestSchool school;
  private static TestSchool neighbour;
  private static Person officer;

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Issues issues;
  @Autowired Summaries summaries;

  @BeforeEach
  void aDistrict() {
    if (period == null) {
      school = given.school("Trường Tiểu học Lý Thường Kiệt");
      neighbour = given.school("Trường Tiểu học Ái Mộ B");
      officer = given.officer();
      period = given.openHalfYear(2026, 2);
    }
  }

  @Test
  void aReportGoesFromDraftToAcceptanceAndTheFiguresFollow() {
    Person principal = given.signedIn(school.principal());
    Report draft = reports.open(principal, school.id(), period).report();
    assertThat(draft.state()).isEqualTo(ReportState.DRAFT);
    assertThat(draft.missing()).extracting(Rejection.Problem::pointer)
        .contains("/document/number", "/document/date", "/communication/text", "/signer/name");
    assertThat(reports.open(principal, school.id(), period).created()).isFalse();

    long version = reports.save(principal, draft.id(), draft.version(), filled("Học sinh không đến được trường")).version();
    assertThatThrownBy(() -> reports.save(principal, draft.id(), draft.version(), ReportContent.EMPTY))
        .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.key()).isEqualTo("report.stale"));
    assertThat(reports.find(principal, draft.id()).missing()).isEmpty();

    var before = figures(given.signedIn(officer));
    assertThat(before.activities()).isEmpty();
    assertThat(before.open()).isEmpty();

    given.signedIn(principal);
    Report.Receipt receipt = reports.submit(principal, draft.id(), version);
    assertThat(receipt.revision()).isEqualTo(1);
    assertThat(receipt.late()).isFalse();

    given.signedIn(officer);
    var submitted = figures(officer);
    assertThat(submitted.reports().orElseThrow())
        .isEqualTo(new vn.mangnon.summary.Summary.Reports(1, 1, 1, 0, 0));
    assertThat(List.of(submitted.activities(), submitted.sessions(), submitted.attendances(), submitted.classes(),
        submitted.people(), submitted.raised(), submitted.resolved(), submitted.open()))
        .isEqualTo(List.of(known(2), known(3), known(640), known(1), known(25), known(1), known(0), known(1)));
    for (Figure figure : Figure.values()) {
      assertThat(summaries.lines(officer.scope(), figure, ofSchool(), 100, 0).total())
          .as(figure.name())
          .isEqualTo(submitted.value(figure).orElseThrow());
    }

    Report returned = reviews.returnForCorrection(officer, draft.id(), receipt.version(), "Nêu rõ số lớp tập huấn");
    given.signedIn(principal);
    assertThat(reports.list(principal, ReportFilter.ofSchool(school.id())).getFirst().returnMessage())
        .contains("Nêu rõ số lớp tập huấn");
    version = reports.save(principal, draft.id(), returned.version(), filled("Kinh phí còn hạn chế")).version();
    Report.Receipt second = reports.submit(principal, draft.id(), version);
    assertThat(reports.revisions(principal, draft.id())).extracting(Report.Revision::number).containsExactly(2, 1);

    given.signedIn(officer);
    assertThat(reviews.accept(officer, draft.id(), second.version()).state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(issues.list(officer, IssueFilter.ofSchool(school.id())))
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.text()).isEqualTo("Kinh phí còn hạn chế");
          assertThat(issue.state()).isEqualTo(IssueState.OPEN);
          issues.confirm(officer, issue.id(), issue.version(), java.util.Optional.empty());
        });
    var closed = figures(officer);
    assertThat(closed.resolved()).isEqualTo(known(1));
    assertThat(closed.open()).isEqualTo(known(0));
    assertThat(reports.history(officer, draft.id())).extracting(Report.Event::kind).containsExactly(
        ReportEventKind.ACCEPTED, ReportEventKind.SUBMITTED, ReportEventKind.RETURNED, ReportEventKind.SUBMITTED,
        ReportEventKind.OPENED);
  }

  @Test
  void aStrangerSeesNothingOfIt() {
    Person principal = given.signedIn(neighbour.principal());
    Report own = reports.open(principal, neighbour.id(), period).report();
    Person stranger = given.signedIn(school.principal());
    assertThatThrownBy(() -> reports.find(stranger, own.id()))
        .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason()).isEqualTo(Rejection.Reason.NOT_FOUND));
    assertThat(reports.list(stranger, ReportFilter.ofSchool(neighbour.id()))).isEmpty();
    Person city = given.signedIn(given.cityViewer());
    assertThat(reports.list(city, ReportFilter.ofSchool(neighbour.id()))).isEmpty();
    assertThatThrownBy(() -> summaries.lines(city.scope(), Figure.ACTIVITIES, ofSchool(), 10, 0))
        .isInstanceOf(Rejection.class);
    Person clerk = given.signedIn(neighbour.clerk());
    assertThatThrownBy(() -> reports.submit(clerk, own.id(), own.version()))
        .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.key()).isEqualTo("report.only-principal-submits"));
  }

  private vn.mangnon.summary.Summary.Figures figures(Person reader) {
    var summary = summaries.of(reader.scope(), ofSchool().by(Dimension.SCHOOL, Dimension.YEAR));
    assertThat(summary.rows()).extracting(row -> row.year().orElseThrow()).containsExactly(
        2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030);
    assertThat(summary.rows().get(5).figures()).isEqualTo(summary.total());
    return summary.total();
  }

  private static SummaryFilter ofSchool() {
    return SummaryFilter.everything().school(java.util.Optional.of(school.id()));
  }

  private static OptionalLong known(long value) {
    return OptionalLong.of(value);
  }

  private static ReportContent filled(String shortcoming) {
    return new ReportContent(
        new Document("36 ", "BC - THLTK", "Long Biên", LocalDate.of(2026, 11, 20), "Thực hiện Chương trình", null, null),
        new Communication("Tuyên truyền về Tổng đài 111", List.of("111"), List.of(Channel.STAFF_ZALO)),
        List.of(
            new Activity(Category.COMMUNICATION, "Tuyên truyền dưới cờ", null, 2, null,
                List.of(new Participants(ParticipantGroup.PUPILS, 320, 640)), null),
            new Activity(Category.SELF_INSPECTION, "Tự kiểm tra", null, 1, null, null, null)),
        List.of(new Training("Tập huấn giáo viên", null, TrainingRole.HELD, Organiser.SCHOOL, 1, null,
            List.of(new Trainees(ParticipantGroup.TEACHERS, 25)))),
        null, null,
        List.of("Thực hiện đúng kế hoạch"),
        List.of(new Finding(shortcoming, Category.COMMUNICATION)),
        List.of(new Finding("Không", null)),
        null,
        new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
  }
}
