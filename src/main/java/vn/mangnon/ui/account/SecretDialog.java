package vn.mangnon.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Shows a secret, once, to be copied; it closes by its button alone. */
class SecretDialog extends Dialog {

  /** @param closed runs when the person has closed it */
  SecretDialog(String heading, String about, String label, String secret, Runnable closed) {
    setHeaderTitle(heading);
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    setWidth("min(40rem, 92vw)");
    var field = new TextField(label);
    field.setValue(secret);
    field.setReadOnly(true);
    field.setWidthFull();
    field.setAutoselect(true);
    field.getElement().setAttribute("translate", "no");
    var copy = new Button(Words.text("link.copy"), Symbol.FILES.icon());
    copy.addClickListener(click -> field.getElement()
        .executeJs("""
            const byHand = () => { this.inputElement.select(); document.execCommand('copy'); };
            return window.isSecureContext
              ? navigator.clipboard.writeText(this.value).catch(byHand)
              : byHand();
            """)
        .then(_ -> Notice.done(Words.text("link.copied"))));
    var row = new Div(field, copy);
    row.addClassName("link-row");
    add(new Paragraph(about), row);
    var done = new Button(Words.text("link.done"), click -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
    addClosedListener(event -> closed.run());
  }
}
