package vn.mangnon.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;

/** Reports that say what they find wanting, submitted and returned as on any other day. */
record FiledReports(Given given, Reports reports, Reviews reviews) {

  /** @return the report */
  UUID submitted(TestSchool school, UUID period, List<String> shortcomings, List<String> recommendations) {
    return submitted(school, period, shortcomings, recommendations, List.of());
  }

  UUID submitted(
      TestSchool school, UUID period, List<String> shortcomings, List<String> recommendations,
      List<ReportContent.Progress> progress) {
    Person principal = given.signedIn(school.principal());
    Report report = reports.open(principal, school.id(), period).report();
    long version =
        reports.save(principal, report.id(), report.version(), content(shortcomings, recommendations, progress)).version();
    reports.submit(principal, report.id(), version);
    return report.id();
  }

  void submittedAgain(
      Person officer, TestSchool school, UUID report, List<String> shortcomings, List<String> recommendations) {
    given.signedIn(officer);
    Report returned = reviews.returnForCorrection(
        officer, report, reports.find(officer, report).version(), "Đề nghị sửa lại");
    submitted(school, returned.period().id(), shortcomings, recommendations);
  }

  private static ReportContent content(
      List<String> shortcomings, List<String> recommendations, List<ReportContent.Progress> progress) {
    return new ReportContent(
        new Document("36", "BC-TH", "Long Biên", LocalDate.of(2026, 11, 20), "Thực hiện Chương trình", null, null),
        new Communication("Tuyên truyền về Tổng đài 111", List.of("111"), List.of(Channel.STAFF_ZALO)),
        List.of(new Activity(Category.SELF_INSPECTION, "Tự kiểm tra", null, 1, null, null, null)),
        List.of(), null, null,
        List.of("Thực hiện đúng kế hoạch"),
        shortcomings.stream().map(text -> new Finding(text, Category.COMMUNICATION)).toList(),
        recommendations.stream().map(text -> new Finding(text, Category.POLICY_REVIEW)).toList(),
        null, new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"), progress, null, null);
  }
}
