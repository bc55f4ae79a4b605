package vn.mangnon.document;

import java.util.Locale;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import vn.mangnon.shared.Texts;

/** How sheets come out of a printer: lying, as wide as the paper, with numbered pages. */
final class SheetPrinting {

  private static final double SIDE_INCHES = 0.4;
  private static final double EDGE_INCHES = 0.6;

  private SheetPrinting() {}

  static void landscape(SXSSFSheet sheet, Texts texts, Locale locale) {
    landscape(sheet, texts, locale, PrintSetup.A4_PAPERSIZE);
  }

  /** On twice the paper, for sheets of many columns. */
  static void wide(SXSSFSheet sheet, Texts texts, Locale locale) {
    landscape(sheet, texts, locale, PrintSetup.A3_PAPERSIZE);
  }

  private static void landscape(SXSSFSheet sheet, Texts texts, Locale locale, short paper) {
    sheet.getPrintSetup().setPaperSize(paper);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    sheet.setMargin(PageMargin.TOP, EDGE_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, EDGE_INCHES);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight(texts.get(locale, "document.page"));
  }
}
