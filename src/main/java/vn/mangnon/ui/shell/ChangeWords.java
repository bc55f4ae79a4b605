package vn.mangnon.ui.shell;

import java.util.Arrays;
import java.util.Map;
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
    return Words.text("review.place." + names,
        part.lines().stream().map(line -> line(line, indicators)).toArray());
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
    return switch (change) {
      case Change.Added(_, IndicatorValue value) -> replaced(Words.text("review.indicators.missing"), brief(value));
      case Change.Removed(_, IndicatorValue value) -> replaced(brief(value), Words.text("review.indicators.missing"));
      case Change.Added added -> Words.text("review.difference.added", brief(added.after()));
      case Change.Removed removed -> Words.text("review.difference.removed", brief(removed.before()));
      case Change.Replaced replaced ->
          replaced(brief(replaced.before().orElse(null)), brief(replaced.after().orElse(null)));
    };
  }

  private static String replaced(String before, String after) {
    return Words.text("review.difference.replaced", before, after);
  }

  private static String brief(@Nullable Object value) {
    String words = value instanceof IndicatorValue indicator ? Values.indicator(indicator) : Values.words(value);
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + "…";
  }
}
