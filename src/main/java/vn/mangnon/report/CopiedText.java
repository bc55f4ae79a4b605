package vn.mangnon.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How much of one report's narrative stands in another report, section by section, and where. */
public record CopiedText(List<Section> sections) {

  /** Enough of it that somebody should look: four fifths. */
  private static final int PARTS = 5;
  private static final int COPIED_PARTS = 4;

  /** Sections of fewer words are told to nobody unasked. */
  private static final int LEAST_WORDS_OF_SECTION = 10;

  /** @param passages all of the report's own, in their order, those that do not count among them */
  public record Section(NarrativeSection section, List<Pair> passages) {

    /** How many words count. */
    public int words() {
      return passages.stream().mapToInt(pair -> pair.own().words()).sum();
    }

    /** How many of these stand in copied passages. */
    public int copied() {
      return passages.stream().filter(Pair::copied).mapToInt(pair -> pair.own().words()).sum();
    }

    public int countedPassages() {
      return (int) passages.stream().filter(pair -> pair.own().counts()).count();
    }

    public int copiedPassages() {
      return (int) passages.stream().filter(Pair::copied).count();
    }

    public boolean mostlyCopied() {
      return words() >= LEAST_WORDS_OF_SECTION && most(copied(), words());
    }
  }

  /** A passage and the one that it was copied from. */
  public record Pair(Passage own, Optional<Passage> source) {

    public boolean copied() {
      return source.isPresent();
    }

    /** In the same words, whatever its numbers. */
    public boolean exact() {
      return source.filter(own::sameAs).isPresent();
    }
  }

  static CopiedText of(Narrative own, Narrative source) {
    return new CopiedText(Arrays.stream(NarrativeSection.values())
        .map(section -> new Section(section, own.of(section).stream()
            .map(passage -> new Pair(passage, nearest(passage, source.of(section))))
            .toList()))
        .filter(section -> !section.passages().isEmpty())
        .toList());
  }

  /** The likest, and of these the first. */
  private static Optional<Passage> nearest(Passage passage, List<Passage> sources) {
    return sources.stream().filter(passage::alike)
        .min(Comparator.comparing((Passage source) -> !passage.sameAs(source))
            .thenComparing(source -> likeness(passage, source), Comparator.reverseOrder()));
  }

  private static double likeness(Passage passage, Passage source) {
    return (double) passage.shared(source) / Math.max(passage.prints().length, source.prints().length);
  }

  public int words() {
    return sections.stream().mapToInt(Section::words).sum();
  }

  public int copied() {
    return sections.stream().mapToInt(Section::copied).sum();
  }

  public int countedPassages() {
    return sections.stream().mapToInt(Section::countedPassages).sum();
  }

  public int copiedPassages() {
    return sections.stream().mapToInt(Section::copiedPassages).sum();
  }

  public boolean mostlyCopied() {
    return words() >= Narrative.LEAST_WORDS && most(copied(), words());
  }

  private static boolean most(int copied, int words) {
    return PARTS * copied >= COPIED_PARTS * words;
  }
}
