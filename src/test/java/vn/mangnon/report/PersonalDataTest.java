package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.shared.Rejection.Problem;

/** All names are made up. */
class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Em Nguyễn Văn Thử lớp 5A hay nghỉ học             | report.personal.name     | Nguyễn Văn Thử
      Đã gặp gia đình cháu Trần Thị Giả Định            | report.personal.name     | Trần Thị Giả Định
      Lê Văn Mẫu (sinh ngày 12/03/2014) bỏ học          | report.personal.name     | Lê Văn Mẫu
      Phạm Thử Nghiệm, trú tại ngõ 12 phố Ngọc Lâm      | report.personal.name     | Phạm Thử Nghiệm
      một học sinh là Đỗ Thị Ví Dụ, học lớp 8A2         | report.personal.name     | Đỗ Thị Ví Dụ
      Em Mai, lớp 4C phải đi bán hàng                   | report.personal.name     | Mai
      học sinh H. lớp 7 nghỉ nhiều                      | report.personal.name     | H.
      Liên hệ mẹ cháu theo số 0987 654 321              | report.personal.phone    | 0987 654 321
      gọi +84 912.345.678 để biết                       | report.personal.phone    | +84 912.345.678
      số định danh 001214000123                         | report.personal.identity | 001214000123
      CMND 012 345 678 của phụ huynh                    | report.personal.identity | 012 345 678
      """)
  void aTextThatSaysWhoAChildIsIsPointedOut(String text, String key, String what) {
    assertThat(suspected(text)).containsExactly(new Problem("/shortcomings/0/text", key, what));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Phối hợp với Trường Tiểu học Lý Thường Kiệt tổ chức cho các lớp 4, lớp 5",
    "Tuyên truyền tại ngã tư đường Nguyễn Văn Cừ, ngõ 29 và phố Ngô Gia Tự",
    "Công an phường Đức Giang, phường Ngô Quyền nói chuyện với học sinh lớp 5",
    "Gọi Tổng đài quốc gia bảo vệ trẻ em 111, 18001567 hoặc 02433525662",
    "Kế hoạch số 195/KH-UBND ngày 26/08/2021; Quyết định 782/QĐ-TTg",
    "Kinh phí 125.000.000 đồng, đã chi 120 500 000 đồng",
    "Năm 2026 có 1.234 học sinh, 85 giáo viên tham dự 3 lớp tập huấn",
    "Cô Nguyễn Thị Hiệu Trưởng trình bày chuyên đề",
    "Một số em phải phụ giúp gia đình; học sinh lớp 5 còn nhút nhát",
    "Trẻ Em Là Trên Hết",
    "Học sinh Khối 4 và khối 5 ký cam kết"
  })
  void aTextAboutSchoolsIsLeftAlone(String text) {
    assertThat(suspected(text)).isEmpty();
  }

  @Test
  void aNumberThatTheReportPublishesAsAHotlineIsNone() {
    String text = "Đường dây nóng của nhà trường: 0912 345 678";
    assertThat(PersonalData.suspected(content(new Communication(text, List.of("0912345678"), List.of()), List.of()))).isEmpty();
    assertThat(PersonalData.suspected(content(new Communication(text, List.of("111"), List.of()), List.of()))).hasSize(1);
  }

  @Test
  @EnabledIf("theSeedReportIsThere")
  void theSeedReportNamesNoChild() throws IOException {
    String seed = Files.readString(SEED);
    for (String line : seed.lines().toList()) {
      assertThat(suspected(line)).as(line).isEmpty();
    }
  }

  private static final Path SEED = Path.of("../shared/fixtures/seed-report.txt");

  static boolean theSeedReportIsThere() {
    return Files.isReadable(SEED);
  }

  private static List<Problem> suspected(String text) {
    return PersonalData.suspected(content(Communication.EMPTY, List.of(new Finding(text, null))));
  }

  private static ReportContent content(Communication communication, List<Finding> shortcomings) {
    return new ReportContent(null, communication, null, null, null, null, null, shortcomings, null, null, null);
  }
}
