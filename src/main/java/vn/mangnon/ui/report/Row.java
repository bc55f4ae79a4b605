package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** One line of a list of the form: its fields and the value that they hold together. */
abstract class Row<T> extends Div {

  private final Runnable edited;
  private final Places places = new Places();

  Row(Runnable edited) {
    this.edited = edited;
    addClassName("form-row");
  }

  abstract void show(T value);

  abstract T read();

  /** What the line says, for the word that it was removed; may be empty. */
  abstract String gist();

  /** Its place in the list has changed; {@code heading} is its kind with its number, such as 'Hoạt động 2'. */
  void stand(String heading, String pointer) {
    places.identify(pointer);
  }

  Optional<Component> at(String pointer) {
    return places.at(pointer);
  }

  Optional<Component> first() {
    return places.first();
  }

  Runnable edited() {
    return edited;
  }

  <F extends Component & HasValue<?, ?>> F field(String pointer, F field) {
    places.put(pointer, field);
    return FormPart.watched(field, edited);
  }

  DayField day(String pointer, DayField field) {
    return places.put(pointer, field);
  }
}
