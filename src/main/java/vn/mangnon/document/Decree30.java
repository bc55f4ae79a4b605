package vn.mangnon.document;

/**
 * The measures of an administrative document (Decree 30/2020/NĐ-CP, Appendix I, I.3 and II), in millimetres and points.
 * Where the decree leaves a range, these are the sizes of its own samples: 12, 13, 13 and 14.
 */
final class Decree30 {

  static final String FONT = "Times New Roman";

  static final double PAGE_WIDTH = 210;
  static final double PAGE_HEIGHT = 297;
  static final double MARGIN_TOP = 20;
  static final double MARGIN_BOTTOM = 20;
  static final double MARGIN_LEFT = 30;
  static final double MARGIN_RIGHT = 15;
  static final double TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT;
  /** Of a page that lies, for the wide tables of an annex. */
  static final double WIDE_TEXT = PAGE_HEIGHT - MARGIN_LEFT - MARGIN_RIGHT;
  /** From the edge of the page to its number. */
  static final double NUMBER_FROM_TOP = 10;
  /** Of the letterhead's left half, with the issuer; the rest is the nation's. */
  static final double ISSUER_WIDTH = 72;
  static final double NATION_WIDTH = TEXT_WIDTH - ISSUER_WIDTH;
  static final double SIGNATURE_WIDTH = 84;
  static final double FIRST_LINE = 12.7;

  static final double NATION = 12;
  static final double MOTTO = 13;
  static final double SUPERIOR = 12;
  static final double ISSUER = 12;
  static final double NUMBER = 13;
  static final double PLACE = 13;
  static final double TYPE = 14;
  static final double SUBJECT = 14;
  static final double BODY = 14;
  static final double TABLE = 12;
  static final double ANNEX = 14;
  static final double POST = 14;
  static final double SIGNER = 14;
  static final double RECIPIENTS_HEADING = 12;
  static final double RECIPIENTS = 11;
  static final double PAGE_NUMBER = 13;
  /** Between paragraphs. */
  static final double PARAGRAPH_GAP = 6;
  /** Of the lines of a paragraph, as a multiple of the font's own. */
  static final double LINE = 1.15;
  /** Where somebody signs by hand. */
  static final double ROOM_TO_SIGN = 64;
  /** How much of the words above it a rule is long, under the issuer and the subject; under the motto it is all of it. */
  static final double RULE = 0.4;

  private Decree30() {}
}
