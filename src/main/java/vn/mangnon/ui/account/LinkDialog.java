package vn.mangnon.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.mangnon.account.OneTimeLink;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Shows a one-time link, once, to be copied and handed over. */
final class LinkDialog extends Dialog {

  LinkDialog(OneTimeLink link, Runnable closed) {
    setHeaderTitle(Words.text("link.title"));
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    setWidth("min(40rem, 92vw)");
    var address = new TextField(Words.text("link.address"));
    address.setValue(PasswordAddress.here().of(link.secret()));
    address.setReadOnly(true);
    address.setWidthFull();
    address.setAutoselect(true);
    address.getElement().setAttribute("translate", "no");
    var copy = new Button(Words.text("link.copy"), Symbol.FILES.icon());
    copy.addClickListener(click -> address.getElement()
        .executeJs("""
            const byHand = () => { this.inputElement.select(); document.execCommand('copy'); };
            return window.isSecureContext
              ? navigator.clipboard.writeText(this.value).catch(byHand)
              : byHand();
            """)
        .then(_ -> Notice.done(Words.text("link.copied"))));
    var row = new Div(address, copy);
    row.addClassName("link-row");
    var content = new Div(
        new Paragraph(Words.text("link.about", link.displayName(), link.username(), Texts.moment(link.expiresAt()))), row);
    content.addClassName("dialog-form");
    add(content);
    var done = new Button(Words.text("link.done"), click -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
    addClosedListener(event -> closed.run());
  }
}
