package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A few fields in a dialog, which closes when they were accepted; a refusal keeps everything typed. */
public class FormDialog extends Dialog {

  private final PointedFields fields;

  /** @param work throws a {@link vn.mangnon.shared.Rejection} where it refuses */
  public FormDialog(String heading, String about, PointedFields fields, String verb, Runnable work) {
    this.fields = fields;
    setHeaderTitle(heading);
    setCloseOnOutsideClick(false);
    setWidth("min(36rem, 92vw)");
    var form = new Div(fields.summary(), new Paragraph(about));
    fields.all().forEach(form::add);
    form.addClassName("dialog-form");
    add(form);
    var does = new Button(verb);
    does.addThemeVariants(ButtonVariant.PRIMARY);
    does.setDisableOnClick(true);
    does.addClickListener(click -> {
      if (fields.attempt(work)) {
        close();
      }
      does.setEnabled(true);
    });
    does.addClickShortcut(Key.ENTER).listenOn(form);
    getFooter().add(new Button(Words.text("action.cancel"), click -> close()), does);
  }

  @Override
  public void open() {
    super.open();
    Component first = fields.all().getFirst();
    if (first instanceof Focusable<?> field) {
      field.focus();
    }
  }
}
