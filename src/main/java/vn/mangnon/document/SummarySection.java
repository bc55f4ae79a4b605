package vn.mangnon.document;

/** The sections of the district's summary report, in the order and under the numbers of the document. */
public enum SummarySection {
  REPORTING("I. TỔ CHỨC THỰC HIỆN", "1. Công tác báo cáo của các trường"),
  COMMUNICATION("", "2. Công tác truyền thông, phổ biến"),
  ACTIVITIES("II. KẾT QUẢ THỰC HIỆN", "1. Các hoạt động"),
  TRAININGS("", "2. Tập huấn, bồi dưỡng"),
  TARGETS("", "3. Kết quả so với mục tiêu của Chương trình"),
  FUNDING("III. KINH PHÍ THỰC HIỆN", ""),
  STRENGTHS("IV. ĐÁNH GIÁ CHUNG", "1. Ưu điểm"),
  SHORTCOMINGS("", "2. Tồn tại, hạn chế"),
  RECOMMENDATIONS("", "3. Kiến nghị, đề xuất"),
  PLAN("V. PHƯƠNG HƯỚNG KỲ TỚI", "");

  private final String part;
  private final String heading;

  SummarySection(String part, String heading) {
    this.part = part;
    this.heading = heading;
  }

  /** Of the part that it begins; empty where the part has begun before. */
  public String part() {
    return part;
  }

  /** Whether the part has other sections too, so that its name stands above this one. */
  public boolean beginsPart() {
    return !part.isEmpty() && !heading.isEmpty();
  }

  /** Empty where it is the whole of its part. */
  String heading() {
    return heading;
  }

  /** As the document calls it, in Vietnamese. */
  public String title() {
    return heading.isEmpty() ? part : heading;
  }
}
