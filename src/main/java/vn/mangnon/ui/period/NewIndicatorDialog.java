package vn.mangnon.ui.period;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.function.Consumer;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Forms.NewIndicator;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** Asks what a new indicator counts, and how its values are put together. */
final class NewIndicatorDialog {

  private NewIndicatorDialog() {}

  /** @param made throws a {@link vn.mangnon.shared.Rejection} where it refuses */
  static void open(Consumer<NewIndicator> made) {
    var fields = new PointedFields();
    var name = new TwoNames(fields, "/name", "forms.indicator-name");
    var unit = new TwoNames(fields, "/unit", "forms.unit");
    var aggregation = fields.add("/aggregation", new Select<Aggregation>());
    aggregation.setLabel(Words.text("forms.aggregation"));
    aggregation.setItems(Aggregation.values());
    aggregation.setItemLabelGenerator(Words::name);
    aggregation.setValue(Aggregation.SUM);
    var groups = fields.add("/groups", new CheckboxGroup<ParticipantGroup>(Words.text("forms.groups")));
    groups.setItems(ParticipantGroup.values());
    groups.setItemLabelGenerator(Words::name);
    groups.setHelperText(Words.text("forms.groups.hint"));
    var children = fields.add("/aboutChildren", new Checkbox(Words.text("forms.about-children.label")));
    new FormDialog(Words.text("forms.add"), Words.text("forms.add.about"), fields, Words.text("forms.add.do"), () ->
        made.accept(new NewIndicator(
            name.value(), unit.value(), aggregation.getValue(), children.getValue(),
            Arrays.stream(ParticipantGroup.values()).filter(groups.getValue()::contains).map(Enum::name).toList())))
        .open();
  }
}
