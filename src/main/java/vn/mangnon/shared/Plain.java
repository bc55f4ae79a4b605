package vn.mangnon.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared where accents and case do not matter: lower case, no diacritics, đ as d. */
public final class Plain {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private Plain() {}

  public static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
  }
}
