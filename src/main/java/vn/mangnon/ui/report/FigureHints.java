package vn.mangnon.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.Precedent;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.WholeOfParts;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;

/** What stands beside a figure: what its parts add up to, and what the school gave for the period before. */
final class FigureHints {

  private final Precedent precedent;
  private final List<IndicatorValue> whole;

  FigureHints(Precedent precedent, List<Indicator> indicators) {
    this.precedent = precedent;
    whole = new WholeOfParts(indicators).indicators(precedent.partContents());
  }

  Optional<String> of(String code, @Nullable ParticipantGroup group) {
    var hints = new ArrayList<String>();
    find(whole, code, group).ifPresent(value -> hints.add(Words.text("form.hint.parts", Values.indicator(value))));
    precedent.last().ifPresent(last -> find(last.content().indicators(), code, group).ifPresent(value ->
        hints.add(Words.text("form.hint.last", Values.indicator(value)))));
    return hints.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", hints));
  }

  private static Optional<IndicatorValue> find(
      List<IndicatorValue> values, String code, @Nullable ParticipantGroup group) {
    return values.stream()
        .filter(value -> value.code().equals(code) && Objects.equals(value.group(), group))
        .findFirst();
  }
}
