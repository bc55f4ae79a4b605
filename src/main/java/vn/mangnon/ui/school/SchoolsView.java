package vn.mangnon.ui.school;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;
import vn.mangnon.ui.shell.Worklist.Column;

/** The schools of the district, found by name without accents, with where each of them stands in the current period. */
@Route("schools")
@Menu(order = 34, title = "schools.title", icon = "school")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER"})
class SchoolsView extends Page implements BeforeEnterObserver {

  private final Schools schools;
  private final List<School> all;
  private final Map<UUID, Summary.Figures> current;
  private final Map<UUID, Summary.Figures> ever;
  private final Optional<Period> period;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();

  private final TextField search = new TextField(Words.text("schools.search"));
  private final Select<Level> level = new Select<>();
  private final ComboBox<School.Ward> ward = new ComboBox<>(Words.text("schools.ward"));
  private final Div found = new Div();

  SchoolsView(Schools schools, Periods periods, Summaries summaries, Clock clock) {
    super("schools.title");
    this.schools = schools;
    all = schools.list(person.scope(), "");
    today = LocalDate.now(clock);
    period = CurrentPeriod.of(periods.list(), today);
    current = period
        .map(now -> bySchool(summaries, SummaryFilter.everything().period(Optional.of(now.id()))))
        .orElse(Map.of());
    ever = bySchool(summaries, SummaryFilter.everything());
    found.addClassName("panel");
    add(header(), filters(), found);
  }

  private Map<UUID, Summary.Figures> bySchool(Summaries summaries, SummaryFilter filter) {
    return summaries.of(person.scope(), filter.by(Dimension.SCHOOL)).rows().stream()
        .collect(Collectors.toMap(row -> row.school().orElseThrow().id(), Summary.Row::figures));
  }

  private Component header() {
    long due = current.values().stream().mapToLong(figures -> figures.value(Figure.REPORTS_DUE).orElse(0)).sum();
    long received = current.values().stream().mapToLong(figures -> figures.value(Figure.REPORTS_RECEIVED).orElse(0)).sum();
    return period
        .map(now -> new PageHeader(Words.text("schools.answer", all.size(), received, due))
            .support(Words.text("schools.support", now.label(), now.dueOn())))
        .orElseGet(() -> new PageHeader(Words.text("schools.answer.no-period", all.size())));
  }

