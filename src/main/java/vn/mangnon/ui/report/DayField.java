package vn.mangnon.ui.report;

import com.vaadin.flow.component.datepicker.DatePickerVariant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.Words;

/** A day that counts as soon as it is typed in full, not only when the field is left. */
final class DayField extends DayPicker {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final int LATEST_YEAR = 2100;

  private @Nullable LocalDate day;

  DayField(String labelKey, Runnable edited) {
    super(Words.text(labelKey));
    setClearButtonVisible(true);
    addThemeVariants(DatePickerVariant.HELPER_ABOVE);
    getElement()
        .addEventListener("input", event -> {
          String text = event.getEventData().get("event.target.value").asString().strip();
          Optional<LocalDate> typed = parse(text);
          if (text.isEmpty() || typed.isPresent()) {
            day = typed.orElse(null);
            edited.run();
          }
        })
        .addEventData("event.target.value")
        .throttle(Fields.TYPING_MILLISECONDS);
    addValueChangeListener(change -> {
      if (change.isFromClient()) {
        day = change.getValue();
        edited.run();
      }
    });
  }

  @Nullable LocalDate day() {
    return day;
  }

  void show(@Nullable LocalDate shown) {
    if (!Objects.equals(shown, day)) {
      day = shown;
      setValue(shown);
    }
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text, WRITTEN)).filter(day -> day.getYear() < LATEST_YEAR);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
