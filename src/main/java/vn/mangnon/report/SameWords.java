package vn.mangnon.report;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.report.PlainWords.Word;

/**
 * Two passages beside each other: which of their words stand in both, in the same order. A number that was changed is
 * another word here, so that the reader sees it, though it makes no other passage.
 */
public record SameWords(List<Part> own, List<Part> source) {

  public record Part(String text, boolean same) {}

  public static SameWords of(String own, String source) {
    List<Word> ours = PlainWords.of(own);
    List<Word> theirs = PlainWords.of(source);
    int[][] common = commonWords(ours, theirs);
    var oursSame = new boolean[ours.size()];
    var theirsSame = new boolean[theirs.size()];
    for (int o = 0, t = 0; o < ours.size() && t < theirs.size(); ) {
      if (ours.get(o).plain().equals(theirs.get(t).plain())) {
        boolean same = !isNumber(ours.get(o)) || raw(own, ours.get(o)).equals(raw(source, theirs.get(t)));
        oursSame[o++] = same;
        theirsSame[t++] = same;
      } else if (common[o + 1][t] >= common[o][t + 1]) {
        o++;
      } else {
        t++;
      }
    }
    return new SameWords(parts(own, ours, oursSame), parts(source, theirs, theirsSame));
  }

  private static boolean isNumber(Word word) {
    return word.plain().equals(PlainWords.NUMBER);
  }

  private static String raw(String text, Word word) {
    return text.substring(word.from(), word.to());
  }

  /** The length of the longest common sequence of words from each pair of places on. */
  private static int[][] commonWords(List<Word> ours, List<Word> theirs) {
    int[][] common = new int[ours.size() + 1][theirs.size() + 1];
    for (int o = ours.size() - 1; o >= 0; o--) {
      for (int t = theirs.size() - 1; t >= 0; t--) {
        common[o][t] = ours.get(o).plain().equals(theirs.get(t).plain())
            ? common[o + 1][t + 1] + 1
            : Math.max(common[o + 1][t], common[o][t + 1]);
      }
    }
    return common;
  }

  /** What stands between two words belongs to the same words only where both are. */
  private static List<Part> parts(String text, List<Word> words, boolean[] same) {
    var parts = new ArrayList<Part>();
    int told = 0;
    for (int i = 0; i < same.length; ) {
      int end = i;
      while (end + 1 < same.length && same[end + 1] == same[i]) {
        end++;
      }
      if (same[i]) {
        add(parts, text.substring(told, words.get(i).from()), false);
        add(parts, text.substring(words.get(i).from(), words.get(end).to()), true);
        told = words.get(end).to();
      }
      i = end + 1;
    }
    add(parts, text.substring(told), false);
    return List.copyOf(parts);
  }

  private static void add(List<Part> parts, String text, boolean same) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, same));
    }
  }
}
