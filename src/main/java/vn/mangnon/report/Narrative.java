package vn.mangnon.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a report tells in words, cut into passages: a sentence each, or a line of a list. */
final class Narrative {

  /** Of the rule by which texts are cut and counted; one higher with each change of it or of the stock phrases. */
  static final int RULE = 1;

  /** A report is mostly copied when four fifths of at least forty words are; docs/decisions/copied-text.md says why. */
  static final int LEAST_WORDS = 40;

  private static final Pattern END = Pattern.compile("(?<=[.!?…])(?=\\s)|\\R");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private final Map<NarrativeSection, List<Passage>> passages = new EnumMap<>(NarrativeSection.class);

  private Narrative() {}

  static Narrative of(ReportContent content) {
    var narrative = new Narrative();
    narrative.add(NarrativeSection.COMMUNICATION, "/communication/text", content.communication().text());
    narrative.lines(NarrativeSection.ACTIVITIES, "/activities/%d/title", content.activities().size(),
        i -> content.activities().get(i).title());
    narrative.lines(NarrativeSection.TRAININGS, "/trainings/%d/title", content.trainings().size(),
        i -> content.trainings().get(i).title());
    narrative.lines(NarrativeSection.FUNDING, "/funding/%d/text", content.funding().size(),
        i -> content.funding().get(i).text());
    narrative.lines(NarrativeSection.STRENGTHS, "/strengths/%d", content.strengths().size(),
        i -> content.strengths().get(i));
    narrative.lines(NarrativeSection.SHORTCOMINGS, "/shortcomings/%d/text", content.shortcomings().size(),
        i -> content.shortcomings().get(i).text());
    narrative.lines(NarrativeSection.RECOMMENDATIONS, "/recommendations/%d/text", content.recommendations().size(),
        i -> content.recommendations().get(i).text());
    return narrative;
  }

  private void lines(NarrativeSection section, String pointer, int size, IntFunction<@Nullable String> line) {
    for (int i = 0; i < size; i++) {
      add(section, pointer.formatted(i), line.apply(i));
    }
  }

  private void add(NarrativeSection section, String pointer, @Nullable String text) {
    List<Passage> ofSection = passages.computeIfAbsent(section, _ -> new ArrayList<>());
    for (String sentence : text == null ? new String[0] : END.split(text)) {
      if (WORD.matcher(sentence).find()) {
        ofSection.add(Passage.of(section, ofSection.size(), pointer, sentence.strip()));
      }
    }
  }

  List<Passage> of(NarrativeSection section) {
    return passages.getOrDefault(section, List.of());
  }

  /** Those that count. */
  List<Passage> counted() {
    return passages.values().stream().flatMap(List::stream).filter(Passage::counts).toList();
  }

  int words() {
    return counted().stream().mapToInt(Passage::words).sum();
  }
}
