package vn.mangnon.ui.period;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.programme.Periods.Planned;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.SchoolYearDates;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.programme.YearPlan;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Plans a year in one step: which year and kinds, what the rules propose with every day open to change, and done. */
@Route("periods/plan")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER"})
@StyleSheet("theme/period.css")
@StyleSheet("theme/record.css")
class PlanYearView extends Page implements BeforeEnterObserver {

  private static final int YEARS_AHEAD = 10;

  private final Periods periods;
  private final WorkingDays days;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();

  private final Select<Integer> year = new Select<>();
  private final CheckboxGroup<PeriodKind> ofYear = new CheckboxGroup<>(Words.text("plan.of-year"));
  private final CheckboxGroup<PeriodKind> ofSchoolYear = new CheckboxGroup<>();
  private final SchoolYearFields schoolYear;
  private final Div way = new Div();
  private final Div answer = new Div();
  private final Div preview = new Div();
  private final Button plan = new Button();
  private PointedFields fields = new PointedFields();
  private List<PlanRow> rows = List.of();

  PlanYearView(Periods periods, Programmes programmes, Clock clock) {
    super("plan.title");
    this.periods = periods;
    days = programmes.workingDays();
    today = LocalDate.now(clock);
    schoolYear = new SchoolYearFields(days, this::propose);
    preview.addClassName("plan");
    plan.addThemeVariants(ButtonVariant.PRIMARY);
    plan.setDisableOnClick(true);
    plan.addClickListener(click -> {
      fields.attempt(this::plan);
      plan.setEnabled(true);
    });
    add(way, answer, choices(), preview, new ActionBar(plan));
  }

  private Component choices() {
    year.setLabel(Words.text("periods.year"));
    year.setItems(IntStream.rangeClosed(2021, today.getYear() + YEARS_AHEAD).boxed().toList());
    year.setItemLabelGenerator(String::valueOf);
    year.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        getUI().ifPresent(ui -> ui.navigate("periods/plan", QueryParameters.of("year", change.getValue().toString())));
      }
    });
    ofYear.setItems(YearPlan.OF_A_YEAR);
    ofYear.setItemLabelGenerator(kind -> Words.text("plan.kind." + kind));
    ofYear.setValue(YearPlan.USUAL);
    ofYear.addValueChangeListener(change -> propose());
    ofSchoolYear.setItems(YearPlan.OF_A_SCHOOL_YEAR);
    ofSchoolYear.setItemLabelGenerator(kind -> Words.text("plan.kind." + kind));
    ofSchoolYear.addValueChangeListener(change -> propose());
    var hint = new Paragraph(Words.text("plan.overlap"));
    hint.addClassName("note");
    var choices = new Panel(Words.text("plan.choices"), year, ofYear, ofSchoolYear, schoolYear, hint);
    choices.addClassName("plan-choices");
    return choices;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    int chosen = PeriodsView.year(event.getLocation().getQueryParameters().getSingleParameter("year"))
        .filter(known -> known <= today.getYear() + YEARS_AHEAD)
        .orElse(today.getYear() + 1);
    year.setValue(chosen);
    var school = new SchoolYear(chosen);
    ofSchoolYear.setLabel(Words.text("plan.of-school-year", school.label()));
    schoolYear.show(SchoolYearDates.proposed(school));
    way.removeAll();
    way.add(PeriodsView.way(chosen));
    answer.removeAll();
    answer.add(new PageHeader(Words.text("plan.answer", String.valueOf(chosen))).support(
        Words.text(days.knows(chosen) ? "plan.support" : "plan.support.no-holidays", String.valueOf(chosen))));
    propose();
  }

  private void propose() {
    fields = new PointedFields();
    schoolYear.setVisible(!ofSchoolYear.getValue().isEmpty());
    schoolYear.addTo(fields);
    var rules = new YearPlan(days);
    var school = new SchoolYear(year.getValue());
    List<Plan> proposed = Stream.concat(
            rules.ofYear(year.getValue(), ofYear.getValue()).stream(),
            schoolYear.value().stream()
                .flatMap(dates -> rules.ofSchoolYear(school, dates, ofSchoolYear.getValue()).stream()))
        .toList();
    var existing = periods.list().stream().collect(Collectors.toMap(Period::code, period -> period));
    Set<String> there = new HashSet<>(existing.keySet());
    rows = proposed.stream().filter(made -> !there.contains(made.code()))
        .map(made -> new PlanRow(made, days, today, fields)).toList();
    var panel = new Panel(Words.text("plan.preview"), fields.summary());
    rows.forEach(panel::add);
    proposed.stream().filter(made -> there.contains(made.code()))
        .forEach(made -> panel.add(PlanRow.existing(existing.get(made.code()))));
    if (proposed.isEmpty()) {
      panel.add(new EmptyState(Symbol.CALENDAR_DAYS, Words.text("plan.none"), Words.text("plan.none.why")));
    }
    preview.removeAll();
    preview.add(panel);
    plan.setText(Words.text("plan.do", rows.size()));
    plan.setVisible(!rows.isEmpty());
  }

  private void plan() {
    List<Planned> planned = periods.plan(person, rows.stream().map(PlanRow::value).toList());
    long made = planned.stream().filter(Planned::made).count();
    getUI().ifPresent(ui -> ui.navigate("periods", QueryParameters.of("year", year.getValue().toString())));
    Notice.done(made == planned.size()
        ? Words.text("plan.done", made)
        : Words.text("plan.done.some", made, planned.size() - made));
  }
}
