package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportFilter;
import vn.mangnon.report.Reports;
import vn.mangnon.summary.Findings;
import vn.mangnon.ui.chart.ComplianceOfSchool;
import vn.mangnon.ui.shell.FindingWords;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.ReportDocuments;
import vn.mangnon.ui.shell.SchoolFindings;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Words;

/** The school's first page: what it has to do now, what it has submitted, what is planned and what is outstanding. */
@Route(Addresses.HOME)
@Menu(order = 4, title = "form.home", icon = "list-todo")
@RolesAllowed({"PRINCIPAL", "CLERK"})
@StyleSheet("theme/form.css")
class SchoolHomeView extends Page implements AfterNavigationObserver {

  private static final int ISSUES_SHOWN = 5;
  private static final Set<IssueState> OUTSTANDING = EnumSet.of(IssueState.OPEN, IssueState.IN_PROGRESS);

  private final Reports reports;
  private final Periods periods;
  private final Schools schools;
  private final Issues issues;
  private final Compliance compliance;
  private final EvidenceFiles evidence;
  private final Findings findings;
  private final FindingWords findingWords;
  private final Clock clock;
  private final Person person = CurrentPerson.get();

  SchoolHomeView(
      Reports reports, Periods periods, Schools schools, Issues issues, Compliance compliance, EvidenceFiles evidence,
      Findings findings, FindingWords findingWords, Clock clock) {
    super("form.home");
    this.reports = reports;
    this.periods = periods;
    this.schools = schools;
    this.issues = issues;
    this.compliance = compliance;
    this.evidence = evidence;
    this.findings = findings;
    this.findingWords = findingWords;
    this.clock = clock;
    addClassName("school-home");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    removeAll();
    person.schools().stream()
        .map(school -> schools.find(person.scope(), school))
        .sorted(Comparator.comparing(School::name))
        .forEach(this::show);
  }

  private void show(School school) {
    List<Report.Item> filed = reports.list(person, ReportFilter.ofSchool(school.id()));
    var agenda = Agenda.of(periods.obligations(person.scope(), school.id()), filed, periods.list());
    add(new PageHeader(answer(agenda)).support(school.name()));
    if (!agenda.waiting().isEmpty()) {
      var tasks = new Div();
      tasks.addClassName("tasks");
      agenda.waiting().forEach(task -> tasks.add(new TaskCard(task, history(task), clock)));
      add(tasks);
    }
    add(new ComplianceOfSchool(compliance, periods.list(), person, school, LocalDate.now(clock)));
    add(outstanding(school), new SchoolFindings(findings, findingWords, person, school, LocalDate.now(clock).getYear()),
        new Panel(Words.text("form.history"), past(agenda)),
        new Panel(Words.text("school.documents"), new ReportDocuments(evidence, person, school.id(), filed)));
    if (!agenda.planned().isEmpty()) {
      add(planned(agenda.planned()));
    }
  }

  private List<Report.Event> history(Agenda.Task task) {
    return task.returned()
        ? reports.history(person, task.report().orElseThrow().id())
        : List.of();
  }

  private String answer(Agenda agenda) {
    int waiting = agenda.waiting().size();
    if (waiting == 0) {
      return Words.text("form.home.nothing");
    }
    long overdue = agenda.waiting().stream()
        .filter(task -> !task.submitted() && Deadline.of(task.dueOn(), clock).passed())
        .count();
    if (overdue > 0) {
      return Words.text("form.home.overdue", overdue);
    }
    Optional<Agenda.Task> first = agenda.waiting().stream().filter(task -> !task.submitted()).findFirst();
    return first.isEmpty()
        ? Words.text("form.home.to-correct", waiting)
        : Words.text("form.home.due", waiting, Deadline.of(first.get().dueOn(), clock).distance());
  }

  private Component past(Agenda agenda) {
    return agenda.past().isEmpty() ? FormPart.note("form.history.none") : new HistoryTable(agenda.past());
  }

  private static Component planned(List<Period> planned) {
    var list = new UnorderedList();
    planned.forEach(period -> list.add(new ListItem(
        Words.text("form.planned.line", period.label(), period.opensOn(), period.dueOn()))));
    var details = new NativeDetails(Words.text("form.planned", planned.size()), list);
    details.addClassName("planned");
    return details;
  }

  private Component outstanding(School school) {
    List<Issue> open = issues.list(person, IssueFilter.ofSchool(school.id())).stream()
        .filter(issue -> OUTSTANDING.contains(issue.state()))
        .toList();
    if (open.isEmpty()) {
      return new Panel(Words.text("form.issues"), FormPart.note("form.issues.none"));
    }
    var list = new UnorderedList();
    list.addClassName("issue-lines");
    open.stream().limit(ISSUES_SHOWN).forEach(issue -> list.add(new ListItem(
        Addresses.link("issues/" + issue.id(), issue.text()), StatusBadge.of(issue.state()))));
    var all = Addresses.link("issues", Words.text("form.issues.all", open.size()));
    return new Panel(Words.text("form.issues"), list, all);
  }
}
