package vn.mangnon.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.CopiedText;
import vn.mangnon.report.NarrativeSection;
import vn.mangnon.report.Narratives.Beside;
import vn.mangnon.report.Narratives.Likeness;
import vn.mangnon.report.Passage;

/**
 * How much of a report stands in others.
 *
 * @param last the school's report of the last period of the same kind
 * @param other the likest of another school, of the same period or the one before; never told to the school itself
 */
record LikenessJson(UUID report, @Nullable BesideJson last, @Nullable BesideJson other) {

  /**
   * @param words that count, and {@code copied} of them
   * @param mostlyCopied at least four fifths of at least forty words
   */
  record BesideJson(
      UUID report, String school, String schoolName, String period, int words, int copied, boolean mostlyCopied,
      List<SectionJson> sections) {

    static @Nullable BesideJson of(Optional<Beside> beside) {
      return beside.map(with -> new BesideJson(
          with.report(), with.school().code(), with.school().name(), with.period().code(), with.text().words(),
          with.text().copied(), with.text().mostlyCopied(),
          with.text().sections().stream().map(SectionJson::of).toList())).orElse(null);
    }
  }

  record SectionJson(NarrativeSection section, int words, int copied, List<PassageJson> passages) {

    static SectionJson of(CopiedText.Section section) {
      return new SectionJson(
          section.section(), section.words(), section.copied(),
          section.passages().stream().map(PassageJson::of).toList());
    }
  }

  /** @param words that count; 0 where the passage is too short, or stands in every report */
  record PassageJson(String pointer, String text, int words, @Nullable SourceJson source) {

    static PassageJson of(CopiedText.Pair pair) {
      return new PassageJson(
          pair.own().pointer(), pair.own().text(), pair.own().words(),
          pair.source().map(source -> SourceJson.of(source, pair.exact())).orElse(null));
    }
  }

  /** @param exact whether it says the same words, whatever its numbers */
  record SourceJson(String pointer, String text, boolean exact) {

    static SourceJson of(Passage source, boolean exact) {
      return new SourceJson(source.pointer(), source.text(), exact);
    }
  }

  static LikenessJson of(Likeness likeness) {
    return new LikenessJson(
        likeness.report().id(), BesideJson.of(likeness.last()), BesideJson.of(likeness.other()));
  }
}
