package vn.mangnon.shared;

import java.util.regex.Pattern;

/** Makes what people typed harmless in files that other programs open. */
public final class Harmless {

  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n＝＋－＠]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF&&[^\n\t]]");
  private static final Pattern ESCAPE = Pattern.compile("_(x\\p{XDigit}{4}_)");
  private static final int LONGEST_CELL = 32_000;

  private Harmless() {}

  public static boolean looksLikeFormula(String text) {
    if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    return FORMULA.matcher(text.stripLeading()).find() || FORMULA.matcher(text).find();
  }

  public static String inCsv(String text) {
    String plain = withoutControls(text);
    return looksLikeFormula(plain) ? "'" + plain : plain;
  }

  /** A cell of a workbook is a text whatever it begins with; but _x000A_ in it would be read as a character's code. */
  public static String inWorkbook(String text) {
    String plain = withoutControls(text);
    if (plain.indexOf('_') >= 0) {
      plain = ESCAPE.matcher(plain).replaceAll("_x005F_$1");
    }
    return plain.length() <= LONGEST_CELL ? plain : plain.substring(0, LONGEST_CELL);
  }

  /** A document takes any text as it is, but for characters that XML has no place for. */
  public static String inDocument(String text) {
    return withoutControls(text);
  }

  private static String withoutControls(String text) {
    // a workbook has millions of cells, and hardly any of them holds one
    if (text.chars().allMatch(letter -> letter >= ' ' && letter < Character.MIN_SURROGATE && (letter < 0x7f || letter > 0x9f))) {
      return text;
    }
    return CONTROL.matcher(text).replaceAll(" ");
  }
}
