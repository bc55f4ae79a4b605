package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Funding;

/** III: where the money came from. */
final class FundingPart extends FormPart {

  private final RowList<Funding> funding = new RowList<>(
      "/funding", "form.funding", () -> new FundingRow(edited()), new Funding(null, null, null), edited());

  FundingPart(Runnable edited) {
    super(ReportPart.FUNDING, edited);
    add(note("form.funding.hint"), funding);
  }

  @Override
  void show(ReportContent content) {
    funding.show(content.funding());
  }

  List<Funding> read() {
    return funding.read();
  }

  @Override
  Optional<Component> at(String pointer) {
    return super.at(pointer).or(() -> funding.at(pointer));
  }
}
