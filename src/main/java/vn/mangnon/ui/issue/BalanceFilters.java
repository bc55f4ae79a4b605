package vn.mangnon.ui.issue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.report.Category;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** Of which years and what the equation is shown, and by what. */
class BalanceFilters extends Div {

  private final Select<Dimension> by = new Select<>();
  private final Select<YearKind> calendar = new Select<>();
  private final Select<Integer> from = new Select<>();
  private final Select<Integer> to = new Select<>();
  private final Select<Level> level = new Select<>();
  private final Select<School.Ward> ward = new Select<>();
  private final Select<Category> category = new Select<>();
  private final List<School.Ward> wards;
  private final Consumer<BalanceAddress> chosen;
  private BalanceAddress address = new BalanceAddress(Selection.EVERYTHING, Dimension.YEAR);

  /** @param chosen told of what a person chose */
  BalanceFilters(List<School.Ward> wards, int lastYear, boolean ofOneSchool, Consumer<BalanceAddress> chosen) {
    this.wards = wards;
    this.chosen = chosen;
    addClassNames("filters", "balance-filters");
    var years = IntStream.rangeClosed(SummaryFilter.FIRST_YEAR, lastYear).boxed().toList().reversed();
    field(by, "issue.balance.by",
        ofOneSchool ? List.of(Dimension.CATEGORY, Dimension.YEAR) : BalanceAddress.ROWS, Words::name,
        dimension -> address.by(dimension == null ? Dimension.YEAR : dimension));
    field(calendar, "issue.balance.calendar", List.of(YearKind.values()), Words::name,
        kind -> selected(address.selection().calendar(kind == null ? YearKind.CALENDAR : kind)));
    field(from, "issue.balance.from", years, this::year, year -> selected(from(year)));
    field(to, "issue.balance.to", years, this::year, year -> selected(to(year)));
    field(category, "issue.column.category", List.of(Category.values()), Words::name,
        known -> selected(address.selection().category(Optional.ofNullable(known))));
    optional(category, "issue.filter.all-categories", Words::name);
    if (!ofOneSchool) {
      field(level, "issue.filter.level", List.of(Level.values()), Words::name,
          known -> selected(address.selection().level(Optional.ofNullable(known))));
      optional(level, "issue.filter.all-levels", Words::name);
      field(ward, "issue.filter.ward", wards, School.Ward::name,
          known -> selected(address.selection().ward(Optional.ofNullable(known).map(School.Ward::id))));
      optional(ward, "issue.filter.all-wards", School.Ward::name);
    }
  }

  private Selection from(@Nullable Integer year) {
    int first = year == null ? address.selection().from() : year;
    return address.selection().years(first, Math.max(first, address.selection().to()));
  }

  private Selection to(@Nullable Integer year) {
    int last = year == null ? address.selection().to() : year;
    return address.selection().years(Math.min(last, address.selection().from()), last);
  }

  private BalanceAddress selected(Selection selection) {
    return address.selection(selection);
  }

  private String year(Integer year) {
    return address.selection().calendar().label(year);
  }

  private <T> void field(
      Select<T> field, String label, List<T> items, Function<T, String> name,
      Function<@Nullable T, BalanceAddress> change) {
    field.setLabel(Words.text(label));
    field.setItems(items);
    field.setItemLabelGenerator(name::apply);
    field.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(change.apply(event.getValue()));
      }
    });
    add(field);
  }

  private static <T> void optional(Select<T> field, String all, Function<T, String> name) {
    field.setItemLabelGenerator(item -> item == null ? Words.text(all) : name.apply(item));
    field.setEmptySelectionCaption(Words.text(all));
    field.setEmptySelectionAllowed(true);
  }

  void show(BalanceAddress shown) {
    boolean otherYears = shown.selection().calendar() != address.selection().calendar();
    address = shown;
    if (otherYears) {
      from.getListDataView().refreshAll();
      to.getListDataView().refreshAll();
    }
    Selection selection = shown.selection();
    by.setValue(shown.by());
    calendar.setValue(selection.calendar());
    from.setValue(selection.from());
    to.setValue(selection.to());
    category.setValue(selection.category().orElse(null));
    level.setValue(selection.level().orElse(null));
    ward.setValue(selection.ward()
        .flatMap(id -> wards.stream().filter(known -> known.id().equals(id)).findFirst()).orElse(null));
  }
}
