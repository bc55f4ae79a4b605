package vn.mangnon.ui.issue;

import java.util.function.Consumer;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.Plan;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** Asks what the district changes of an issue. */
final class PlanDialog {

  private final FormDialog dialog;

  /** @param changed throws a {@link vn.mangnon.shared.Rejection} where it refuses */
  PlanDialog(Issue issue, Consumer<Plan> changed) {
    var fields = new PointedFields();
    var plan = new PlanFields(fields, new Plan(issue.category(), issue.severity(), issue.owner(), issue.dueOn()));
    dialog = new FormDialog(
        Words.text("issue.move.CHANGED"), Words.text("issue.consequence.CHANGED"), fields, Words.text("issue.change.do"),
        () -> changed.accept(plan.value()));
  }

  void open() {
    dialog.open();
  }
}
