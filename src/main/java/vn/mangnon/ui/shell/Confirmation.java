package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before what cannot be taken back; what can be taken back is done at once, with {@link Notice#undoable}. */
public final class Confirmation {

  private Confirmation() {}

  /** @param action the verb of the button, such as 'Nộp báo cáo' */
  public static void ask(String question, String consequence, String action, Runnable confirmed) {
    dialog(question, consequence, action, confirmed).open();
  }

  /** With more to read than a sentence before it is decided. */
  public static void ask(String question, Component consequence, String action, Runnable confirmed) {
    var dialog = dialog(question, "", action, confirmed);
    dialog.setText(consequence);
    dialog.open();
  }

  /** For what removes something. */
  public static void askDangerous(String question, String consequence, String action, Runnable confirmed) {
    var dialog = dialog(question, consequence, action, confirmed);
    dialog.setConfirmButtonTheme("primary error");
    dialog.open();
  }

  private static ConfirmDialog dialog(String question, String consequence, String action, Runnable confirmed) {
    var dialog = new ConfirmDialog(question, consequence, action, event -> confirmed.run());
    dialog.setWidth("min(28rem, 92vw)");
    dialog.setCancelable(true);
    dialog.setCancelText(Words.text("action.cancel"));
    return dialog;
  }
}
