package vn.mangnon.ui.report;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mangnon.ui.shell.Words;

/** The fields that the form is made of. What is typed goes to the server once a second, while it is typed. */
final class Fields {

  static final int TYPING_MILLISECONDS = 1000;
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 20_000;

  private Fields() {}

  static TextField line(String labelKey) {
    var field = new TextField(Words.text(labelKey));
    field.setMaxLength(LONGEST_LINE);
    field.setValueChangeMode(ValueChangeMode.TIMEOUT);
    field.setValueChangeTimeout(TYPING_MILLISECONDS);
    field.addThemeVariants(TextFieldVariant.HELPER_ABOVE);
    field.setManualValidation(true);
    return field;
  }

  static TextField line(String labelKey, String hintKey) {
    var field = line(labelKey);
    field.setHelperText(Words.text(hintKey));
    return field;
  }

  /** Grows with its text. */
  static TextArea text(String labelKey) {
    var field = new TextArea(Words.text(labelKey));
    field.setMaxLength(LONGEST_TEXT);
    field.setValueChangeMode(ValueChangeMode.TIMEOUT);
    field.setValueChangeTimeout(TYPING_MILLISECONDS);
    field.addThemeVariants(TextAreaVariant.HELPER_ABOVE);
    field.setManualValidation(true);
    field.addClassName("wide");
    return field;
  }

  static TextArea text(String labelKey, String hintKey) {
    var field = text(labelKey);
    field.setHelperText(Words.text(hintKey));
    return field;
  }

  static <E extends Enum<E>> Select<E> choice(String labelKey, Class<E> type) {
    var field = new Select<E>();
    field.setLabel(Words.text(labelKey));
    field.setItems(type.getEnumConstants());
    field.setItemLabelGenerator(constant -> constant == null ? Words.text("form.choose") : Words.name(constant));
    field.setPlaceholder(Words.text("form.choose"));
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(Words.text("form.choose"));
    field.addThemeVariants(SelectVariant.HELPER_ABOVE);
    field.setManualValidation(true);
    return field;
  }

  static <E extends Enum<E>> CheckboxGroup<E> several(String labelKey, Class<E> type) {
    var field = new CheckboxGroup<E>(Words.text(labelKey));
    field.setItems(type.getEnumConstants());
    field.setItemLabelGenerator(Words::name);
    field.addThemeVariants(CheckboxGroupVariant.HELPER_ABOVE);
    field.addClassName("several");
    field.setManualValidation(true);
    return field;
  }

  /** As typed, or null where nothing is. The database cannot keep a null character. */
  static @Nullable String typed(String value) {
    String kept = value.replace("\u0000", "");
    return kept.isEmpty() ? null : kept;
  }

  static String shown(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  /** In the order of the enum, whatever the order of ticking. */
  static <E extends Enum<E>> List<E> inOrder(Class<E> type, Collection<E> chosen) {
    return Arrays.stream(type.getEnumConstants()).filter(chosen::contains).toList();
  }
}
