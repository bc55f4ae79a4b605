package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.shared.Rejection;

/** Fields in the order of the screen, by the pointers that a refusal names; it is told above them and at each of them. */
public final class PointedFields {

  private final Map<String, Component> fields = new LinkedHashMap<>();
  private final ErrorSummary errors = new ErrorSummary();

  public <F extends Component & HasValidation & HasSize> F add(String pointer, F field) {
    fields.put(pointer, field);
    field.setWidthFull();
    field.setManualValidation(true);
    return field;
  }

  public ErrorSummary summary() {
    return errors;
  }

  public List<Component> all() {
    return List.copyOf(fields.values());
  }

  /** Does it, or says why not; then says whether it was done. */
  public boolean attempt(Runnable work) {
    clear();
    try {
      work.run();
      return true;
    } catch (Rejection rejection) {
      show(rejection);
      return false;
    }
  }

  private void clear() {
    errors.hide();
    fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
  }

  private void show(Rejection rejection) {
    var told = rejection.problems().stream().filter(problem -> fields.containsKey(problem.pointer())).toList();
    told.forEach(problem -> {
      var field = (HasValidation) fields.get(problem.pointer());
      field.setErrorMessage(Words.explain(problem));
      field.setInvalid(true);
    });
    List<String> order = List.copyOf(fields.keySet());
    errors.show(Words.explain(rejection), told.stream()
        .sorted(Comparator.comparingInt(problem -> order.indexOf(problem.pointer())))
        .map(problem -> new ErrorSummary.Line(Words.explain(problem), fields.get(problem.pointer())))
        .toList());
  }
}
