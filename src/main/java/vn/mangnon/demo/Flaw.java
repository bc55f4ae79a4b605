package vn.mangnon.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.mangnon.report.Category;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Training;

/** What the district finds wrong with a report, how it says so, and what the report said before it was mended. */
enum Flaw {
  NO_TRAINEES("Đề nghị bổ sung số giờ và số người dự của các lớp tập huấn.", content -> new ReportContent(
      content.document(), content.communication(), content.activities(),
      content.trainings().stream()
          .map(training -> new Training(
              training.title(), training.date(), training.role(), training.organiser(), training.classes(), null, null))
          .toList(),
      content.indicators(), content.funding(), content.strengths(), content.shortcomings(), content.recommendations(),
      content.recipients(), content.signer())),

  NO_ATTENDANCES(
      "Các hoạt động tuyên truyền chưa có số người, số lượt người tham dự. Đề nghị nhà trường bổ sung theo từng đối "
          + "tượng.",
      content -> withActivities(content, content.activities().stream()
          .map(activity -> new Activity(
              activity.category(), activity.title(), activity.date(), activity.sessions(), activity.channels(), null,
              activity.partner()))
          .toList())),

  TOO_MANY_SESSIONS(
      "Đề nghị kiểm tra lại số buổi của hoạt động thứ nhất: số đã ghi cao bất thường so với kế hoạch.",
      content -> withActivities(content, content.activities().isEmpty() ? List.of() : Stream.concat(
          Stream.of(tenfold(content.activities().getFirst())), content.activities().stream().skip(1)).toList())),

  NO_SHORTCOMINGS(
      "Mục tồn tại, hạn chế ghi “Không” trong khi kết quả kỳ này còn nội dung chưa đạt. Đề nghị đánh giá cụ thể.",
      content -> withShortcomings(content, List.of())),

  SHORTCOMING_OF_SOMETHING_ELSE(
      "Tồn tại về cơ sở vật chất không thuộc phạm vi Chương trình, đề nghị nhà trường rà soát lại mục IV.2.",
      content -> withShortcomings(content, Stream.concat(
          content.shortcomings().stream(),
          Stream.of(new Finding("Sân chơi, khu vệ sinh của nhà trường đã xuống cấp.", Category.OTHER))).toList())),

  NO_FIGURES_OF_CHILDREN(
      "Chưa có số liệu các chỉ tiêu về trẻ em. Nếu không có trường hợp nào, đề nghị ghi “không phát sinh”.",
      content -> new ReportContent(
          content.document(), content.communication(), content.activities(), content.trainings(),
          content.indicators().stream().filter(value -> !value.code().startsWith("CHILDREN_")).toList(),
          content.funding(), content.strengths(), content.shortcomings(), content.recommendations(),
          content.recipients(), content.signer())),

  NO_PLAN("Đề nghị ghi số, ký hiệu, ngày ban hành kế hoạch của nhà trường.", content -> withDocument(
      content, new Document(
          content.document().number(), content.document().symbol(), content.document().place(),
          content.document().date(), content.document().subject(), content.document().basis(), null))),

  NO_FUNDING("Đề nghị làm rõ nguồn kinh phí thực hiện Chương trình tại mục III.", content -> new ReportContent(
      content.document(), content.communication(), content.activities(), content.trainings(), content.indicators(),
      null, content.strengths(), content.shortcomings(), content.recommendations(), content.recipients(),
      content.signer()));

  final String message;
  private final UnaryOperator<ReportContent> before;

  Flaw(String message, UnaryOperator<ReportContent> before) {
    this.message = message;
    this.before = before;
  }

  ReportContent in(ReportContent mended) {
    return before.apply(mended);
  }

  /** Those that this report can have had. */
  static List<Flaw> possibleIn(ReportContent mended) {
    return Arrays.stream(values()).filter(flaw -> !flaw.in(mended).equals(mended)).toList();
  }

  private static Activity tenfold(Activity activity) {
    Integer sessions = activity.sessions() == null ? null : activity.sessions() * 10;
    return new Activity(
        activity.category(), activity.title(), activity.date(), sessions, activity.channels(), activity.participants(),
        activity.partner());
  }

  private static ReportContent withDocument(ReportContent content, Document document) {
    return new ReportContent(
        document, content.communication(), content.activities(), content.trainings(), content.indicators(),
        content.funding(), content.strengths(), content.shortcomings(), content.recommendations(),
        content.recipients(), content.signer());
  }

  private static ReportContent withActivities(ReportContent content, List<Activity> activities) {
    return new ReportContent(
        content.document(), content.communication(), activities, content.trainings(), content.indicators(),
        content.funding(), content.strengths(), content.shortcomings(), content.recommendations(),
        content.recipients(), content.signer());
  }

  private static ReportContent withShortcomings(ReportContent content, List<Finding> shortcomings) {
    return new ReportContent(
        content.document(), content.communication(), content.activities(), content.trainings(), content.indicators(),
        content.funding(), content.strengths(), shortcomings, content.recommendations(), content.recipients(),
        content.signer());
  }
}
