package vn.mangnon.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.DraftMerge.Choice;
import vn.mangnon.report.DraftMerge.Conflict;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** Shows what two people changed at once, and lets the later one choose; nothing is lost when it is just closed. */
final class ConflictDialog extends Dialog {

  private final String by;
  private final Map<String, Choice> choices = new HashMap<>();

  /** @param name what the field of a pointer is called on the screen */
  ConflictDialog(DraftSession.Meeting meeting, Function<String, String> name, Consumer<Map<String, Choice>> decided) {
    by = meeting.by();
    setHeaderTitle(Words.text("form.conflict", by));
    addClassName("conflicts");
    add(new Paragraph(Words.text("form.conflict.explained", by)));
    meeting.conflicts().forEach(conflict -> add(conflict(conflict, name.apply(conflict.pointer()))));
    var done = new Button(Words.text("form.conflict.done"), _ -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
    setCloseOnOutsideClick(false);
    addOpenedChangeListener(change -> {
      if (!change.isOpened()) {
        decided.accept(Map.copyOf(choices));
      }
    });
  }

  private Div conflict(Conflict conflict, String name) {
    choices.put(conflict.pointer(), conflict.kept());
    var choice = new RadioButtonGroup<Choice>(Words.text("form.conflict.keep"));
    choice.setItems(conflict.kept() == Choice.BOTH
        ? List.of(Choice.BOTH, Choice.MINE, Choice.THEIRS) : List.of(Choice.MINE, Choice.THEIRS));
    choice.setItemLabelGenerator(kept -> Words.text("form.conflict.keep." + kept.name(), by));
    choice.setValue(conflict.kept());
    choice.addValueChangeListener(change -> choices.put(conflict.pointer(), change.getValue()));
    var sides = new Div(
        side(Words.text("form.conflict.mine"), conflict.mine()),
        side(Words.text("form.conflict.theirs", by), conflict.theirs()));
    sides.addClassName("conflict-sides");
    var block = new Div(new H3(name), sides, choice);
    block.addClassName("conflict");
    return block;
  }

  private static Div side(String whose, @Nullable Object value) {
    var head = new Span(whose);
    head.addClassName("conflict-whose");
    var text = new Paragraph(words(value));
    text.addClassName("conflict-text");
    return new Div(head, text);
  }

  static String words(@Nullable Object value) {
    return switch (value) {
      case null -> Words.text("form.conflict.empty");
      case String text -> text.isEmpty() ? Words.text("form.conflict.empty") : text;
      case LocalDate day -> Texts.date(day);
      case Number number -> Numbers.count(number);
      case Enum<?> constant -> Words.name(constant);
      case IndicatorValue figure when figure.nothingArose() -> Words.text("form.nothing-arose");
      case IndicatorValue figure -> Numbers.count(figure.value());
      default -> value.toString();
    };
  }
}
