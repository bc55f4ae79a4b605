package vn.mangnon.report;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared: without case and punctuation, accents kept, and every number the same, so
 * that a sentence in which only the year was changed is still the same sentence.
 */
final class PlainWords {

  static final String NUMBER = "#";

  private static final Pattern WORD = Pattern.compile("\\p{N}+(?:[.,/:-]\\p{N}+)*|[\\p{L}\\p{M}]+");
  /** Vietnamese sets the tone of these on either vowel: hoà and hòa are one word. */
  private static final Pattern EITHER_TONE = Pattern.compile("(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$");
  private static final String TONED_LATER = "àáảãạèéẻẽẹỳýỷỹỵ";
  private static final String BARE_LATER = "aaaaaeeeeeyyyyy";
  private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

  private PlainWords() {}

  /** A word and where it stands in its text. */
  record Word(String plain, int from, int to) {}

  static List<Word> of(String text) {
    return WORD.matcher(text).results()
        .map(found -> new Word(plain(found.group()), found.start(), found.end()))
        .toList();
  }

  private static String plain(String word) {
    if (Character.isDigit(word.codePointAt(0))) {
      return NUMBER;
    }
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    Matcher ending = EITHER_TONE.matcher(composed);
    return ending.find() ? composed.substring(0, ending.start()) + toneFirst(ending.group()) : composed;
  }

  private static String toneFirst(String vowels) {
    int index = TONED_LATER.indexOf(vowels.charAt(1));
    return Normalizer.normalize(
        vowels.substring(0, 1) + TONES.charAt(index % 5) + BARE_LATER.charAt(index), Normalizer.Form.NFC);
  }
}
