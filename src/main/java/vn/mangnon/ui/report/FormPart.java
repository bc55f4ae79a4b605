package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import vn.mangnon.report.ReportContent;
import vn.mangnon.ui.shell.Words;

/** A part of the form under its heading. It shows its sections of a report and gives them as they stand in its fields. */
abstract class FormPart extends Section {

  private final ReportPart part;
  private final Runnable edited;
  private final Places places = new Places();
  private final Div bar = new Div();
  private final H2 heading;

  /** @param edited is run after each change that the person makes */
  FormPart(ReportPart part, Runnable edited) {
    this.part = part;
    this.edited = edited;
    addClassNames("panel", "form-part");
    heading = new H2(Words.name(part));
    bar.add(heading);
    bar.addClassName("part-bar");
    heading.setId(part.id());
    heading.getElement().setAttribute("tabindex", "-1");
    getElement().setAttribute("aria-labelledby", part.id());
    add(bar);
  }

  /** Beside the heading: what can be done with the whole part. */
  void offer(Component... actions) {
    bar.add(actions);
  }

  /** Below the heading: what was done with the whole part. */
  void tell(Component told) {
    addComponentAtIndex(indexOf(bar) + 1, told);
  }

  abstract void show(ReportContent content);

  /** The field at that pointer; rows and groups look further. */
  Optional<Component> at(String pointer) {
    return pointer.equals(part.pointer()) ? Optional.of(heading) : places.at(pointer);
  }

  ReportPart part() {
    return part;
  }

  H2 heading() {
    return heading;
  }

  Runnable edited() {
    return edited;
  }

  /** The field of that pointer, told to run {@code edited} when the person changes it. */
  <F extends Component & HasValue<?, ?>> F field(String pointer, F field) {
    places.put(pointer, field);
    field.setId(pointer.substring(1).replace('/', '-'));
    return watched(field, edited);
  }

  static <F extends Component & HasValue<?, ?>> F watched(F field, Runnable edited) {
    if (field instanceof DayField) {
      return field;
    }
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        edited.run();
      }
    });
    if (field instanceof FigureField figure) {
      figure.addBlurListener(_ -> edited.run());
    }
    return field;
  }

  static Div columns(Component... fields) {
    var columns = new Div(fields);
    columns.addClassName("columns");
    return columns;
  }

  static FieldSet group(String legendKey, Component... fields) {
    var group = new FieldSet(Words.text(legendKey));
    group.add(fields);
    group.addClassName("field-group");
    return group;
  }

  static H3 subheading(String key) {
    return new H3(Words.text(key));
  }

  static Paragraph note(String key, Object... arguments) {
    var note = new Paragraph(Words.text(key, arguments));
    note.addClassName("note");
    return note;
  }

  /** Stands with every free text: counts only, never a child's story. */
  static Paragraph noStories() {
    var warning = note("form.no-stories");
    warning.addClassName("no-stories");
    return warning;
  }
}
