package vn.mangnon.ui.quality;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.programme.Period;
import vn.mangnon.summary.FindingStanding;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Which findings are looked at: a year or a period, schools, and what became of the findings. */
class QualityFilters extends Div {

  private final Select<Integer> year = new Select<>();
  private final Select<Period> period = new Select<>();
  private final Select<Level> level = new Select<>();
  private final Select<School.Ward> ward = new Select<>();
  private final Select<FindingStanding> standing = new Select<>();
  private final TextField search = new TextField(Words.text("quality.filter.school"));
  private final List<Period> periods;
  private final List<School.Ward> wards;
  private final Consumer<QualityAddress> chosen;
  private QualityAddress shown;

  /** @param chosen told of what a person chose */
  QualityFilters(
      int lastYear, List<Period> periods, List<School.Ward> wards, QualityAddress shown, Consumer<QualityAddress> chosen) {
    this.periods = periods;
    this.wards = wards;
    this.shown = shown;
    this.chosen = chosen;
    addClassNames("filters", "finding-filters");
    choice(year, "quality.filter.year", "quality.filter.all-years",
        IntStream.rangeClosed(SummaryFilter.FIRST_YEAR, lastYear).boxed().toList().reversed(), String::valueOf);
    choice(period, "quality.filter.period", "quality.filter.all-periods", periods, known -> Words.text(known.label()));
    choice(level, "quality.filter.level", "quality.filter.all-levels", List.of(Level.values()), Words::name);
    choice(ward, "quality.filter.ward", "quality.filter.all-wards", wards, School.Ward::name);
    choice(standing, "quality.filter.standing", "quality.filter.all-standings", List.of(FindingStanding.values()),
        Words::name);
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> choose(change.isFromClient()));
    ward.setVisible(wards.size() > 1);
    add(year, period, level, ward, standing, search);
  }

  void show(QualityAddress address) {
    shown = address;
    Selection selection = address.selection();
    year.setValue(selection.period().isEmpty() && selection.from() == selection.to()
        && year.getListDataView().contains(selection.from()) ? selection.from() : null);
    period.setValue(selection.period()
        .flatMap(code -> periods.stream().filter(known -> known.code().equals(code)).findFirst()).orElse(null));
    level.setValue(selection.level().orElse(null));
    ward.setValue(selection.ward()
        .flatMap(id -> wards.stream().filter(known -> known.id().equals(id)).findFirst()).orElse(null));
    standing.setValue(address.standing().orElse(null));
    search.setValue(address.search());
  }

  private <T> void choice(Select<T> select, String label, String all, List<T> items, Function<T, String> name) {
    select.setLabel(Words.text(label));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Words.text(all));
    select.setPlaceholder(Words.text(all));
    select.setItemLabelGenerator(item -> item == null ? Words.text(all) : name.apply(item));
    select.addValueChangeListener(change -> {
      if (change.isFromClient() && select == year) {
        period.clear();
      }
      choose(change.isFromClient());
    });
  }

  private void choose(boolean byPerson) {
    if (!byPerson) {
      return;
    }
    Selection years = period.isEmpty()
        ? Optional.ofNullable(year.getValue()).map(one -> shown.selection().years(one, one))
            .orElseGet(() -> shown.selection().years(SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR))
        : shown.selection().years(SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR);
    chosen.accept(new QualityAddress(
        years.period(Optional.ofNullable(period.getValue()).map(Period::code))
            .level(level.getOptionalValue())
            .ward(Optional.ofNullable(ward.getValue()).map(School.Ward::id)),
        shown.kind(), standing.getOptionalValue(), search.getValue().strip()));
  }
}
