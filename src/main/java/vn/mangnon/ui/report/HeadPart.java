package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.BasisKind;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.OwnPlan;

/** Number, symbol, place, date and subject; the documents that the report rests on; the school's own plan. */
final class HeadPart extends FormPart {

  private final TextField number = field("/document/number", Fields.line("form.number", "form.number.hint"));
  private final TextField symbol = field("/document/symbol", Fields.line("form.symbol", "form.symbol.hint"));
  private final TextField place = field("/document/place", Fields.line("form.place"));
  private final DayField date = field("/document/date", new DayField("form.date", edited()));
  private final TextArea subject = field("/document/subject", Fields.text("form.subject"));
  private final RowList<Basis> basis = new RowList<>(
      "/document/basis", "form.basis", () -> new BasisRow(edited()),
      new Basis(BasisKind.PLAN, null, null, null, null), edited());
  private final TextField planNumber = field("/document/ownPlan/number", Fields.line("form.plan.number"));
  private final TextField planSymbol = field("/document/ownPlan/symbol", Fields.line("form.plan.symbol"));
  private final DayField planDate = field("/document/ownPlan/date", new DayField("form.plan.date", edited()));

  HeadPart(Runnable edited) {
    super(ReportPart.HEAD, edited);
    var head = columns(number, symbol, place, date);
    head.addClassName("two");
    add(
        head,
        subject,
        subheading("form.basis"), note("form.basis.hint"), basis,
        group("form.plan", columns(planNumber, planSymbol, planDate)));
  }

  @Override
  void show(ReportContent content) {
    Document document = content.document();
    number.setValue(Fields.shown(document.number()));
    symbol.setValue(Fields.shown(document.symbol()));
    place.setValue(Fields.shown(document.place()));
    date.show(document.date());
    subject.setValue(Fields.shown(document.subject()));
    basis.show(document.basis());
    OwnPlan plan = document.ownPlan() == null ? new OwnPlan(null, null, null) : document.ownPlan();
    planNumber.setValue(Fields.shown(plan.number()));
    planSymbol.setValue(Fields.shown(plan.symbol()));
    planDate.show(plan.date());
  }

  Document read() {
    return new Document(
        Fields.typed(number.getValue()), Fields.typed(symbol.getValue()), Fields.typed(place.getValue()), date.day(),
        Fields.typed(subject.getValue()), basis.read(), ownPlan());
  }

  private @Nullable OwnPlan ownPlan() {
    var plan =
        new OwnPlan(Fields.typed(planNumber.getValue()), Fields.typed(planSymbol.getValue()), planDate.day());
    return plan.equals(new OwnPlan(null, null, null)) ? null : plan;
  }

  @Override
  Optional<Component> at(String pointer) {
    return super.at(pointer).or(() -> basis.at(pointer));
  }
}
