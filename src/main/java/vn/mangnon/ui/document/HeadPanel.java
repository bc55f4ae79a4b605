package vn.mangnon.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.document.SummaryHead;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Words;

/** Letterhead, addressee and signature of a summary report. */
final class HeadPanel extends Panel {

  private static final int LONGEST = 200;

  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final DayPicker date = new DayPicker(Words.text("summary-report.head.date"));
  private final TextArea recipients = new TextArea(Words.text("summary-report.head.recipients"));
  private SummaryHead saved;

  HeadPanel(SummaryHead head, boolean editable) {
    super(Words.text("summary-report.head"));
    saved = head;
    addClassName("summary-head");
    add(new Paragraph(Words.text("summary-report.head.why")));
    var form = new FormLayout();
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("40rem", 2));
    Stream.of("superior", "issuer", "number", "symbol", "place").forEach(name -> form.add(field(name)));
    date.setId("head-date");
    form.add(date);
    form.add(field("addressee"), 2);
    Stream.of("authority", "post", "signer").forEach(name -> form.add(field(name)));
    recipients.setId("head-recipients");
    recipients.setHelperText(Words.text("summary-report.head.recipients.help"));
    recipients.setValueChangeMode(ValueChangeMode.LAZY);
    form.add(recipients, 2);
    add(form);
    show(head);
    fields.values().forEach(field -> field.setReadOnly(!editable));
    date.setReadOnly(!editable);
    recipients.setReadOnly(!editable);
  }

  private TextField field(String name) {
    var field = new TextField(Words.text("summary-report.head." + name));
    field.setId("head-" + name);
    field.setMaxLength(LONGEST);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    fields.put(name, field);
    return field;
  }

  private void show(SummaryHead head) {
    value("superior", head.superior());
    value("issuer", head.issuer());
    value("number", head.number());
    value("symbol", head.symbol());
    value("place", head.place());
    value("addressee", head.addressee());
    value("authority", head.authority());
    value("post", head.post());
    value("signer", head.signer());
    date.setValue(head.date().orElse(null));
    recipients.setValue(String.join("\n", head.recipients()));
  }

  private void value(String name, String value) {
    fields.get(name).setValue(value);
  }

  SummaryHead typed() {
    return new SummaryHead(
        typed("superior"), typed("issuer"), typed("number"), typed("symbol"), typed("place"),
        Optional.ofNullable(date.getValue()), typed("addressee"), typed("authority"), typed("post"), typed("signer"),
        recipients.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private String typed(String name) {
    return fields.get(name).getValue().strip();
  }

  boolean changed() {
    return !typed().equals(saved);
  }

  void saved(SummaryHead head) {
    saved = head;
  }

  /** By the last part of a pointer such as /head/signer. */
  Component field(Pointed pointed) {
    return pointed.name().equals("date") ? date : fields.get(pointed.name());
  }

  record Pointed(String name) {

    static Pointed of(String pointer) {
      return new Pointed(pointer.substring(pointer.lastIndexOf('/') + 1));
    }
  }
}
