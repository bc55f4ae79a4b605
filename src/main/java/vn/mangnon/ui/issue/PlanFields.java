package vn.mangnon.ui.issue;

import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.Plan;
import vn.mangnon.issue.Severity;
import vn.mangnon.report.Category;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** What the district wants of an issue. */
final class PlanFields {

  private final Select<Category> category = new Select<>();
  private final Select<Severity> severity = new Select<>();
  private final Select<IssueOwner> owner = new Select<>();
  private final DayPicker dueOn = new DayPicker(Words.text("issue.fact.due"));

  PlanFields(PointedFields fields, Plan plan) {
    choice(fields, "/category", category, "issue.column.category", Category.values(), plan.category());
    choice(fields, "/severity", severity, "issue.fact.severity", Severity.values(), plan.severity());
    choice(fields, "/owner", owner, "issue.column.owner", IssueOwner.values(), plan.owner());
    owner.setHelperText(Words.text("issue.owner.hint"));
    dueOn.setClearButtonVisible(true);
    dueOn.setHelperText(Words.text("issue.due.hint"));
    plan.dueOn().ifPresent(dueOn::setValue);
    fields.add("/dueOn", dueOn);
  }

  private static <E extends Enum<E>> void choice(
      PointedFields fields, String pointer, Select<E> select, String label, E[] items, E value) {
    select.setLabel(Words.text(label));
    select.setItems(items);
    select.setItemLabelGenerator(Words::name);
    select.setValue(value);
    fields.add(pointer, select);
  }

  Plan value() {
    return new Plan(
        category.getValue(), severity.getValue(), owner.getValue(), Optional.ofNullable(dueOn.getValue()));
  }
}
