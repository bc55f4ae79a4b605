package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.mangnon.issue.IssueAge;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.report.Category;
import vn.mangnon.ui.issue.IssueAddress.View;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Which issues are looked at: what is often wanted in sight, the rest under a heading that opens. */
class IssueFilters extends Div {

  private final TextField search = new TextField(Words.text("issue.filter.school"));
  private final Select<Stage> stage = new Select<>();
  private final Select<IssueAge> age = new Select<>();
  private final Select<IssueOwner> owner = new Select<>();
  private final Select<IssueKind> kind = new Select<>();
  private final Checkbox overdue = new Checkbox(Words.text("issue.filter.overdue"));
  private final Select<Category> category = new Select<>();
  private final Select<Severity> severity = new Select<>();
  private final Select<Integer> year = new Select<>();
  private final Select<Level> level = new Select<>();
  private final Select<School.Ward> ward = new Select<>();
  private final NativeDetails further = new NativeDetails(Words.text("issue.filter.further"));
  private final List<School.Ward> wards;
  private final boolean ofOneSchool;
  private final Consumer<IssueAddress> chosen;
  private View view = View.STATES;

  /** @param chosen told of what a person chose */
  IssueFilters(List<Integer> years, List<School.Ward> wards, boolean ofOneSchool, Consumer<IssueAddress> chosen) {
    this.wards = wards;
    this.ofOneSchool = ofOneSchool;
    this.chosen = chosen;
    addClassName("issue-filters");
    choice(age, "issue.filter.age", "issue.filter.all-ages", List.of(IssueAge.values()), Words::name);
    choice(owner, "issue.filter.owner", "issue.filter.all-owners", List.of(IssueOwner.values()), Words::name);
    choice(kind, "issue.filter.kind", "issue.filter.all-kinds", List.of(IssueKind.values()), Words::name);
    choice(category, "issue.filter.category", "issue.filter.all-categories", List.of(Category.values()), Words::name);
    choice(severity, "issue.filter.severity", "issue.filter.all-severities", List.of(Severity.values()), Words::name);
    choice(year, "issue.filter.year", "issue.filter.all-years", years, String::valueOf);
    choice(level, "issue.filter.level", "issue.filter.all-levels", List.of(Level.values()), Words::name);
    choice(ward, "issue.filter.ward", "issue.filter.all-wards", wards, School.Ward::name);
    stage.setLabel(Words.text("issue.filter.state"));
    stage.setItems(Stage.values());
    stage.setItemLabelGenerator(Words::name);
    stage.addValueChangeListener(change -> choose(change.isFromClient()));
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> choose(change.isFromClient()));
    overdue.addValueChangeListener(change -> choose(change.isFromClient()));
    for (Component ofSchools : List.of(search, level, ward)) {
      ofSchools.setVisible(!ofOneSchool);
    }
    further.setContent(ofOneSchool
        ? row(owner, kind, category, severity, year)
        : row(category, severity, year, level, ward));
    add(ofOneSchool ? row(stage, age, overdue) : row(search, stage, age, owner, kind, overdue), further);
  }

  private static Div row(Component... fields) {
    var row = new Div(fields);
    row.addClassName("filters");
    return row;
  }

  private <T> void choice(Select<T> select, String label, String all, List<T> items, Function<T, String> name) {
    select.setLabel(Words.text(label));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Words.text(all));
    select.setPlaceholder(Words.text(all));
    select.setItemLabelGenerator(item -> item == null ? Words.text(all) : name.apply(item));
    select.addValueChangeListener(change -> choose(change.isFromClient()));
  }

  void show(IssueAddress address) {
    view = address.view();
    search.setValue(address.search());
    stage.setValue(address.stage());
    stage.setVisible(view == View.LIST);
    age.setValue(address.age().orElse(null));
    age.setVisible(view == View.LIST);
    owner.setValue(address.owner().orElse(null));
    kind.setValue(address.kind().orElse(null));
    overdue.setValue(address.overdue());
    category.setValue(address.category().orElse(null));
    severity.setValue(address.severity().orElse(null));
    year.setValue(address.year().filter(known -> year.getListDataView().contains(known)).orElse(null));
    level.setValue(address.level().orElse(null));
    ward.setValue(address.ward()
        .flatMap(id -> wards.stream().filter(known -> known.id().equals(id)).findFirst()).orElse(null));
    if (address.narrowsFurther() || ofOneSchool && (address.kind().isPresent() || address.owner().isPresent())) {
      further.setOpen(true);
    }
  }

  private void choose(boolean byPerson) {
    if (byPerson) {
      chosen.accept(new IssueAddress(
          view, stage.getValue(), age.getOptionalValue(), kind.getOptionalValue(), category.getOptionalValue(),
          severity.getOptionalValue(), owner.getOptionalValue(), year.getOptionalValue(), level.getOptionalValue(),
          Optional.ofNullable(ward.getValue()).map(School.Ward::id), overdue.getValue(), search.getValue().strip()));
    }
  }
}
