package vn.mangnon.ui.shell;

import com.vaadin.flow.component.button.Button;
import java.util.function.Supplier;
import vn.mangnon.account.Person;
import vn.mangnon.document.ExportOrder;
import vn.mangnon.document.LongExports;

/** Has a file made that takes long; pressed twice, it is made once. */
public final class ExportButton extends Button {

  /** Says where the file will be found. */
  public ExportButton(LongExports exports, Person person, String words, Supplier<ExportOrder> order) {
    this(exports, person, words, order, () -> Notice.told(Words.text("export.asked"), "exports"));
  }

  /** @param asked shows that it is under way */
  public ExportButton(
      LongExports exports, Person person, String words, Supplier<ExportOrder> order, Runnable asked) {
    super(words, Symbol.DOWNLOAD.icon());
    setDisableOnClick(true);
    addClickListener(click -> {
      try {
        exports.ask(person, order.get(), Words.locale());
        asked.run();
      } finally {
        setEnabled(true);
      }
    });
  }
}
