package vn.mangnon.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;

/** Takes a block copied from a spreadsheet and says what it will become before it becomes that. */
final class PasteDialog<T> extends Dialog {

  private static final int FIRST_SHOWN = 5;

  private final Function<String, PastedLines<T>> read;
  private final Div found = new Div();
  private final Button take = new Button();
  private PastedLines<T> lines = new PastedLines<>(List.of(), List.of());

  PasteDialog(String words, Function<String, PastedLines<T>> read, Consumer<List<T>> taken) {
    this.read = read;
    setHeaderTitle(Words.text(words + ".paste"));
    setWidth("40rem");
    setMaxWidth("95vw");
    var block = new TextArea(Words.text("form.paste.block"));
    block.setHelperText(Words.text("form.paste.columns", String.join(", ", PastedLines.columns(words))));
    block.setMinRows(6);
    block.setMaxRows(12);
    block.setWidthFull();
    block.setValueChangeMode(ValueChangeMode.LAZY);
    block.addValueChangeListener(change -> show(change.getValue()));
    found.getElement().setAttribute("role", "status");
    found.addClassName("pasted");
    var body = new Div(block, found);
    body.addClassName("paste-body");
    add(body);
    take.addThemeVariants(ButtonVariant.PRIMARY);
    take.addClickListener(_ -> {
      close();
      taken.accept(lines.rows());
    });
    getFooter().add(new Button(Words.text("action.cancel"), _ -> close()), take);
    show("");
    addOpenedChangeListener(opened -> {
      if (opened.isOpened()) {
        block.focus();
      }
    });
  }

  private void show(String block) {
    lines = read.apply(block);
    int count = lines.rows().size();
    take.setEnabled(count > 0);
    take.setText(Words.text("form.paste.take", count));
    found.removeAll();
    if (count == 0) {
      return;
    }
    var list = new OrderedList();
    lines.rows().stream().limit(FIRST_SHOWN).forEach(line -> list.add(new ListItem(gist(line))));
    found.add(new Paragraph(Words.text("form.paste.found", count)), list);
    if (count > FIRST_SHOWN) {
      found.add(FormPart.note("form.paste.more", count - FIRST_SHOWN));
    }
    if (!lines.misread().isEmpty()) {
      var misread = FormPart.note("form.paste.misread", String.join("; ", lines.misread()));
      misread.addClassName("no-stories");
      found.add(misread);
    }
  }

  private static String gist(Object line) {
    return switch (line) {
      case Activity activity -> Values.words(activity);
      case Training training -> Values.words(training);
      default -> line.toString();
    };
  }
}
