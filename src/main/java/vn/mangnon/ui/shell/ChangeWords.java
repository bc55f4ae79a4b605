package vn.mangnon.ui.shell;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Change;
import vn.mangnon.report.Edit;
import vn.mangnon.report.ReportContent.IndicatorValue;

/** Says in words what changed in a report. */
public final class ChangeWords {

  private static final int LONGEST = 80;

  private ChangeWords() {}

  /** Such as 'Hoạt động 2, học sinh: số người'. */
  public static String place(Edit.Part part, Map<String, Indicator> indicators) {
    String names = Arrays.stream(part.pointer().substring(1).split("/"))
        .filter(name -> !Character.isDigit(name.charAt(0)))
        .collect(Collectors.joining("."));
    // a list as a whole has a name of its own
    String key = part.lines().isEmpty() && Words.find("review.list." + names).isPresent() ? "review.list." : "review.place.";
    return Words.text(key + names, part.lines().stream().map(line -> line(line, indicators)).toArray());
  }

  private static String line(Edit.Line line, Map<String, Indicator> indicators) {
    return switch (line) {
      case Edit.Line.Number(int number) -> String.valueOf(number);
      case Edit.Line.Group(var group) -> Words.name(group);
      case Edit.Line.OfIndicator(String code, var group) ->
          Values.indicatorName(indicators, new IndicatorValue(code, group.orElse(null), null, false));
    };
  }

  /** Such as '3 → 5'. */
  public static String difference(Change change) {
    return difference(change, ChangeWords::brief);
  }

  /** The same with every word of it. */
  public static String wholeDifference(Change change) {
    return difference(change, ChangeWords::words);
  }

  private static String difference(Change change, Function<@Nullable Object, String> words) {
    String missing = Words.text("review.indicators.missing");
    return switch (change) {
      case Change.Added(_, IndicatorValue value) -> replaced(missing, words.apply(value));
      case Change.Removed(_, IndicatorValue value) -> replaced(words.apply(value), missing);
      case Change.Added added -> Words.text("review.difference.added", words.apply(added.after()));
      case Change.Removed removed -> Words.text("review.difference.removed", words.apply(removed.before()));
      case Change.Replaced replaced ->
          replaced(words.apply(replaced.before().orElse(null)), words.apply(replaced.after().orElse(null)));
    };
  }

  private static String replaced(String before, String after) {
    return Words.text("review.difference.replaced", before, after);
  }

  private static String brief(@Nullable Object value) {
    String words = words(value);
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + "…";
  }

  private static String words(@Nullable Object value) {
    return value instanceof IndicatorValue indicator ? Values.indicator(indicator) : Values.words(value);
  }
}
