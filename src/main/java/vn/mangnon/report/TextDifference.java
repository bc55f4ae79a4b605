package vn.mangnon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two versions of a text, word by word: what stayed, what was removed and what was added. */
public final class TextDifference {

  private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
  /** Beyond this many comparisons the reader is better served with the two texts whole. */
  private static final long MOST_COMPARISONS = 4_000_000;

  private TextDifference() {}

  public enum Kind { SAME, REMOVED, ADDED }

  public record Part(Kind kind, String text) {}

  public static List<Part> of(String before, String after) {
    List<String> earlier = words(before);
    List<String> later = words(after);
    if ((long) earlier.size() * later.size() > MOST_COMPARISONS) {
      return List.of(new Part(Kind.REMOVED, before), new Part(Kind.ADDED, after));
    }
    return together(ofEach(earlier, later));
  }

  /** Two versions of a long text, line by line; a part is a line. */
  public static List<Part> ofLines(List<String> before, List<String> after) {
    if ((long) before.size() * after.size() > MOST_COMPARISONS) {
      return Stream.concat(
              before.stream().map(line -> new Part(Kind.REMOVED, line)),
              after.stream().map(line -> new Part(Kind.ADDED, line)))
          .toList();
    }
    return ofEach(before, after);
  }

  private static List<Part> ofEach(List<String> earlier, List<String> later) {
    int[][] common = commonWords(earlier, later);
    var parts = new ArrayList<Part>();
    int e = 0;
    int l = 0;
    while (e < earlier.size() || l < later.size()) {
      if (e < earlier.size() && l < later.size() && same(earlier.get(e), later.get(l))) {
        parts.add(new Part(Kind.SAME, later.get(l)));
        e++;
        l++;
      } else if (l == later.size() || e < earlier.size() && common[e + 1][l] >= common[e][l + 1]) {
        parts.add(new Part(Kind.REMOVED, earlier.get(e++)));
      } else {
        parts.add(new Part(Kind.ADDED, later.get(l++)));
      }
    }
    return List.copyOf(parts);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static boolean same(String word, String other) {
    return word.strip().equals(other.strip());
  }

  /** The length of the longest common sequence of words from each pair of places on. */
  private static int[][] commonWords(List<String> earlier, List<String> later) {
    int[][] common = new int[earlier.size() + 1][later.size() + 1];
    for (int e = earlier.size() - 1; e >= 0; e--) {
      for (int l = later.size() - 1; l >= 0; l--) {
        common[e][l] = same(earlier.get(e), later.get(l))
            ? common[e + 1][l + 1] + 1
            : Math.max(common[e + 1][l], common[e][l + 1]);
      }
    }
    return common;
  }

  private static List<Part> together(List<Part> words) {
    var parts = new ArrayList<Part>();
    for (Part word : words) {
      if (!parts.isEmpty() && parts.getLast().kind() == word.kind()) {
        parts.set(parts.size() - 1, new Part(word.kind(), parts.getLast().text() + word.text()));
      } else {
        parts.add(word);
      }
    }
    return List.copyOf(parts);
  }
}
