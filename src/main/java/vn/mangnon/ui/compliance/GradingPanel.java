package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Grading;
import vn.mangnon.compliance.ObligationRegister;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What scores are called and what a late verdict earns; for the office to change. */
class GradingPanel extends Panel {

  private static final String PERCENT = "\\d{1,3}([.,]\\d)?";
  private static final String WHOLE_PERCENT = "\\d{1,3}";

  private final ObligationRegister register;
  private final Person person;
  private final Grading grading;
  private final Runnable saved;

  /** @param saved told after it was changed */
  GradingPanel(ObligationRegister register, Grading grading, Person person, Runnable saved) {
    super(Words.text("obligations.grading"));
    this.register = register;
    this.person = person;
    this.saved = saved;
    this.grading = grading;
    var list = new UnorderedList();
    list.addClassName("grading");
    grading.bands().forEach(band -> list.add(new ListItem(
        StatusBadge.of(band), new Span(ComplianceWords.range(band, grading.bands())))));
    add(list, new Paragraph(Words.text(
        "obligations.grading.late", ComplianceWords.percent(BigDecimal.valueOf(grading.lateCredit())))));
    if (person.mayReview()) {
      add(new Div(new Button(Words.text("obligations.grading.change"), Symbol.PENCIL.icon(), _ -> change())));
    }
  }

  private void change() {
    var fields = new PointedFields();
    Map<Band, TextField> from = new LinkedHashMap<>();
    List<Band> movable = grading.bands().subList(0, grading.bands().size() - 1);
    movable.forEach(band -> from.put(band, percent(
        fields, pointer(band), Words.text("obligations.grading.from", band.name()),
        band.fromPercent().stripTrailingZeros().toPlainString().replace('.', ','), "[0-9.,]")));
    TextField late = percent(fields, "/lateCredit", Words.text("obligations.grading.late-credit"),
        String.valueOf(grading.lateCredit()), "[0-9]");
    new FormDialog(
        Words.text("obligations.grading.change"), Words.text("obligations.grading.about"), fields,
        Words.text("obligations.grading.save"), () -> {
          register.grade(person, wanted(from, late));
          saved.run();
          Notice.done(Words.text("obligations.grading.saved"));
        }).open();
  }

  private String pointer(Band band) {
    return "/bands/" + grading.bands().indexOf(band) + "/fromPercent";
  }

  private Grading wanted(Map<Band, TextField> from, TextField late) {
    var problems = new ArrayList<Rejection.Problem>();
    from.forEach((band, field) -> require(problems, field, PERCENT, pointer(band)));
    require(problems, late, WHOLE_PERCENT, "/lateCredit");
    if (!problems.isEmpty()) {
      throw Rejection.invalid("obligations.grading.cannot-save", problems);
    }
    return new Grading(
        grading.bands().stream().map(band -> from.containsKey(band) ? moved(band, from.get(band).getValue()) : band).toList(),
        Integer.parseInt(late.getValue()), grading.version());
  }

  private static Band moved(Band band, String from) {
    return new Band(band.code(), band.name(), new BigDecimal(from.replace(',', '.')), band.strength());
  }

  private static void require(List<Rejection.Problem> problems, TextField field, String pattern, String pointer) {
    if (!field.getValue().matches(pattern)) {
      problems.add(new Rejection.Problem(pointer, "obligations.grading.missing"));
    }
  }

  private static TextField percent(PointedFields fields, String pointer, String label, String value, String allowed) {
    var field = fields.add(pointer, new TextField(label));
    field.setAllowedCharPattern(allowed);
    field.setMaxLength(5);
    field.setValue(value);
    field.getElement().setAttribute("inputmode", "decimal");
    return field;
  }
}
