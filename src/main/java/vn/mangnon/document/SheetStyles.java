package vn.mangnon.document;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import vn.mangnon.compliance.Strength;
import vn.mangnon.shared.Harmless;

/** How the cells of a workbook look; each style is made once. */
final class SheetStyles {

  private static final String FONT = "Times New Roman";
  private static final byte[] BAMBOO = {(byte) 0x2E, (byte) 0x6B, (byte) 0x4A};
  private static final byte[] BAMBOO_PALE = {(byte) 0xE4, (byte) 0xF0, (byte) 0xE8};
  private static final byte[] AMBER = {(byte) 0xE0, (byte) 0xA8, (byte) 0x40};
  private static final byte[] AMBER_PALE = {(byte) 0xFC, (byte) 0xF0, (byte) 0xD2};
  private static final byte[] RED_PALE = {(byte) 0xF9, (byte) 0xDC, (byte) 0xD6};
  private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
  private static final byte[] GREY_PALE = {(byte) 0xF1, (byte) 0xF1, (byte) 0xF1};
  private static final byte[] GREY_LINE = {(byte) 0xB8, (byte) 0xB8, (byte) 0xB8};

  private final Workbook workbook;
  private final Map<Strength, CellStyle> bands = new EnumMap<>(Strength.class);

  final CellStyle title;
  final CellStyle subtitle;
  final CellStyle section;
  final CellStyle group;
  final CellStyle heading;
  final CellStyle text;
  final CellStyle formulaLikeText;
  final CellStyle wrapped;
  final CellStyle formulaLikeWrapped;
  final CellStyle centred;
  final CellStyle date;
  final CellStyle link;
  final CellStyle contents;
  /** Words where a number would stand. */
  final CellStyle few;
  final CellStyle year;
  final CellStyle count;
  final CellStyle share;
  final CellStyle mean;
  final CellStyle notReported;
  final CellStyle notDue;
  final CellStyle totalText;
  final CellStyle totalCount;
  final CellStyle totalCentred;
  final CellStyle totalShare;
  /** Of figures that do not add up, so that filters do not change them. */
  final CellStyle totalFixed;
  final CellStyle note;
  final CellStyle label;
  final CellStyle value;
  final CellStyle moment;

  SheetStyles(Workbook workbook) {
    this.workbook = workbook;
    title = plain(14, true);
    title.setWrapText(true);
    subtitle = plain(11, false);
    section = plain(12, true);
    group = framed(11, true, HorizontalAlignment.CENTER);
    fill(group, BAMBOO);
    group.setFont(font(11, true, IndexedColors.WHITE.getIndex()));
    heading = framed(11, true, HorizontalAlignment.CENTER);
    heading.setWrapText(true);
    fill(heading, BAMBOO_PALE);
    text = framed(11, false, HorizontalAlignment.LEFT);
    formulaLikeText = framed(11, false, HorizontalAlignment.LEFT);
    formulaLikeText.setQuotePrefixed(true);
    wrapped = framed(11, false, HorizontalAlignment.LEFT);
    wrapped.setWrapText(true);
    formulaLikeWrapped = framed(11, false, HorizontalAlignment.LEFT);
    formulaLikeWrapped.setWrapText(true);
    formulaLikeWrapped.setQuotePrefixed(true);
    centred = framed(11, false, HorizontalAlignment.CENTER);
    date = framed(11, false, HorizontalAlignment.CENTER);
    date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    link = framed(11, false, HorizontalAlignment.CENTER);
    link.setFont(font(11, false, IndexedColors.DARK_GREEN.getIndex()));
    contents = framed(11, false, HorizontalAlignment.LEFT);
    contents.setFont(font(11, true, IndexedColors.DARK_GREEN.getIndex()));
    few = framed(10, false, HorizontalAlignment.RIGHT);
    year = framed(11, false, HorizontalAlignment.CENTER);
    year.setDataFormat(workbook.createDataFormat().getFormat("0"));
    count = framed(11, false, HorizontalAlignment.RIGHT);
    count.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    share = framed(11, false, HorizontalAlignment.RIGHT);
    share.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    mean = framed(11, false, HorizontalAlignment.RIGHT);
    mean.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
    notReported = framed(11, false, HorizontalAlignment.RIGHT);
    notReported.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
    ((XSSFCellStyle) notReported).setFillForegroundColor(new XSSFColor(AMBER));
    notDue = framed(11, false, HorizontalAlignment.RIGHT);
    fill(notDue, GREY_PALE);
    totalText = framed(11, true, HorizontalAlignment.LEFT);
    totalText.setBorderTop(BorderStyle.MEDIUM);
    totalCount = framed(11, true, HorizontalAlignment.RIGHT);
    totalCount.setBorderTop(BorderStyle.MEDIUM);
    totalCount.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    totalShare = framed(11, true, HorizontalAlignment.RIGHT);
    totalShare.setBorderTop(BorderStyle.MEDIUM);
    totalShare.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    totalFixed = framed(11, true, HorizontalAlignment.RIGHT);
    totalFixed.setBorderTop(BorderStyle.MEDIUM);
    totalFixed.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    Font slanted = font(11, true, IndexedColors.BLACK.getIndex());
    slanted.setItalic(true);
    totalFixed.setFont(slanted);
    totalCentred = framed(11, true, HorizontalAlignment.CENTER);
    totalCentred.setBorderTop(BorderStyle.MEDIUM);
    note = plain(10, false);
    note.setWrapText(true);
    label = plain(11, true);
    value = plain(11, false);
    value.setWrapText(true);
    value.setAlignment(HorizontalAlignment.LEFT);
    value.setIndention((short) 1);
    moment = plain(11, false);
    moment.setAlignment(HorizontalAlignment.LEFT);
    moment.setIndention((short) 1);
    moment.setDataFormat(workbook.createDataFormat().getFormat("hh:mm, dd/mm/yyyy"));
  }

  CellStyle ofText(String shown) {
    return Harmless.looksLikeFormula(shown) ? formulaLikeText : text;
  }

  CellStyle ofLongText(String shown) {
    return Harmless.looksLikeFormula(shown) ? formulaLikeWrapped : wrapped;
  }

  /** A share in the colour of its band; its number says the same. */
  CellStyle ofBand(Strength strength) {
    return bands.computeIfAbsent(strength, _ -> {
      CellStyle style = framed(11, false, HorizontalAlignment.RIGHT);
      style.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
      fill(style, switch (strength) {
        case STRONG -> BAMBOO_PALE;
        case FAIR -> WHITE;
        case WEAK -> AMBER_PALE;
        case POOR -> RED_PALE;
      });
      return style;
    });
  }

  private CellStyle plain(int size, boolean bold) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(size, bold, IndexedColors.BLACK.getIndex()));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private CellStyle framed(int size, boolean bold, HorizontalAlignment alignment) {
    CellStyle style = plain(size, bold);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(alignment);
    style.setIndention((short) (alignment == HorizontalAlignment.CENTER ? 0 : 1));
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    var line = new XSSFColor(GREY_LINE);
    var xssf = (XSSFCellStyle) style;
    xssf.setTopBorderColor(line);
    xssf.setBottomBorderColor(line);
    xssf.setLeftBorderColor(line);
    xssf.setRightBorderColor(line);
    return style;
  }

  private static void fill(CellStyle style, byte[] colour) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(colour));
  }

  private Font font(int size, boolean bold, short colour) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    font.setColor(colour);
    return font;
  }
}
