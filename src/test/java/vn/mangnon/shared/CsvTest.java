package vn.mangnon.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;

class CsvTest {

  private static final Table TABLE = new Table(
      "Báo cáo đã nhận, theo trường (2026)",
      List.of(new Column("Trường", Type.TEXT), new Column("Đã nhận", Type.COUNT)),
      List.of(
          Arrays.asList("Trường \"A\", B", 1234),
          Arrays.asList("=HYPERLINK(1)", 0),
          Arrays.asList("Trường C", null)),
      Arrays.asList("Tổng", 1234));

  @Test
  void whatIsMissingIsEmptyAndTextIsNeverAFormula() {
    assertThat(Csv.of(TABLE)).isEqualTo("""
        \ufeffTrường,Đã nhận\r
        "Trường ""A"", B",1234\r
        '=HYPERLINK(1),0\r
        Trường C,\r
        Tổng,1234\r
        """);
  }

  @Test
  void theFileIsNamedByTheTitleWithoutAccents() {
    assertThat(Csv.fileName(TABLE)).isEqualTo("bao-cao-da-nhan-theo-truong-2026.csv");
  }
}
