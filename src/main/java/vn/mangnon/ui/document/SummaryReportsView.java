package vn.mangnon.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.SummaryReport;
import vn.mangnon.document.SummaryReports;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;
import vn.mangnon.ui.shell.Worklist.Column;

/** All summary reports: those that are being written and those that were issued. */
@Route("summary-reports")
@Menu(order = 25, title = "summary-report.menu", icon = "file-text")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR", "CITY_VIEWER"})
@StyleSheet("theme/summary-report.css")
@StyleSheet("theme/record.css")
class SummaryReportsView extends Page {

  /** What a report may be about. */
  private record Subject(String words, SummaryFilter filter) {}

  private final SummaryReports reports;
  private final Person person = CurrentPerson.get();

  SummaryReportsView(SummaryReports reports, Periods periods, Clock clock) {
    super("summary-report.menu");
    this.reports = reports;
    reports.prepare();
    List<SummaryReport.Listed> all = reports.list(person);
    add(new PageHeader(Words.text("summary-report.answer", all.size(), all.stream().filter(one -> one.issued().isPresent()).count()))
        .support(Words.text("summary-report.support")));
    if (person.mayReview()) {
      add(begin(subjects(periods.list(), LocalDate.now(clock))));
    }
    add(all.isEmpty()
        ? new EmptyState(Symbol.FILE_TEXT, Words.text("summary-report.empty"),
            Words.text(person.mayReview() ? "summary-report.empty.why" : "summary-report.empty.wait"))
        : new Panel(Words.text("summary-report.list"), table(all)));
  }

  private static List<Subject> subjects(List<Period> periods, LocalDate today) {
    var subjects = new ArrayList<Subject>();
    var all = SummaryFilter.everything();
    IntStream.rangeClosed(SummaryFilter.FIRST_YEAR, today.getYear()).map(year -> SummaryFilter.FIRST_YEAR + today.getYear() - year)
        .forEach(year -> subjects.add(new Subject(
            Words.text("selection.year", String.valueOf(year)), all.years(year, year))));
    IntStream.rangeClosed(SummaryFilter.FIRST_YEAR, SchoolYear.of(today).start())
        .map(year -> SummaryFilter.FIRST_YEAR + SchoolYear.of(today).start() - year)
        .forEach(year -> subjects.add(new Subject(
            Words.text("selection.school-year", YearKind.SCHOOL.label(year)),
            all.years(year, year).calendar(YearKind.SCHOOL))));
    periods.stream()
        .filter(period -> period.state() != PeriodState.PLANNED && period.year() >= SummaryFilter.FIRST_YEAR)
        .sorted(Comparator.comparing(Period::windowTo).reversed())
        .forEach(period -> subjects.add(new Subject(
            Words.text("summary-report.of-period", period.label()),
            all.years(period.year(), period.year()).period(Optional.of(period.id())))));
    return subjects;
  }

  private Component begin(List<Subject> subjects) {
    var subject = new Select<Subject>();
    subject.setLabel(Words.text("summary-report.subject"));
    subject.setItems(subjects);
    subject.setItemLabelGenerator(Subject::words);
    subject.setValue(subjects.getFirst());
    var open = new Button(Words.text("summary-report.open"), Symbol.FILE_PEN_LINE.icon(), click -> {
      UUID id = reports.open(person, subject.getValue().filter()).id();
      click.getSource().getUI().ifPresent(ui -> ui.navigate("summary-reports/" + id));
    });
    open.addThemeVariants(ButtonVariant.PRIMARY);
    open.setDisableOnClick(true);
    var begin = new Div(subject, open);
    begin.addClassName("summary-report-begin");
    return begin;
  }

  private Component table(List<SummaryReport.Listed> all) {
    var list = new Worklist<SummaryReport.Listed>(
        Words.text("summary-report.list"), report -> "summary-reports/" + report.id(), List.of(
            Column.of(Words.text("summary-report.column.title"), report -> new Span(
                Words.text("summary-report.title", report.title()))),
            Column.of(Words.text("summary-report.column.state"), SummaryReportsView::state),
            Column.of(Words.text("summary-report.column.figures"), report -> new Span(report.issued()
                .map(issued -> Texts.moment(issued.figuresOf())).orElseGet(() -> Words.text("summary-report.today")))),
            Column.of(Words.text("summary-report.column.changed"), report -> new Span(
                Words.text("summary-report.changed", report.changedAt(), report.changedBy())))));
    list.show(all.size(), (offset, limit) -> all.subList(offset, Math.min(offset + limit, all.size())));
    return list;
  }

  private static StatusBadge state(SummaryReport.Listed report) {
    return report.issued()
        .map(issued -> new StatusBadge(Tone.GOOD, Symbol.CHECK, Words.text("summary-report.issued", issued.number())))
        .orElseGet(() -> new StatusBadge(Tone.NEUTRAL, Symbol.PENCIL, Words.text("summary-report.draft")));
  }
}
