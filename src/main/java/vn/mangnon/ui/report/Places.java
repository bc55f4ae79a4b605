package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of one part or row of the form, by their JSON pointers within it. */
final class Places {

  private final Map<String, Component> fields = new LinkedHashMap<>();

  <F extends Component> F put(String pointer, F field) {
    fields.put(pointer, field);
    return field;
  }

  Optional<Component> at(String pointer) {
    return Optional.ofNullable(fields.get(pointer));
  }

  Optional<Component> first() {
    return fields.values().stream().findFirst();
  }

  /** Gives each field an id that says where it stands, such as activities-0-title. */
  void identify(String prefix) {
    fields.forEach((pointer, field) -> field.setId((prefix + pointer).substring(1).replace('/', '-')));
  }
}
