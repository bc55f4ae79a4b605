package vn.mangnon.ui.period;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Obligations.Obliged;
import vn.mangnon.programme.Obligations;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist.Column;
import vn.mangnon.ui.shell.Worklist;

/** The schools that a period obliges, each with its day in force and its report; the exempt ones apart. */
final class ObligedPanel extends Div {

  private final Period period;
  private final PeriodStanding standing;
  private final Obligations obligations;
  private final PeriodActions actions;
  private final Person person;
  private final WorkingDays days;
  private final Div lists = new Div();
  private final Div downloads = new Div();

  ObligedPanel(
      Period period, PeriodStanding standing, Obligations obligations, PeriodActions actions, Person person,
      String search, WorkingDays days) {
    this.period = period;
    this.standing = standing;
    this.obligations = obligations;
    this.actions = actions;
    this.person = person;
    this.days = days;
    lists.addClassName("panels");
    var field = new TextField(Words.text("period.search"));
    field.setPrefixComponent(Symbol.SEARCH.icon());
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValue(search);
    field.addValueChangeListener(change -> {
      var address = search(change.getValue());
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
      show(change.getValue());
    });
    var filters = new Div(field);
    filters.addClassName("filters");
    add(new Panel(Words.text("period.schools"), filters, lists, downloads));
    show(search);
  }

  private Location search(String text) {
    return new Location("periods/" + period.code(),
        text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text.strip()));
  }

  private void show(String search) {
    List<Obliged> found = obligations.list(person, period.code(), search);
    var due = found.stream().filter(school -> school.exemptReason().isEmpty()).toList();
    var exempt = found.stream().filter(school -> school.exemptReason().isPresent()).toList();
    lists.removeAll();
    if (found.isEmpty()) {
      lists.add(new EmptyState(
          Symbol.SCHOOL, Words.text("period.schools.none"),
          Words.text(search.isBlank() ? "period.schools.none.why" : "period.schools.none.filtered")));
    }
    downloads.removeAll();
    if (!found.isEmpty()) {
      downloads.add(new TableDownloads(() -> table(found)));
    }
    if (!due.isEmpty()) {
      lists.add(list("period.schools", due, columns()));
    }
    if (!exempt.isEmpty()) {
      lists.add(new Panel(
          Words.text("period.exempt", exempt.size()), list("period.exempt-list", exempt, exemptColumns())));
    }
  }

  private Table table(List<Obliged> schools) {
    return new Table(
        Words.text("period.schools") + " – " + Words.text(period.label()),
        List.of(
            new Table.Column(Words.text("document.school-code"), Table.Type.TEXT),
            new Table.Column(Words.text("period.column.school"), Table.Type.TEXT),
            new Table.Column(Words.text("document.level"), Table.Type.TEXT),
            new Table.Column(Words.text("period.column.ward"), Table.Type.TEXT),
            new Table.Column(Words.text("period.column.due"), Table.Type.DATE),
            new Table.Column(Words.text("period.column.state"), Table.Type.TEXT),
            new Table.Column(Words.text("period.column.reason"), Table.Type.TEXT)),
        schools.stream().map(school -> Arrays.<@Nullable Object>asList(
            school.code(), school.name(), Words.name(school.level()), school.ward().orElse(null), school.dueOn(),
            standing.report(school).map(report -> Words.name(report.state())).orElse(null),
            school.exemptReason().orElse(null))).toList(),
        List.of());
  }

  private Worklist<Obliged> list(String caption, List<Obliged> schools, List<Column<Obliged>> columns) {
    var list = new Worklist<>(Words.text(caption), this::address, columns);
    list.show(schools.size(), (offset, limit) -> schools.subList(offset, Math.min(offset + limit, schools.size())));
    return list;
  }

  private String address(Obliged school) {
    return standing.report(school).map(report -> "reports/" + report.id()).orElse("schools/" + school.code());
  }

  private List<Column<Obliged>> columns() {
    var columns = new ArrayList<Column<Obliged>>(List.of(
        Column.of(Words.text("period.column.school"), school -> new Span(school.name())),
        Column.of(Words.text("period.column.ward"), school -> new Span(school.ward().orElse("–"))),
        Column.of(Words.text("period.column.due"), this::dueDay),
        Column.of(Words.text("period.column.state"), this::state)));
    if (acts()) {
      columns.add(Column.of(Words.text("period.column.actions"), school -> actions(
          button("period.extend-one", school, () -> actions.extend(period, school)),
          standing.received(school)
              ? new Span()
              : button("period.exempt-one", school, () -> actions.exempt(period, school)))));
    }
    return columns;
  }

  private List<Column<Obliged>> exemptColumns() {
    var columns = new ArrayList<Column<Obliged>>(List.of(
        Column.of(Words.text("period.column.school"), school -> new Span(school.name())),
        Column.of(Words.text("period.column.reason"), school -> new Span(school.exemptReason().orElse("")))));
    if (acts()) {
      columns.add(Column.of(Words.text("period.column.actions"), school ->
          actions(button("period.lift", school, () -> actions.lift(period, school)))));
    }
    return columns;
  }

  private boolean acts() {
    return person.mayReview() && period.state() == PeriodState.OPEN;
  }

  private Component dueDay(Obliged school) {
    if (!school.dueOn().isAfter(period.dueOn())) {
      return new Span(Texts.date(school.dueOn()));
    }
    var note = new Div(Words.text("period.extended"));
    note.addClassName("note");
    return new Div(DayWords.toActOn(school.dueOn(), days), note);
  }

  private Component state(Obliged school) {
    var badges = new Div(standing.badge(school));
    badges.addClassName("badges");
    standing.report(school).filter(report -> report.late() && report.revision() > 0)
        .ifPresent(_ -> badges.add(StatusBadge.late()));
    return badges;
  }

  private static Component actions(Component... buttons) {
    var actions = new Div(buttons);
    actions.addClassName("row-actions");
    return actions;
  }

  private static Button button(String words, Obliged school, Runnable work) {
    var button = new Button(Words.text(words), click -> work.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(Words.text(words + ".of", school.name()));
    return button;
  }
}
