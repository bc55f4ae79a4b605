package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** Of when and of whom: kind of year, year or period, level, ward, and the day as at which it is seen. */
class ComplianceFilters extends Div {

  private final Select<YearKind> calendar = new Select<>();
  private final Select<Integer> year = new Select<>();
  private final Select<Period> period = new Select<>();
  private final Select<Level> level = new Select<>();
  private final Select<School.Ward> ward = new Select<>();
  private final DayPicker on = new DayPicker(Words.text("compliance.filter.on"));
  private final List<Period> periods;
  private final List<School.Ward> wards;
  private Selection selection = Selection.EVERYTHING;

  /** @param chosen told of the change that a person wants */
  ComplianceFilters(
      List<Period> periods, List<School.Ward> wards, LocalDate today,
      Consumer<UnaryOperator<ComplianceAddress>> chosen) {
    this.periods = periods.stream().filter(known -> known.state() != PeriodState.PLANNED).toList();
    this.wards = wards;
    addClassNames("filters", "compliance-filters");
    field(calendar, "compliance.filter.calendar", Words::name);
    calendar.setItems(YearKind.values());
    field(year, "compliance.filter.year", shown -> selection.calendar().label(shown));
    year.setItems(IntStream.rangeClosed(SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR).boxed().toList().reversed());
    optional(period, "compliance.filter.period", shown -> Words.text(shown.label()));
    optional(level, "compliance.filter.level", Words::name);
    level.setItems(Level.values());
    optional(ward, "compliance.filter.ward", School.Ward::name);
    ward.setItems(wards);
    on.setHelperText(Words.text("compliance.filter.on.hint"));
    on.setMax(today);
    on.setClearButtonVisible(true);
    add(on);

    listen(calendar, chosen, kind -> narrowed(selection.calendar(kind).period(Optional.empty())));
    listen(year, chosen, wanted -> narrowed(selection.years(wanted, wanted).period(Optional.empty())));
    listen(period, chosen, wanted -> narrowed(selection.period(Optional.ofNullable(wanted).map(Period::code))));
    listen(level, chosen, wanted -> narrowed(selection.level(Optional.ofNullable(wanted))));
    listen(ward, chosen, wanted -> narrowed(selection.ward(Optional.ofNullable(wanted).map(School.Ward::id))));
    on.addValueChangeListener(change -> {
      if (change.isFromClient() && !on.isInvalid()) {
        chosen.accept(address -> asItStood(address, on.getOptionalValue().filter(day -> day.isBefore(today))));
      }
    });
  }

  void show(ComplianceAddress shown) {
    selection = shown.selection();
    year.getListDataView().refreshAll();
    period.setItems(periods.stream().filter(this::ofYear).toList());
    calendar.setValue(selection.calendar());
    year.setValue(selection.to());
    period.setValue(selection.period().flatMap(code -> known(code)).orElse(null));
    level.setValue(selection.level().orElse(null));
    ward.setValue(selection.ward()
        .flatMap(id -> wards.stream().filter(known -> known.id().equals(id)).findFirst()).orElse(null));
    on.setValue(shown.on().orElse(null));
  }

  /** Of a year that had not begun on that day nothing was known, so the day's own year is shown. */
  private static ComplianceAddress asItStood(ComplianceAddress address, Optional<LocalDate> on) {
    Selection selection = address.selection();
    return on.map(day -> year(selection.calendar(), day))
        .filter(year -> year < selection.to())
        .map(year -> address.selection(selection.years(year, year).period(Optional.empty())))
        .orElse(address)
        .on(on);
  }

  private static int year(YearKind calendar, LocalDate day) {
    return switch (calendar) {
      case CALENDAR -> day.getYear();
      case SCHOOL -> SchoolYear.of(day).start();
    };
  }

  private Optional<Period> known(String code) {
    return periods.stream().filter(this::ofYear).filter(known -> known.code().equals(code)).findFirst();
  }

  private boolean ofYear(Period known) {
    return selection.to() == switch (selection.calendar()) {
      case CALENDAR -> known.year();
      case SCHOOL -> known.schoolYear().start();
    };
  }

  private static UnaryOperator<ComplianceAddress> narrowed(Selection selection) {
    return address -> address.selection(selection);
  }

  private <T> void field(Select<T> field, String label, Function<T, String> name) {
    field.setLabel(Words.text(label));
    field.setItemLabelGenerator(name::apply);
    add(field);
  }

  private <T> void optional(Select<T> field, String label, Function<T, String> name) {
    String all = Words.text(label + ".all");
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(all);
    field(field, label, chosen -> chosen == null ? all : name.apply(chosen));
  }

  private static <T> void listen(
      Select<T> field, Consumer<UnaryOperator<ComplianceAddress>> chosen,
      Function<@Nullable T, UnaryOperator<ComplianceAddress>> change) {
    field.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(change.apply(event.getValue()));
      }
    });
  }
}
