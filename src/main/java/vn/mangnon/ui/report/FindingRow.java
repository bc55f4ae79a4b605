package vn.mangnon.ui.report;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import vn.mangnon.report.Category;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.ui.shell.Words;

/** A shortcoming or a recommendation, and what it is about. */
final class FindingRow extends Row<Finding> {

  private final TextArea text = field("/text", Fields.text("form.line"));
  private final Select<Category> category = field("/category", Fields.choice("form.finding.category", Category.class));

  FindingRow(Runnable edited) {
    super(edited);
    add(text, category);
  }

  @Override
  void show(Finding finding) {
    text.setValue(Fields.shown(finding.text()));
    category.setValue(finding.category());
  }

  @Override
  Finding read() {
    return new Finding(Fields.typed(text.getValue()), category.getValue());
  }

  @Override
  String gist() {
    return text.getValue().strip();
  }

  @Override
  void stand(String heading, String pointer) {
    super.stand(heading, pointer);
    text.setLabel(heading);
    category.setLabel(Words.text("form.finding.category-of", heading));
  }
}
