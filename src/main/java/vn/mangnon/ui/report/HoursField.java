package vn.mangnon.ui.report;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import vn.mangnon.ui.shell.Words;

/** Hours of a training, to one decimal; a comma and a point both mark it. */
final class HoursField extends TextField {

  private static final String WRITTEN = "\\d{1,4}([.,]\\d)?";

  private @Nullable BigDecimal hours;

  HoursField(String labelKey) {
    super(Words.text(labelKey));
    setAllowedCharPattern("[0-9.,]");
    setMaxLength(6);
    setValueChangeMode(ValueChangeMode.TIMEOUT);
    setValueChangeTimeout(Fields.TYPING_MILLISECONDS);
    addThemeVariants(TextFieldVariant.ALIGN_END, TextFieldVariant.HELPER_ABOVE);
    setManualValidation(true);
    addClassName("figure");
    addAttachListener(_ -> getElement().executeJs("this.inputElement.setAttribute('inputmode', 'decimal')"));
    addValueChangeListener(change -> {
      if (change.isFromClient()) {
        read(change.getValue().strip());
      }
    });
  }

  @Nullable BigDecimal hours() {
    return hours;
  }

  void show(@Nullable BigDecimal shown) {
    if (shown == null ? hours != null : hours == null || shown.compareTo(hours) != 0) {
      setInvalid(false);
      setValue(shown == null ? "" : format(shown));
    }
    hours = shown;
  }

  private void read(String text) {
    boolean good = text.isEmpty() || text.matches(WRITTEN);
    boolean half = text.matches("\\d{1,4}[.,]");
    setErrorMessage(good || half ? null : Words.text("form.hours.bad"));
    setInvalid(!good && !half);
    if (good) {
      hours = text.isEmpty() ? null : new BigDecimal(text.replace(',', '.'));
    }
  }

  static String format(BigDecimal hours) {
    return NumberFormat.getNumberInstance(Words.locale()).format(hours);
  }
}
