package vn.mangnon.ui.report;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.BasisKind;

/** A document that the report rests on. */
final class BasisRow extends Row<Basis> {

  private final Select<BasisKind> kind = field("/kind", Fields.choice("form.basis.kind", BasisKind.class));
  private final TextField number = field("/number", Fields.line("form.basis.number"));
  private final TextField symbol = field("/symbol", Fields.line("form.basis.symbol"));
  private final TextField issuer = field("/issuer", Fields.line("form.basis.issuer"));
  private final DayField date = day("/date", new DayField("form.basis.date", edited()));

  BasisRow(Runnable edited) {
    super(edited);
    issuer.addClassName("span-2");
    add(FormPart.columns(kind, number, symbol, issuer, date));
  }

  @Override
  void show(Basis basis) {
    kind.setValue(basis.kind());
    number.setValue(Fields.shown(basis.number()));
    symbol.setValue(Fields.shown(basis.symbol()));
    issuer.setValue(Fields.shown(basis.issuer()));
    date.show(basis.date());
  }

  @Override
  Basis read() {
    return new Basis(
        kind.getValue(), Fields.typed(number.getValue()), Fields.typed(symbol.getValue()),
        Fields.typed(issuer.getValue()), date.day());
  }

  @Override
  String gist() {
    return (number.getValue() + "/" + symbol.getValue()).replaceFirst("^/$", "");
  }
}
