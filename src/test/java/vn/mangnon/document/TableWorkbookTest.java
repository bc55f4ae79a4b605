package vn.mangnon.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.shared.Texts;

class TableWorkbookTest {

  @Test
  void aTableStandsInTheWorkbookAsOnThePageWithItsTotals() throws IOException {
    var table = new Table(
        "Nộp đúng hạn theo phường, xã × năm / tất cả các trường",
        List.of(
            new Column("Phường", Type.TEXT), new Column("Tỷ lệ", Type.SHARE), new Column("Bình quân", Type.MEAN),
            new Column("Số", Type.COUNT)),
        List.of(
            Arrays.asList("=cmd|'/c calc'!A1", new BigDecimal("0.952381"), 12.44, 1234L),
            Arrays.asList("Phường Bồ Đề", "3 / 4", null, 0L)),
        Arrays.asList("Tổng cộng", null, null, 1234L));
    var file = new ByteArrayOutputStream();
    new TableWorkbook(new Texts()).write(table, Texts.VIETNAMESE, file);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(IntStream.rangeClosed(0, 4).mapToObj(line -> words(sheet.getRow(line))).toList()).containsExactly(
          List.of("Nộp đúng hạn theo phường, xã × năm / tất cả các trường"),
          List.of("Phường", "Tỷ lệ", "Bình quân", "Số"),
          List.of("=cmd|'/c calc'!A1", "95.2%", "12.4", "1,234"),
          List.of("Phường Bồ Đề", "3 / 4", "", "0"),
          List.of("Tổng cộng", "", "", "1,234"));
      assertThat(sheet.getRow(2).getCell(0).getCellType()).as("a text, never a formula").isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31);
    }
  }

  private static List<String> words(Row row) {
    var formatter = new DataFormatter(java.util.Locale.ROOT);
    return IntStream.range(0, row.getLastCellNum()).mapToObj(cell -> formatter.formatCellValue(row.getCell(cell))).toList();
  }
}
