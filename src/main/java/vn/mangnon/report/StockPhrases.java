package vn.mangnon.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.mangnon.report.PlainWords.Word;

/** Words that stand in every report because the form, the programme or the law says so; the longest phrase counts. */
final class StockPhrases {

  /** By their first word, the longest first. */
  private static final Map<String, List<List<String>>> PHRASES = read();

  private StockPhrases() {}

  private static Map<String, List<List<String>>> read() {
    var file = Objects.requireNonNull(StockPhrases.class.getResourceAsStream("/report/stock-phrases.txt"));
    try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      var phrases = new HashMap<String, List<List<String>>>();
      reader.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> PlainWords.of(line).stream().map(Word::plain).toList())
          .sorted(Comparator.comparingInt((List<String> words) -> words.size()).reversed())
          .forEach(words -> phrases.computeIfAbsent(words.getFirst(), _ -> new java.util.ArrayList<>()).add(words));
      return phrases;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How many words from there on are a phrase; 0 where none begins there. */
  static int lengthAt(List<Word> words, int from) {
    return PHRASES.getOrDefault(words.get(from).plain(), List.of()).stream()
        .filter(phrase -> begins(words, from, phrase))
        .mapToInt(List::size).findFirst().orElse(0);
  }

  private static boolean begins(List<Word> words, int from, List<String> phrase) {
    if (from + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!words.get(from + i).plain().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
