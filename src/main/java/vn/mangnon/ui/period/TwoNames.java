package vn.mangnon.ui.period;

import com.vaadin.flow.component.textfield.TextField;
import vn.mangnon.shared.LocalText;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** A name in Vietnamese and in English, both of which are needed. */
final class TwoNames {

  private final TextField vi;
  private final TextField en;

  TwoNames(PointedFields fields, String pointer, String label) {
    vi = fields.add(pointer, new TextField(Words.text(label)));
    en = fields.add(pointer + "/en", new TextField(Words.text(label + ".english")));
    vi.setRequiredIndicatorVisible(true);
    en.setRequiredIndicatorVisible(true);
  }

  void show(LocalText name) {
    vi.setValue(name.vi());
    en.setValue(name.en());
  }

  LocalText value() {
    return new LocalText(vi.getValue().strip(), en.getValue().strip());
  }
}
