package vn.mangnon.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mangnon.report.Category;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.TrainingRole;

class PastedLinesTest {

  @Test
  void columnsAreFoundByTheirNamesWhateverTheirOrderAndAccents() {
    var pasted = PastedLines.activities("So buoi\tTên hoạt động\tHS\tNgày\n2\tTuyên truyền dưới cờ\t1.280\t5/9/2026\n");
    assertThat(pasted.misread()).isEmpty();
    assertThat(pasted.rows()).containsExactly(new Activity(
        null, "Tuyên truyền dưới cờ", LocalDate.of(2026, 9, 5), 2, null,
        List.of(new Participants(ParticipantGroup.PUPILS, null, 1280)), null));
  }

  @Test
  void withoutNamesTheColumnsStandInTheirOrder() {
    var pasted = PastedLines.trainings(
        "Nhận biết sớm\tTrường tổ chức\tNhà trường\t2026-10-01\t1\t4\t2\t25\t\t\t\t");
    assertThat(pasted.misread()).isEmpty();
    assertThat(pasted.rows()).containsExactly(new Training(
        "Nhận biết sớm", LocalDate.of(2026, 10, 1), TrainingRole.HELD, Organiser.SCHOOL, 1, BigDecimal.valueOf(4),
        List.of(new Trainees(ParticipantGroup.MANAGERS, 2), new Trainees(ParticipantGroup.TEACHERS, 25))));
  }

  @Test
  void whatIsNotUnderstoodStaysInTheText() {
    var pasted = PastedLines.activities(
        "Nội dung\tNhóm\tNgày\tSố buổi\tGhi chú\nPhát thanh\ttuyên truyền\ttháng 10\tnhiều\tcùng phường\n");
    Activity line = pasted.rows().getFirst();
    assertThat(line.category()).isEqualTo(Category.COMMUNICATION);
    assertThat(line.title()).startsWith("Phát thanh (").contains("tháng 10", "nhiều", "cùng phường");
    assertThat(line.date()).isNull();
    assertThat(line.sessions()).isNull();
    assertThat(pasted.misread()).hasSize(3);
  }

  @Test
  void aCellMayHoldLineBreaksAndQuotes() {
    assertThat(PastedTable.rows("\"Dòng một\nDòng \"\"hai\"\"\"\t3\r\nLớp \"mẫu\"\t4\n\n"))
        .containsExactly(List.of("Dòng một\nDòng \"hai\"", "3"), List.of("Lớp \"mẫu\"", "4"));
  }

  @Test
  void nothingPastedIsNoLine() {
    assertThat(PastedLines.activities(" \n\t\n").rows()).isEmpty();
  }
}
