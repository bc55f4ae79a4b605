package vn.mangnon.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Gives back texts that could not be put into their fields again, to be copied from here. */
public final class LeftOverDialog extends Dialog {

  /** @param read runs when the person has closed the dialog */
  public LeftOverDialog(List<LeftOver> texts, Runnable read) {
    setHeaderTitle(Words.text("form.left-over"));
    setWidth("min(40rem, 92vw)");
    add(new Paragraph(Words.text("form.left-over.why")));
    texts.forEach(text -> add(field(text)));
    var done = new Button(Words.text("form.left-over.done"), _ -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
    addOpenedChangeListener(change -> {
      if (!change.isOpened()) {
        read.run();
      }
    });
  }

  private static TextArea field(LeftOver text) {
    var field = new TextArea(text.label());
    field.setValue(text.typed());
    field.setReadOnly(true);
    field.setWidthFull();
    return field;
  }
}
