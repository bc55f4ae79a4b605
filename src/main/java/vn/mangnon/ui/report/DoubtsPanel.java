package vn.mangnon.ui.report;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.mangnon.report.Doubts.Doubt;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.ui.shell.Words;

/** Figures that seem wrong: each is mended in the form, or confirmed here, with a word of explanation where there is one. */
final class DoubtsPanel extends Section {

  private record Line(Doubt doubt, Checkbox right, TextField why) {}

  private final List<Line> lines = new ArrayList<>();
  private final Consumer<List<Explanation>> given;

  /**
   * @param explanations what has been confirmed and explained before
   * @param given is told all explanations after each change
   */
  DoubtsPanel(UUID report, List<Doubt> doubts, List<Explanation> explanations, Consumer<List<Explanation>> given) {
    this.given = given;
    addClassNames("panel", "doubts");
    getElement().setAttribute("tabindex", "-1");
    setVisible(!doubts.isEmpty());
    var heading = new H2(Words.text("form.doubts", doubts.size()));
    heading.setId("doubts");
    getElement().setAttribute("aria-labelledby", "doubts");
    add(heading, new Paragraph(Words.text("form.doubts.why")));
    doubts.forEach(doubt -> add(line(report, doubt, explanations)));
  }

  private Div line(UUID report, Doubt doubt, List<Explanation> explanations) {
    var right = new Checkbox(Words.text("form.doubts.right"));
    var why = new TextField(Words.text("form.doubts.explain"));
    why.setWidthFull();
    why.setMaxLength(500);
    String words = Words.explain(doubt.problem());
    right.getElement().setAttribute("aria-description", words);
    why.getElement().setAttribute("aria-description", words);
    explanations.stream().filter(said -> said.doubt().equals(doubt.code()) && said.value() == doubt.value())
        .findFirst().ifPresent(said -> {
          right.setValue(true);
          why.setValue(Fields.shown(said.text()));
        });
    right.addValueChangeListener(change -> {
      right.setInvalid(false);
      tell(change.isFromClient());
    });
    why.addValueChangeListener(change -> {
      if (change.isFromClient() && !change.getValue().isBlank()) {
        right.setValue(true);
      }
      tell(change.isFromClient());
    });
    lines.add(new Line(doubt, right, why));
    var place = new Div(Addresses.link(Addresses.field(report, doubt.problem().pointer()), words), right, why);
    place.addClassName("doubt");
    return place;
  }

  private void tell(boolean byThePerson) {
    if (byThePerson) {
      given.accept(lines.stream().filter(line -> line.right().getValue())
          .map(line -> new Explanation(line.doubt().code(), line.doubt().value(), Fields.typed(line.why().getValue())))
          .toList());
    }
  }

  /** Whether every figure is confirmed; the first that is not gets the focus. */
  boolean settled() {
    var open = lines.stream().filter(line -> !line.right().getValue()).toList();
    open.forEach(line -> {
      line.right().setErrorMessage(Words.text("form.doubts.tick"));
      line.right().setInvalid(true);
    });
    open.stream().findFirst().ifPresent(line -> line.right().focus());
    return open.isEmpty();
  }
}
