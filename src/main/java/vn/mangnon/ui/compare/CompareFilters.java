package vn.mangnon.ui.compare;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.summary.Grouping;
import vn.mangnon.summary.Measure;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** What is compared by what, and which schools. */
class CompareFilters extends Div {

  private final Select<Grouping> by = new Select<>();
  private final Select<Measure> measure = new Select<>();
  private final MultiSelectComboBox<School> schools = new MultiSelectComboBox<>();
  private CompareAddress shown;

  CompareFilters(Person person, Schools known, CompareAddress address, Consumer<CompareAddress> chosen) {
    this.shown = address;
    addClassName("compare-filters");
    measure.setLabel(Words.text("compare.measure"));
    measure.setItems(Measure.all());
    measure.setItemLabelGenerator(Selections::name);
    by.setLabel(Words.text("compare.by"));
    by.setItems(Grouping.values());
    by.setItemLabelGenerator(Words::name);
    schools.setLabel(Words.text("compare.schools"));
    schools.setHelperText(Words.text("compare.schools.hint", CompareAddress.MOST_SCHOOLS));
    schools.setItemLabelGenerator(School::name);
    schools.setItems(query -> known.list(person.scope(), query.getFilter().orElse("")).stream()
        .skip(query.getOffset()).limit(query.getLimit()));
    schools.setClearButtonVisible(true);
    measure.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        chosen.accept(shown.measure(change.getValue()));
      }
    });
    by.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        chosen.accept(shown.by(change.getValue()));
      }
    });
    schools.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        chosen.accept(shown.schools(codes(change.getValue())));
      }
    });
    add(measure, by, schools);
  }

  private static List<String> codes(Set<School> chosen) {
    return chosen.stream().sorted(Comparator.comparing(School::name)).map(School::code)
        .limit(CompareAddress.MOST_SCHOOLS).toList();
  }

  void show(CompareAddress address, List<School> named) {
    shown = address;
    measure.setValue(address.measure());
    by.setValue(address.by());
    schools.setValue(named);
  }
}
