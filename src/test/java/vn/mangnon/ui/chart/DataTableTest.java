package vn.mangnon.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;

class DataTableTest {

  private static final Table TABLE = new Table(
      "Lượt người",
      List.of(new Column("Trường", Type.TEXT), new Column("Lượt người", Type.COUNT), new Column("Tỷ lệ", Type.SHARE)),
      List.of(Arrays.asList("Trường <A> & B", 1234, 0.8755), Arrays.asList("Trường C", 0, null)),
      Arrays.asList("Tổng", 1234, null));

  @Test
  void numbersAreWrittenTheVietnameseWayAndTextsAreEscaped() {
    assertThat(html(CellLinks.NONE))
        .contains("<th scope=\"row\">Trường &lt;A&gt; &amp; B</th><td class=\"number\">1.234</td>")
        .contains("<td class=\"number\">87,6\u00a0%</td>");
  }

  @Test
  void zeroIsANumberAndWhatIsMissingIsSaidToBe() {
    assertThat(html(CellLinks.NONE))
        .contains("<td class=\"number\">0</td>")
        .contains("<span aria-hidden=\"true\">–</span><span class=\"sr-only\">chưa báo cáo</span>")
        .contains("Dấu – nghĩa là chưa báo cáo");
  }

  @Test
  void aCellLeadsToWhatItWasCountedFrom() {
    String html = html((row, column) ->
        column == 1 ? Optional.of(DataTable.isTotal(row) ? "lines" : "lines?school=" + row + "&q=1") : Optional.empty());

    assertThat(html)
        .contains("<a router-link href=\"lines?school=0&amp;q=1\">1.234</a>")
        .contains("<tfoot><tr><th scope=\"row\">Tổng</th><td class=\"number\"><a router-link href=\"lines\">1.234</a>");
  }

  private static String html(CellLinks links) {
    return new DataTable(TABLE).link(links).getElement().getProperty("innerHTML");
  }
}
