package vn.mangnon.ui.report;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** A whole number from 0, written with or without thousands separators. Empty is not zero. */
final class FigureField extends TextField {

  static final long GREATEST_COUNT = 1_000_000;
  static final long GREATEST_AMOUNT = 99_999_999_999_999L;

  private static final int LONGEST = 15;
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([., \\u00a0\\u202f]\\d{3})+");
  private static final Pattern PLAIN = Pattern.compile("\\d+");

  private final long greatest;
  private @Nullable Long figure;

  private FigureField(String label, long greatest) {
    super(label);
    this.greatest = greatest;
    setAllowedCharPattern("[0-9., ]");
    setMaxLength(20);
    setValueChangeMode(ValueChangeMode.TIMEOUT);
    setValueChangeTimeout(Fields.TYPING_MILLISECONDS);
    addThemeVariants(TextFieldVariant.ALIGN_END, TextFieldVariant.HELPER_ABOVE);
    setManualValidation(true);
    addClassName("figure");
    addAttachListener(_ -> getElement().executeJs("this.inputElement.setAttribute('inputmode', 'numeric')"));
    addValueChangeListener(change -> {
      if (change.isFromClient()) {
        read(change.getValue());
      }
    });
    addBlurListener(_ -> leave());
  }

  static FigureField count(String label) {
    return new FigureField(label, GREATEST_COUNT);
  }

  static FigureField amount(String label) {
    return new FigureField(label, GREATEST_AMOUNT);
  }

  @Nullable Long figure() {
    return figure;
  }

  @Nullable Integer count() {
    return figure == null ? null : figure.intValue();
  }

  void show(@Nullable Number shown) {
    Long next = shown == null ? null : shown.longValue();
    if (!Objects.equals(next, figure)) {
      figure = next;
      write();
    }
  }

  /** Half typed, a number may be none yet; the last that was one counts until the field is left. */
  private void read(String typed) {
    String text = typed.strip();
    Optional<Long> read = parse(text);
    if (text.isEmpty() || read.isPresent()) {
      figure = read.orElse(null);
      setInvalid(false);
    }
  }

  private void leave() {
    String text = getValue().strip();
    if (text.isEmpty() || parse(text).isPresent()) {
      write();
    } else {
      figure = null;
      setErrorMessage(Words.text("form.figure.bad", greatest));
      setInvalid(true);
    }
  }

  private void write() {
    setInvalid(false);
    setValue(figure == null ? "" : Numbers.count(figure));
  }

  private Optional<Long> parse(String text) {
    if (!GROUPED.matcher(text).matches() && !PLAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.replaceAll("\\D", "");
    return digits.length() > LONGEST
        ? Optional.empty()
        : Optional.of(Long.parseLong(digits)).filter(number -> number <= greatest);
  }
}
