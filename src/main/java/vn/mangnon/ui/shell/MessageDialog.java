package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.WebStorage.Storage;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.mangnon.shared.Rejection;

/**
 * Asks for a message and sends it. What was typed is lost only when it was sent: a refusal is shown beside it, and
 * closing the dialog, the page or the session keeps it in this browser tab.
 */
public class MessageDialog extends Dialog {

  private final TextArea message;
  private final Button send;
  private final String kept;
  private final boolean required;

  /**
   * @param purpose of the message, such as an id: under it an unsent message is found again
   * @param sender throws a {@link Rejection} where it refuses
   */
  public MessageDialog(String heading, String label, String hint, String verb, boolean required, String purpose,
      Consumer<String> sender) {
    this.required = required;
    kept = "mangnon-message-" + purpose;
    setHeaderTitle(heading);
    setCloseOnOutsideClick(false);
    setWidth("min(36rem, 92vw)");
    message = new TextArea(label);
    message.setHelperText(hint);
    message.setRequiredIndicatorVisible(required);
    message.setMaxLength(4_000);
    message.setMinRows(5);
    message.setMaxRows(14);
    message.setWidthFull();
    message.getElement().executeJs(
        "this.addEventListener('input', () => sessionStorage.setItem($0, this.value))", kept);
    add(message);
    send = new Button(verb, click -> send(sender));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    getFooter().add(new Button(Words.text("action.cancel"), click -> close()), send);
    WebStorage.getItem(Storage.SESSION_STORAGE, kept, this::resume);
  }

  /** Anything above the field. */
  public MessageDialog above(Component content) {
    addComponentAsFirst(content);
    return this;
  }

  /** A sentence above the field. */
  public MessageDialog explain(String consequence) {
    addComponentAsFirst(new Paragraph(consequence));
    return this;
  }

  @Override
  public void open() {
    super.open();
    message.focus();
  }

  private void resume(@org.jspecify.annotations.Nullable String unsent) {
    if (unsent != null && message.isEmpty()) {
      message.setValue(unsent);
    }
  }

  private void send(Consumer<String> sender) {
    try {
      if (required && message.getValue().isBlank()) {
        refuse(Words.text("message.missing"));
        return;
      }
      sender.accept(message.getValue().strip());
      WebStorage.removeItem(UI.getCurrent(), Storage.SESSION_STORAGE, kept);
      close();
    } catch (Rejection rejection) {
      refuse(Failures.words(rejection));
    } finally {
      send.setEnabled(true);
    }
  }

  private void refuse(String why) {
    message.setErrorMessage(why);
    message.setInvalid(true);
    message.focus();
  }
}
