package vn.mangnon.document;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import vn.mangnon.shared.Harmless;

/**
 * Writes the rows of a sheet as they come, as SpreadsheetML (ECMA-376 part 1, 18.3): a workbook of a city has millions of
 * cells, which need not be objects first.
 */
final class RowWriter {

  /** In points; Excel has no higher rows. */
  private static final int HIGHEST = 409;
  private static final int LINE_HEIGHT = 15;

  private final Writer out;
  private final String[] letters;
  private final StringBuilder row = new StringBuilder(4_096);
  private int number;
  private int column;

  RowWriter(Writer out, int columns) {
    this.out = out;
    letters = new String[columns];
    for (int i = 0; i < columns; i++) {
      letters[i] = CellReference.convertNumToColString(i);
    }
  }

  /**
   * @param number as it is shown beside the row
   * @param textLines that its longest text needs: not every program finds out by itself how high a row is
   */
  void begin(int number, int textLines) {
    this.number = number;
    column = 0;
    row.append("<row r=\"").append(number);
    if (textLines > 1) {
      row.append("\" ht=\"").append(Math.min(HIGHEST, textLines * LINE_HEIGHT + 2)).append("\" customHeight=\"1");
    }
    row.append("\">");
  }

  void end() throws IOException {
    row.append("</row>\n");
    out.append(row);
    row.setLength(0);
  }

  void blank(CellStyle style) {
    cell(style).append("/>");
  }

  void text(String text, CellStyle style) {
    cell(style).append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    escaped(Harmless.inWorkbook(text));
    row.append("</t></is></c>");
  }

  void number(long value, CellStyle style) {
    cell(style).append("><v>").append(value).append("</v></c>");
  }

  void number(BigDecimal value, CellStyle style) {
    cell(style).append("><v>").append(value.toPlainString()).append("</v></c>");
  }

  void date(LocalDate day, CellStyle style) {
    number((long) DateUtil.getExcelDate(day), style);
  }

  /** @param value what it comes to now, for those who do not calculate */
  void formula(String formula, long value, CellStyle style) {
    cell(style).append("><f>");
    escaped(formula);
    row.append("</f><v>").append(value).append("</v></c>");
  }

  /** @param address made by the application, never by a person */
  void link(String address, String words, CellStyle style) {
    cell(style).append(" t=\"str\"><f>");
    escaped("HYPERLINK(\"" + address + "\",\"" + words + "\")");
    row.append("</f><v>");
    escaped(words);
    row.append("</v></c>");
  }

  private StringBuilder cell(CellStyle style) {
    return row.append("<c r=\"").append(letters[column++]).append(number)
        .append("\" s=\"").append(style.getIndex()).append('"');
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> row.append("&amp;");
        case '<' -> row.append("&lt;");
        case '>' -> row.append("&gt;");
        default -> row.append(text.charAt(i));
      }
    }
  }
}
