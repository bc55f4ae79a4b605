package vn.mangnon.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "=1+1", "+84", "-5", "@SUM(A1)", "  =cmd|' /C calc'!A0", "\t=1", "\r=1", "\u0000=1", "＝1", "\n@x"})
  void whatASpreadsheetWouldTakeForAFormulaIsMarkedAsText(String formula) {
    assertThat(Harmless.inCsv(formula)).startsWith("'");
    assertThat(Harmless.looksLikeFormula(formula.replace("\u0000", ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trường Tiểu học Ái Mộ B", "", "36/BC-THLTK", "a=b", "5 - 6", "'x"})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(Harmless.inCsv(text)).isEqualTo(text);
    assertThat(Harmless.inWorkbook(text)).isEqualTo(text);
  }

  @Test
  void aWorkbookKeepsWhatLooksLikeACharacterCodeAndDropsWhatXmlCannotHold() {
    assertThat(Harmless.inWorkbook("a_x0007_b")).isEqualTo("a_x005F_x0007_b");
    assertThat(Harmless.inWorkbook("a\u0001\uFFFF\uD800b\nc")).isEqualTo("a   b\nc");
    assertThat(Harmless.inWorkbook("x".repeat(40_000))).hasSize(32_000);
  }

  @Test
  void aTableBecomesLinesWithEmptyCellsForWhatIsMissing() {
    var table = new Table("T",
        List.of(new Table.Column("Trường, xã", Table.Type.TEXT), new Table.Column("Số", Table.Type.COUNT)),
        List.of(Arrays.asList("a\"b", null), List.of("=x", -3L)),
        List.of("Tổng", 0L));
    assertThat(Csv.of(table))
        .isEqualTo("\uFEFF\"Trường, xã\",Số\r\n\"a\"\"b\",\r\n'=x,-3\r\nTổng,0\r\n");
  }
}
