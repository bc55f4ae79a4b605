package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Signer;

/** Who gets the report, and who signs it. */
final class ClosingPart extends FormPart {

  private final RowList<String> recipients = new RowList<>(
      "/recipients", "form.recipient", () -> new TextRow(edited()), "", edited()).slim();
  private final TextField authority =
      field("/signer/authority", Fields.line("form.signer.authority", "form.signer.authority.hint"));
  private final TextField post = field("/signer/post", Fields.line("form.signer.post", "form.signer.post.hint"));
  private final TextField name = field("/signer/name", Fields.line("form.signer.name", "form.signer.name.hint"));

  ClosingPart(Runnable edited) {
    super(ReportPart.CLOSING, edited);
    add(subheading("form.recipient"), recipients, subheading("form.signer"), columns(authority, post, name));
  }

  @Override
  void show(ReportContent content) {
    recipients.show(content.recipients());
    authority.setValue(Fields.shown(content.signer().authority()));
    post.setValue(Fields.shown(content.signer().post()));
    name.setValue(Fields.shown(content.signer().name()));
  }

  List<String> recipients() {
    return recipients.read();
  }

  Signer signer() {
    return new Signer(
        Fields.typed(authority.getValue()), Fields.typed(post.getValue()), Fields.typed(name.getValue()));
  }

  @Override
  Optional<Component> at(String pointer) {
    return recipients.at(pointer).or(() -> super.at(pointer));
  }
}
