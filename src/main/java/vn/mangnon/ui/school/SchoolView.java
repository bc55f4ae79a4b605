package vn.mangnon.ui.school;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Headcount;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods.Obligation;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportFilter;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Findings;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.ComplianceOfSchool;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FindingWords;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.ReportDocuments;
import vn.mangnon.ui.shell.SchoolFindings;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One school: where it stands, its reports, what is strange in them, its figures, what is outstanding, its documents. */
@Route("schools/:code")
@StyleSheet("theme/school.css")
@RolesAllowed({
    "ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER",
    "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
class SchoolView extends Page implements BeforeEnterObserver {

  private static final List<Figure> BY_YEAR = List.of(
      Figure.REPORTS_DUE, Figure.REPORTS_RECEIVED, Figure.REPORTS_ON_TIME, Figure.REPORTS_LATE, Figure.REPORTS_ACCEPTED,
      Figure.ACTIVITIES, Figure.ATTENDANCES, Figure.TRAINING_CLASSES, Figure.PEOPLE_TRAINED, Figure.ISSUES_OPEN);
  private static final int ISSUES_SHOWN = 10;

  private final Schools schools;
  private final Periods periods;
  private final Reports reports;
  private final Issues issues;
  private final Summaries summaries;
  private final Compliance compliance;
  private final EvidenceFiles evidence;
  private final Findings findings;
  private final FindingWords findingWords;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();
  private final boolean readsLines = !person.scope().equals(Scope.AGGREGATES);

  SchoolView(
      Schools schools, Periods periods, Reports reports, Issues issues, Summaries summaries, Compliance compliance,
      EvidenceFiles evidence, Findings findings, FindingWords findingWords, Clock clock) {
    super("schools.title");
    this.schools = schools;
    this.periods = periods;
    this.reports = reports;
    this.issues = issues;
    this.summaries = summaries;
    this.compliance = compliance;
    this.evidence = evidence;
    this.findings = findings;
    this.findingWords = findingWords;
    this.today = LocalDate.now(clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    School school = schools.find(person.scope(), event.getRouteParameters().get("code").orElseThrow());
    title(school.name());
    removeAll();
    var compliance = new ComplianceOfSchool(this.compliance, periods.list(), person, school, today);
    if (!readsLines) {
      add(header(school), compliance, figures(school), new Panel(Words.text("school.headcounts"), headcounts(school)));
      return;
    }
    List<Report.Item> filed = reports.list(person, ReportFilter.ofSchool(school.id()));
    Map<UUID, Report.Item> byPeriod = filed.stream()
        .collect(Collectors.toMap(report -> report.period().id(), Function.identity()));
    List<Obligation> obligations = periods.obligations(person.scope(), school.id());
    add(header(school, SchoolStatus.of(obligations, byPeriod, school, person, today)),
        compliance,
        new Panel(Words.text("school.reports"), history(obligations, byPeriod)),
        new SchoolFindings(findings, findingWords, person, school, today.getYear()),
        figures(school),
        new Panel(Words.text("school.issues"), openIssues(school)),
        new Panel(Words.text("school.documents"), new ReportDocuments(evidence, person, school.id(), filed)),
        new Panel(Words.text("school.headcounts"), headcounts(school)));
  }

  /** For who reads lines: the state of the report that matters now, and what to do about it. */
  private Component header(School school, SchoolStatus status) {
    var header = new PageHeader(school.name())
        .about(new Span(Words.name(school.level())), new Span(school.ward().map(School.Ward::name).orElse("")))
        .support(status.sentence());
    var actions = new ArrayList<Component>();
    status.next().ifPresent(actions::add);
    if (person.mayReview()) {
      var request = link("issues/request?school=" + school.code(), Words.text("issue.request.here"));
      request.addClassName("button-link");
      actions.add(request);
    }
    return actions.isEmpty() ? header : header.actions(actions.toArray(Component[]::new));
  }

  /** For readers of counts alone. */
  private Component header(School school) {
    var period = CurrentPeriod.of(periods.list(), today);
    var figures = period.map(now ->
        summaries.of(person.scope(), ofSchool(school).period(Optional.of(now.id()))).total());
    var header = new PageHeader(school.name()).about(
        new Span(Words.name(school.level())),
        new Span(school.ward().map(School.Ward::name).orElse("")),
        CurrentPeriod.status(figures, period, today));
    period.ifPresent(now -> header.support(Words.text("school.support", now.label(), now.dueOn())));
    return header;
  }

  private static SummaryFilter ofSchool(School school) {
    return SummaryFilter.everything().school(Optional.of(school.id()));
  }

  private Component history(List<Obligation> obligations, Map<UUID, Report.Item> filed) {
    if (obligations.isEmpty()) {
      return new EmptyState(Symbol.FILES, Words.text("school.reports.none"), Words.text("school.reports.none.why"));
    }
    var list = new Div();
    list.addClassName("history");
    obligations.forEach(obligation -> list.add(row(obligation, Optional.ofNullable(filed.get(obligation.period().id())))));
    return list;
  }

  private Component row(Obligation obligation, Optional<Report.Item> report) {
    String period = Words.text(obligation.period().label());
    var row = new Div(
        report.<Component>map(filed -> link("reports/" + filed.id(), period)).orElseGet(() -> new Span(period)),
        new Span(Words.text("school.due", obligation.dueOn())),
        report.map(filed -> StatusBadge.of(filed.state())).orElseGet(() -> unfiled(obligation)));
    report.flatMap(Report.Item::submittedAt).ifPresent(moment -> row.add(new Span(Texts.moment(moment))));
    report.filter(filed -> filed.late() && filed.revision() > 0).ifPresent(_ -> row.add(StatusBadge.late()));
    row.addClassName("history-row");
    return row;
  }

  private StatusBadge unfiled(Obligation obligation) {
    if (obligation.exemptReason().isPresent()) {
      return StatusBadge.exempt();
    }
    return obligation.dueOn().isBefore(today) ? StatusBadge.overdue() : StatusBadge.notStarted();
  }

  private Component openIssues(School school) {
    var open = issues.list(person, IssueFilter.ofSchool(school.id())).stream()
        .filter(issue -> issue.state() != IssueState.CONFIRMED)
        .toList();
    if (open.isEmpty()) {
      return new EmptyState(Symbol.CIRCLE_CHECK, Words.text("school.issues.none"), Words.text("school.issues.none.why"));
    }
    var list = new Div();
    list.addClassName("history");
    open.stream().limit(ISSUES_SHOWN).forEach(issue -> list.add(row(issue)));
    if (open.size() > ISSUES_SHOWN) {
      list.add(new Span(Words.text("school.issues.more", open.size() - ISSUES_SHOWN)));
    }
    return list;
  }

  private static Component row(Issue issue) {
    var row = new Div(
        link("issues/" + issue.id(), issue.text()), new Span(Words.name(issue.category())), StatusBadge.of(issue.state()));
    row.addClassName("history-row");
    return row;
  }

  private static Anchor link(String address, String words) {
    var link = new Anchor(address, words);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private Component figures(School school) {
    Summary summary = summaries.of(person.scope(), ofSchool(school).by(Dimension.YEAR));
    var selection = Selection.EVERYTHING.school(Optional.of(school.code()));
    var beside = new BesideLevel(
        school, summary, summaries.besideLevel(person.scope(), school.id(), YearKind.CALENDAR), readsLines,
        person.schools().isEmpty());
    return new Panel(Words.text("school.figures"),
        beside, new DataTable(table("school.figures", summary, BY_YEAR))
            .link(links(summary, selection, BY_YEAR)).downloadable());
  }

  private static Table table(String title, Summary summary, List<Figure> figures) {
    var columns = new ArrayList<Table.Column>();
    columns.add(new Table.Column(Words.text("school.year"), Table.Type.TEXT));
    figures.forEach(figure -> columns.add(new Table.Column(Words.name(figure), Table.Type.COUNT)));
    return new Table(
        Words.text(title), columns,
        summary.rows().stream()
            .map(row -> cells(String.valueOf(row.year().orElseThrow()), row.figures(), figures)).toList(),
        cells(Words.text("school.total"), summary.total(), figures));
  }

  private static List<@Nullable Object> cells(String name, Summary.Figures values, List<Figure> figures) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(name);
    figures.forEach(figure -> cells.add(known(values.value(figure))));
    return cells;
  }

  private static @Nullable Object known(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private CellLinks links(Summary summary, Selection selection, List<Figure> figures) {
    return (row, column) -> {
      if (!readsLines || column == 0) {
        return Optional.empty();
      }
      Figure figure = figures.get(column - 1);
      if (DataTable.isTotal(row)) {
        return Optional.of(selection.lines(figure));
      }
      var of = summary.rows().get(row);
      int year = of.year().orElseThrow();
      return of.figures().value(figure).isPresent()
          ? Optional.of(selection.years(year, year).lines(figure))
          : Optional.empty();
    };
  }

  private Component headcounts(School school) {
    var counts = schools.headcounts(person.scope(), school.id());
    return new DataTable(new Table(
        Words.text("school.headcounts"),
        List.of(
            new Table.Column(Words.text("school.school-year"), Table.Type.TEXT),
            new Table.Column(Words.text("school.staff"), Table.Type.COUNT),
            new Table.Column(Words.text("school.pupils"), Table.Type.COUNT),
            new Table.Column(Words.text("school.parents"), Table.Type.COUNT)),
        IntStream.rangeClosed(SummaryFilter.FIRST_YEAR, SchoolYear.of(today).start())
            .mapToObj(year -> headcount(new SchoolYear(year), Optional.ofNullable(counts.get(year))))
            .toList(),
        List.of())).downloadable();
  }

  private static List<@Nullable Object> headcount(SchoolYear year, Optional<Headcount> headcount) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(year.label());
    cells.add(headcount.map(count -> known(count.staff())).orElse(null));
    cells.add(headcount.map(count -> known(count.pupils())).orElse(null));
    cells.add(headcount.map(count -> known(count.parents())).orElse(null));
    return cells;
  }

  private static @Nullable Object known(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
