package vn.mangnon.ui.pivot;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.report.Category;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Pivot.Layout;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** What stands in the rows and the columns, of what, and what narrows it beside the usual filters. */
class PivotFields extends Div {

  private final Select<Measure> measure = new Select<>();
  private final Select<Dimension> row = new Select<>();
  private final Select<Dimension> rowWithin = new Select<>();
  private final Select<Dimension> column = new Select<>();
  private final Select<Dimension> columnWithin = new Select<>();
  private final ComboBox<School> school = new ComboBox<>();
  private final Select<Ownership> ownership = new Select<>();
  private final Select<Period> period = new Select<>();
  private final Select<Category> category = new Select<>();
  private final List<Period> periods;
  private final Schools schools;
  private final Person person;
  private final Consumer<PivotAddress> chosen;

  private PivotAddress shown;

  PivotFields(
      Person person, Schools schools, List<Period> periods, PivotAddress address, Consumer<PivotAddress> chosen) {
    this.person = person;
    this.schools = schools;
    this.periods = periods;
    this.shown = address;
    this.chosen = chosen;
    var layout = new Div(measure, row, rowWithin, column, columnWithin);
    layout.addClassNames("compare-filters", "pivot-filters");
    var narrow = new Div(school, ownership, period, category);
    narrow.addClassName("pivot-narrow");
    measure.setLabel(Words.text("pivot.measure"));
    measure.setItems(Measure.all());
    measure.setItemLabelGenerator(Selections::name);
    measure.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        chosen.accept(shown.measure(change.getValue()));
      }
    });
    dimension(row, "pivot.rows");
    dimension(rowWithin, "pivot.rows.within");
    dimension(column, "pivot.columns");
    dimension(columnWithin, "pivot.columns.within");
    ofSchool();
    optional(ownership, "pivot.ownership", List.of(Ownership.values()), Words::name,
        (now, owner) -> now.selection(now.selection().ownership(owner)));
    optional(period, "pivot.period", periods, known -> Words.text(known.label()),
        (now, known) -> now.selection(now.selection().period(known.map(Period::code))));
    optional(category, "pivot.category", List.of(Category.values()), Words::name,
        (now, known) -> now.selection(now.selection().category(known)));
    add(layout, narrow);
  }

  private void dimension(Select<Dimension> field, String label) {
    field.setLabel(Words.text(label));
    field.setItems(Dimension.values());
    empty(field, "pivot.nothing", Words::name);
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        chosen.accept(shown.layout(new Layout(of(row, rowWithin), of(column, columnWithin))));
      }
    });
  }

  private static List<Dimension> of(Select<Dimension> first, Select<Dimension> within) {
    return Stream.of(first.getOptionalValue(), within.getOptionalValue()).flatMap(Optional::stream).toList();
  }

  private void ofSchool() {
    school.setLabel(Words.text("pivot.school"));
    school.setPlaceholder(Words.text("pivot.all"));
    school.setItemLabelGenerator(School::name);
    school.setItems(query -> schools.list(person.scope(), query.getFilter().orElse("")).stream()
        .skip(query.getOffset()).limit(query.getLimit()));
    school.setClearButtonVisible(true);
    school.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        chosen.accept(shown.selection(
            shown.selection().school(Optional.ofNullable(change.getValue()).map(School::code))));
      }
    });
  }

  private <T> void optional(
      Select<T> field, String label, List<T> items, Function<T, String> name,
      BiFunction<PivotAddress, Optional<T>, PivotAddress> change) {
    field.setLabel(Words.text(label));
    field.setItems(items);
    empty(field, "pivot.all", name);
    field.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(change.apply(shown, Optional.ofNullable(event.getValue())));
      }
    });
  }

  private static <T> void empty(Select<T> field, String words, Function<T, String> name) {
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(Words.text(words));
    field.setItemLabelGenerator(chosen -> chosen == null ? Words.text(words) : name.apply(chosen));
  }

  void show(PivotAddress address) {
    shown = address;
    measure.setValue(address.measure());
    row.setValue(place(address.layout().rows(), 0));
    rowWithin.setValue(place(address.layout().rows(), 1));
    column.setValue(place(address.layout().columns(), 0));
    columnWithin.setValue(place(address.layout().columns(), 1));
    school.setValue(address.selection().school().map(code -> schools.find(person.scope(), code)).orElse(null));
    ownership.setValue(address.selection().ownership().orElse(null));
    period.setValue(address.selection().period()
        .flatMap(code -> periods.stream().filter(known -> known.code().equals(code)).findFirst()).orElse(null));
    category.setValue(address.selection().category().orElse(null));
  }

  private static @Nullable Dimension place(List<Dimension> dimensions, int place) {
    return place < dimensions.size() ? dimensions.get(place) : null;
  }
}
