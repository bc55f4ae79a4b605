package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.ui.shell.Words;

/** A counted figure, or the word that nothing of the kind arose. */
final class FigureRow extends Div implements FiguresPart.Figure {

  private final String code;
  private final @Nullable ParticipantGroup group;
  private final FigureField count;
  private final Checkbox nothingArose = new Checkbox(Words.text("form.nothing-arose"));
  private final Span doubt = new Span();
  private @Nullable Long before;

  /** @param fullName says which figure it is to those who do not see what stands around it */
  FigureRow(
      String code, Optional<ParticipantGroup> group, String label, String fullName, Optional<String> hint,
      Runnable edited) {
    this.code = code;
    this.group = group.orElse(null);
    count = FormPart.watched(FigureField.count(label), edited);
    String id = "indicators-" + (code + group.map(g -> "-" + g).orElse("")).toLowerCase(Locale.ROOT);
    count.setId(id);
    if (!label.equals(fullName)) {
      count.setAriaLabel(fullName);
    }
    hint.ifPresent(count::setHelperText);
    nothingArose.setId(id + "-nothing-arose");
    nothingArose.setAriaLabel(Words.text("form.nothing-arose-of", fullName));
    nothingArose.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        tick(change.getValue());
        edited.run();
      }
    });
    addClassName("figure-row");
    doubt.addClassName("figure-doubt");
    doubt.setId(id + "-doubt");
    doubt.setVisible(false);
    add(count, nothingArose, doubt);
  }

  /** Says below the figure why it seems wrong. */
  void doubt(Optional<String> words) {
    doubt.setText(words.orElse(""));
    doubt.setVisible(words.isPresent());
  }

  /** A number that was there comes back when the tick is taken away. */
  private void tick(boolean ticked) {
    if (ticked) {
      before = count.figure();
    }
    count.show(ticked ? null : before);
    count.setEnabled(!ticked);
  }

  @Override
  public void show(Optional<IndicatorValue> value) {
    boolean nothing = value.map(IndicatorValue::nothingArose).orElse(false);
    nothingArose.setValue(nothing);
    count.setEnabled(!nothing);
    count.show(value.map(IndicatorValue::value).orElse(null));
  }

  @Override
  public Optional<IndicatorValue> read() {
    return nothingArose.getValue() || count.figure() != null
        ? Optional.of(new IndicatorValue(code, group, count.figure(), nothingArose.getValue()))
        : Optional.empty();
  }

  @Override
  public Component field() {
    return count;
  }

  @Override
  public boolean holds(IndicatorValue value) {
    return value.code().equals(code) && value.group() == group;
  }
}
