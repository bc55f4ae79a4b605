package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;

/** A yearly report is filled from its half-years, may say something else, and adds nothing to any sum. */
@DatabaseTest
class SummaryReportTest {

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Precedents precedents;
  @Autowired Summaries summaries;

  @Test
  void theYearIsFilledFromItsHalvesAndAddsNothing() {
    TestSchool school = given.school("Trường Tiểu học Lý Thường Kiệt");
    UUID first = given.openHalfYear(2026, 1);
    UUID second = given.openHalfYear(2026, 2);
    UUID year = given.openYear(2026);
    Person principal = given.signedIn(school.principal());
    submit(principal, school, first, half("12", 3, 200L, 30L, 1_000_000L));
    submit(principal, school, second, half("36", 4, 500L, 20L, 2_000_000L));

    Report draft = reports.open(principal, school.id(), year).report();
    assertThat(draft.counted()).isFalse();
    ReportContent content = draft.content();
    assertThat(content.document().number()).isNull();
    assertThat(content.document().ownPlan()).isEqualTo(new OwnPlan("43", "KH-TH", LocalDate.of(2026, 1, 9)));
    assertThat(content.activities()).containsExactly(new Activity(
        Category.COMMUNICATION, "Tuyên truyền dưới cờ", null, 7, List.of(),
        List.of(new Participants(ParticipantGroup.PUPILS, 500, 700)), null));
    assertThat(content.indicators()).containsExactly(
        new IndicatorValue("SELF_INSPECTIONS", null, 50L, false),
        new IndicatorValue("PEOPLE_INFORMED", ParticipantGroup.PUPILS, 500L, false));
    assertThat(content.funding()).containsExactly(new Funding(FundingSource.STATE_BUDGET, 3_000_000L, null));
    assertThat(content.strengths()).containsExactly("Đúng kế hoạch");
    assertThat(content.signer().name()).isEqualTo("Người ký");
    assertThat(precedents.of(principal, draft).parts()).extracting(part -> part.period().code())
        .containsExactly("2026-H1", "2026-H2");

    Figures before = figures(given.signedIn(given.officer()));
    given.signedIn(principal);
    submit(principal, school, year, half("90", 99, 800L, 99L, 9_000_000L));
    assertThat(figures(given.signedIn(given.officer()))).isEqualTo(before).isEqualTo(new Figures(2, 7, 700));
  }

  private record Figures(long activities, long sessions, long attendances) {}

  private Figures figures(Person reader) {
    var total = summaries.of(reader.scope(), SummaryFilter.everything().years(2026, 2026)).total();
    return new Figures(
        total.value(Figure.ACTIVITIES).orElseThrow(), total.value(Figure.SESSIONS).orElseThrow(),
        total.value(Figure.ATTENDANCES).orElseThrow());
  }

  private void submit(Person principal, TestSchool school, UUID period, ReportContent content) {
    Report draft = reports.open(principal, school.id(), period).report();
    long version = reports.save(principal, draft.id(), draft.version(), content).version();
    reports.submitUnasked(principal, draft.id(), version);
  }

  private static ReportContent half(String number, int sessions, long informed, long inspections, long money) {
    return new ReportContent(
        new Document(number, "BC-TH", "Long Biên", LocalDate.of(2026, 11, 20), "Thực hiện Chương trình", null,
            new OwnPlan("43", "KH-TH", LocalDate.of(2026, 1, 9))),
        new Communication("Phổ biến 111", List.of("111"), List.of(Channel.PORTAL)),
        List.of(new Activity(
            Category.COMMUNICATION, "Tuyên truyền dưới cờ", LocalDate.of(2026, 5, 5), sessions, null,
            List.of(new Participants(ParticipantGroup.PUPILS, (int) informed, (int) informed)), null)),
        null,
        List.of(
            new IndicatorValue("SELF_INSPECTIONS", null, inspections, false),
            new IndicatorValue("PEOPLE_INFORMED", ParticipantGroup.PUPILS, informed, false)),
        List.of(new Funding(FundingSource.STATE_BUDGET, money, null)),
        List.of("Đúng kế hoạch"), null, null, null,
        new Signer(null, "HIỆU TRƯỞNG", "Người ký"));
  }
}
