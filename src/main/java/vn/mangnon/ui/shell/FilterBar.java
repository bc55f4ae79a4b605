package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** What is counted: years, kind of year, level, ward, and whether provisional figures are in. */
public class FilterBar extends Div {

  private enum Counting { PROVISIONAL, ACCEPTED }

  private final Select<YearKind> calendar = new Select<>();
  private final Select<Integer> from = new Select<>();
  private final Select<Integer> to = new Select<>();
  private final Select<Level> level = new Select<>();
  private final Select<School.Ward> ward = new Select<>();
  private final Select<Counting> counting = new Select<>();
  private final List<School.Ward> wards;

  private Selection selection = Selection.EVERYTHING;

  /** @param chosen told of what a person chose */
  public FilterBar(List<School.Ward> wards, Consumer<Selection> chosen) {
    this.wards = wards;
    addClassNames("filters", "overview-filters");
    var years = IntStream.rangeClosed(SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR).boxed().toList().reversed();
    field(calendar, "overview.filter.calendar", List.of(YearKind.values()));
    field(from, "overview.filter.from", years);
    field(to, "overview.filter.to", years);
    field(level, "overview.filter.level", List.of(Level.values()));
    field(ward, "overview.filter.ward", wards);
    field(counting, "overview.filter.state", List.of(Counting.values()));
    calendar.setItemLabelGenerator(Words::name);
    from.setItemLabelGenerator(this::year);
    to.setItemLabelGenerator(this::year);
    counting.setItemLabelGenerator(
        counted -> Words.text(counted == Counting.ACCEPTED ? "overview.filter.accepted" : "overview.filter.provisional"));
    optional(level, "overview.filter.level.all", Words::name);
    optional(ward, "overview.filter.ward.all", School.Ward::name);

    listen(calendar, chosen, kind -> selection.calendar(kind));
    listen(from, chosen, year -> selection.years(year, Math.max(year, selection.to())));
    listen(to, chosen, year -> selection.years(Math.min(year, selection.from()), year));
    listen(level, chosen, given -> selection.level(Optional.ofNullable(given)));
    listen(ward, chosen, given -> selection.ward(Optional.ofNullable(given).map(School.Ward::id)));
    listen(counting, chosen, counted -> selection.acceptedOnly(counted == Counting.ACCEPTED));
  }

  /** For pages that show every year of the programme. */
  public FilterBar ofAllYears() {
    remove(from, to);
    addClassName("of-all-years");
    return this;
  }

  /** For pages that show how reports came in, accepted or not. */
  public FilterBar ofAllReports() {
    remove(counting);
    addClassName("of-all-reports");
    return this;
  }

  public void show(Selection shown) {
    boolean otherYears = shown.calendar() != selection.calendar();
    selection = shown;
    if (otherYears) {
      from.getListDataView().refreshAll();
      to.getListDataView().refreshAll();
    }
    calendar.setValue(shown.calendar());
    from.setValue(shown.from());
    to.setValue(shown.to());
    level.setValue(shown.level().orElse(null));
    ward.setValue(shown.ward().flatMap(id -> wards.stream().filter(known -> known.id().equals(id)).findFirst()).orElse(null));
    counting.setValue(shown.acceptedOnly() ? Counting.ACCEPTED : Counting.PROVISIONAL);
  }

  private String year(Integer year) {
    return selection.calendar().label(year);
  }

  private <T> void field(Select<T> field, String label, List<T> items) {
    field.setLabel(Words.text(label));
    field.setItems(items);
    add(field);
  }

  private static <T> void optional(Select<T> field, String all, java.util.function.Function<T, String> name) {
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(Words.text(all));
    field.setItemLabelGenerator(chosen -> chosen == null ? Words.text(all) : name.apply(chosen));
  }

  private static <T> void listen(
      Select<T> field, Consumer<Selection> chosen, java.util.function.Function<@Nullable T, Selection> change) {
    field.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(change.apply(event.getValue()));
      }
    });
  }
}
