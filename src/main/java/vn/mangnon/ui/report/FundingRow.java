package vn.mangnon.ui.report;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import vn.mangnon.report.FundingSource;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.ui.shell.Words;

/** One source of money. */
final class FundingRow extends Row<Funding> {

  private final Select<FundingSource> source =
      field("/source", Fields.choice("form.funding.source", FundingSource.class));
  private final FigureField amount = field("/amount", FigureField.amount(Words.text("form.funding.amount")));
  private final TextArea text = field("/text", Fields.text("form.funding.text"));

  FundingRow(Runnable edited) {
    super(edited);
    source.addClassName("span-2");
    add(FormPart.columns(source, amount), text);
  }

  @Override
  void show(Funding funding) {
    source.setValue(funding.source());
    amount.show(funding.amount());
    text.setValue(Fields.shown(funding.text()));
  }

  @Override
  Funding read() {
    return new Funding(source.getValue(), amount.figure(), Fields.typed(text.getValue()));
  }

  @Override
  String gist() {
    return source.getOptionalValue().map(Words::name).orElse("");
  }
}
