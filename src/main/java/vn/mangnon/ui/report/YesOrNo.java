package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.ui.shell.Words;

/** A figure that is 1 for yes and 0 for no; it can also stay without an answer. */
final class YesOrNo extends Div implements FiguresPart.Figure {

  private enum Answer { YES, NO, NOT_REPORTED }

  private final String code;
  private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();

  YesOrNo(Indicator indicator, Runnable edited) {
    code = indicator.code();
    answer.setLabel(question(indicator));
    answer.setItems(Answer.values());
    answer.setItemLabelGenerator(value -> Words.text("form.answer." + value.name()));
    answer.setValue(Answer.NOT_REPORTED);
    answer.setId("indicators-" + code.toLowerCase(Locale.ROOT));
    addClassName("figure-row");
    add(FormPart.watched(answer, edited));
  }

  /** Without the numbers that the answers stand for. */
  static String question(Indicator indicator) {
    return Words.text(indicator.name()).replaceFirst(" \\(1 = .*\\)$", "");
  }

  @Override
  public void show(Optional<IndicatorValue> value) {
    answer.setValue(value
        .map(given -> given.value() != null && given.value() > 0 ? Answer.YES : Answer.NO)
        .orElse(Answer.NOT_REPORTED));
  }

  @Override
  public Optional<IndicatorValue> read() {
    return switch (answer.getValue()) {
      case YES -> Optional.of(new IndicatorValue(code, null, 1L, false));
      case NO -> Optional.of(new IndicatorValue(code, null, 0L, false));
      case NOT_REPORTED -> Optional.empty();
    };
  }

  @Override
  public Component field() {
    return answer;
  }

  @Override
  public boolean holds(IndicatorValue value) {
    return value.code().equals(code) && value.group() == null;
  }
}
