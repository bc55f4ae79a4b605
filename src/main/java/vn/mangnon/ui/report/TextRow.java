package vn.mangnon.ui.report;

import com.vaadin.flow.component.textfield.TextArea;

/** A line that is a text alone. */
final class TextRow extends Row<String> {

  private final TextArea text = field("", Fields.text("form.line"));

  TextRow(Runnable edited) {
    super(edited);
    text.setMinRows(1);
    add(text);
  }

  @Override
  void show(String line) {
    text.setValue(line);
  }

  @Override
  String read() {
    return Fields.shown(Fields.typed(text.getValue()));
  }

  @Override
  String gist() {
    return text.getValue().strip();
  }

  @Override
  void stand(String heading, String pointer) {
    super.stand(heading, pointer);
    text.setLabel(heading);
  }
}
