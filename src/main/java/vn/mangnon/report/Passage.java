package vn.mangnon.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import vn.mangnon.report.PlainWords.Word;

/**
 * A sentence or a line of a report's narrative. Two of them are copies of each other when they share at least half of
 * the runs of three words of the longer one, in whichever order the runs stand. A passage of fewer than five words,
 * stock phrases left out, says too little to be copied and does not count.
 */
public final class Passage {

  static final int LEAST_WORDS = 5;

  private static final int RUN = 3;

  private final NarrativeSection section;
  private final int position;
  private final String pointer;
  private final String text;
  private final List<String> words;
  private final int[] prints;

  private Passage(NarrativeSection section, int position, String pointer, String text, List<String> words) {
    this.section = section;
    this.position = position;
    this.pointer = pointer;
    this.text = text;
    this.words = words;
    prints = words.size() < LEAST_WORDS ? new int[0] : prints(words);
  }

  static Passage of(NarrativeSection section, int position, String pointer, String text) {
    List<Word> all = PlainWords.of(text);
    var words = new ArrayList<String>();
    for (int i = 0; i < all.size(); ) {
      int stock = StockPhrases.lengthAt(all, i);
      if (stock == 0) {
        words.add(all.get(i).plain());
      }
      i += Math.max(1, stock);
    }
    return new Passage(section, position, pointer, text, List.copyOf(words));
  }

  private static int[] prints(List<String> words) {
    var prints = new int[words.size() - RUN + 1];
    for (int i = 0; i < prints.length; i++) {
      var hash = new CRC32C();
      hash.update(String.join(" ", words.subList(i, i + RUN)).getBytes(StandardCharsets.UTF_8));
      prints[i] = (int) hash.getValue();
    }
    return Arrays.stream(prints).sorted().distinct().toArray();
  }

  public NarrativeSection section() {
    return section;
  }

  /** Its place among the passages of its section. */
  int position() {
    return position;
  }

  /** Of the field that it stands in. */
  public String pointer() {
    return pointer;
  }

  public String text() {
    return text;
  }

  /** How many count. */
  public int words() {
    return counts() ? words.size() : 0;
  }

  public boolean counts() {
    return prints.length > 0;
  }

  /** Hashes of the runs of three words, in order and each once. */
  int[] prints() {
    return prints;
  }

  /** Whether it says the same words in the same order, whatever its numbers. */
  public boolean sameAs(Passage other) {
    return words.equals(other.words);
  }

  boolean alike(Passage other) {
    return counts() && other.counts() && 2 * shared(other) >= Math.max(prints.length, other.prints.length);
  }

  int shared(Passage other) {
    int shared = 0;
    for (int own = 0, its = 0; own < prints.length && its < other.prints.length; ) {
      int order = Integer.compare(prints[own], other.prints[its]);
      shared += order == 0 ? 1 : 0;
      own += order <= 0 ? 1 : 0;
      its += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