  private Component filters() {
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setPlaceholder(Words.text("schools.search.example"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    level.setLabel(Words.text("schools.level"));
    level.setItems(Level.values());
    level.setItemLabelGenerator(chosen -> chosen == null ? Words.text("schools.level.all") : Words.name(chosen));
    level.setEmptySelectionAllowed(true);
    level.setEmptySelectionCaption(Words.text("schools.level.all"));
    ward.setItems(all.stream().flatMap(school -> school.ward().stream()).distinct()
        .sorted(Comparator.comparing(School.Ward::name, Collator.getInstance(Texts.VIETNAMESE))).toList());
    ward.setItemLabelGenerator(School.Ward::name);
    ward.setPlaceholder(Words.text("schools.ward.all"));
    ward.setClearButtonVisible(true);
    search.addValueChangeListener(change -> choose(change.isFromClient()));
    level.addValueChangeListener(change -> choose(change.isFromClient()));
    ward.addValueChangeListener(change -> choose(change.isFromClient()));
    var filters = new Div(search, level, ward);
    filters.addClassName("filters");
    return filters;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    search.setValue(parameters.getSingleParameter("q").orElse(""));
    level.setValue(parameters.getSingleParameter("level")
        .flatMap(name -> Arrays.stream(Level.values()).filter(known -> known.name().equalsIgnoreCase(name)).findFirst())
        .orElse(null));
    ward.setValue(parameters.getSingleParameter("ward")
        .flatMap(id -> ward.getListDataView().getItems().filter(known -> known.id().toString().equals(id)).findFirst())
        .orElse(null));
    show();
  }

  private void choose(boolean byThePerson) {
    if (byThePerson) {
      var parameters = new LinkedHashMap<String, String>();
      if (!search.isEmpty()) {
        parameters.put("q", search.getValue());
      }
      level.getOptionalValue().ifPresent(chosen -> parameters.put("level", chosen.name().toLowerCase(Locale.ROOT)));
      ward.getOptionalValue().ifPresent(chosen -> parameters.put("ward", chosen.id().toString()));
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(
          null, new Location("schools", QueryParameters.simple(parameters))));
      show();
    }
  }

  private void show() {
    List<School> rows = schools.list(person.scope(), search.getValue()).stream()
        .filter(school -> level.getOptionalValue().map(school.level()::equals).orElse(true))
        .filter(school -> ward.getOptionalValue().map(chosen -> school.ward().filter(chosen::equals).isPresent()).orElse(true))
        .toList();
    found.removeAll();
    if (rows.isEmpty()) {
      found.add(new EmptyState(Symbol.SCHOOL, Words.text("schools.none"), Words.text("schools.none.why")));
      return;
    }
    var list = new Worklist<School>(Words.text("schools.title"), school -> "schools/" + school.code(), List.of(
        Column.of(Words.text("schools.column.name"), school -> new Span(school.name())),
        Column.of(Words.text("schools.column.level"), school -> new Span(Words.name(school.level()))),
        Column.of(Words.text("schools.column.ward"), school -> new Span(school.ward().map(School.Ward::name).orElse("–"))),
        Column.of(Words.text("schools.column.status"), this::status),
        Column.number(Words.text("schools.column.missing"), school -> figure(school, Figure.REPORTS_MISSING)),
        Column.number(Words.text("schools.column.open"), school -> figure(school, Figure.ISSUES_OPEN))));
    list.show(rows.size(), (offset, limit) -> rows.subList(offset, Math.min(offset + limit, rows.size())));
    found.add(list, new TableDownloads(() -> table(rows)));
  }

  private Table table(List<School> rows) {
    return new Table(
        Words.text("schools.title"),
        List.of(
            new Table.Column(Words.text("document.school-code"), Table.Type.TEXT),
            new Table.Column(Words.text("schools.column.name"), Table.Type.TEXT),
            new Table.Column(Words.text("schools.column.level"), Table.Type.TEXT),
            new Table.Column(Words.text("schools.column.ward"), Table.Type.TEXT),
            new Table.Column(Words.name(Figure.REPORTS_DUE), Table.Type.COUNT),
            new Table.Column(Words.name(Figure.REPORTS_RECEIVED), Table.Type.COUNT),
            new Table.Column(Words.text("schools.column.missing"), Table.Type.COUNT),
            new Table.Column(Words.text("schools.column.open"), Table.Type.COUNT)),
        rows.stream().map(school -> Arrays.<@Nullable Object>asList(
            school.code(), school.name(), Words.name(school.level()), school.ward().map(School.Ward::name).orElse(null),
            value(school, Figure.REPORTS_DUE), value(school, Figure.REPORTS_RECEIVED),
            value(school, Figure.REPORTS_MISSING), value(school, Figure.ISSUES_OPEN))).toList(),
        List.of());
  }

  private @Nullable Long value(School school, Figure figure) {
    return Optional.ofNullable(ever.get(school.id())).map(figures -> figures.value(figure))
        .filter(OptionalLong::isPresent).map(OptionalLong::getAsLong).orElse(null);
  }

  private Component status(School school) {
    return CurrentPeriod.status(Optional.ofNullable(current.get(school.id())), period, today);
  }

  private Span figure(School school, Figure figure) {
    return new Span(Optional.ofNullable(ever.get(school.id()))
        .map(figures -> Numbers.count(figures.value(figure))).orElseGet(Numbers::missing));
  }
}
