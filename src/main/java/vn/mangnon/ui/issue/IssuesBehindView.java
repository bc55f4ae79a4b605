package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.Issues;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Rejection;
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
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;

/** The issues that a figure counts, one by one: an issue that was resolved twice stands there twice. */
@Route("issues/behind")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/issue.css")
class IssuesBehindView extends Page implements BeforeEnterObserver {

  private static final Set<Figure> OF_ISSUES = EnumSet.of(
      Figure.ISSUES_OPEN, Figure.ISSUES_RAISED, Figure.ISSUES_RESOLVED, Figure.ISSUES_REOPENED);

  private final Summaries summaries;
  private final Selections selections;
  private final Issues issues;
  private final IssueColumns columns;
  private final IssueTable table;
  private final Person person = CurrentPerson.get();

  IssuesBehindView(Summaries summaries, Selections selections, Issues issues, Periods periods, Clock clock) {
    super("issue.behind");
    this.summaries = summaries;
    this.selections = selections;
    this.issues = issues;
    var byCode = periods.list().stream().collect(Collectors.toMap(Period::code, Function.identity()));
    columns = new IssueColumns(new IssueMarks(clock), byCode);
    table = new IssueTable(byCode, clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    Figure figure = parameters.getSingleParameter("figure").flatMap(Figure::ofPath).filter(OF_ISSUES::contains)
        .orElseThrow(() -> Rejection.notFound("issue.behind.no-figure"));
    show(figure, Selection.of(parameters));
  }

  private void show(Figure figure, Selection selection) {
    SummaryFilter filter = selections.filter(person, selection);
    Summary.Lines first = summaries.lines(person.scope(), figure, filter, 1, 0);
    removeAll();
    title(Words.name(figure));
    add(way(selection), new PageHeader(Words.text("issue.behind.answer", Words.name(figure), Numbers.count(first.total())))
        .about(new Span(selections.words(person, selection)))
        .support(Words.text("issue.behind." + figure,
            BalanceTable.lastDay(selection.calendar(), selection.to()))));
    if (first.count() == 0) {
      add(new EmptyState(Symbol.CIRCLE_CHECK, Words.text("issue.empty"), Words.text("issue.behind.none")));
      return;
    }
    var list = new Worklist<Issue>(
        Words.text("issue.title"), issue -> "issues/" + issue.id(), columns.of(!person.schools().isEmpty()));
    list.show(Math.toIntExact(first.count()), (offset, limit) -> page(figure, filter, offset, limit));
    add(list, new TableDownloads(
        () -> table.of(Words.name(figure), page(figure, filter, 0, Math.toIntExact(first.count())))));
  }

  /** In the order of the lines that are counted. */
  private List<Issue> page(Figure figure, SummaryFilter filter, int offset, int limit) {
    List<UUID> counted = summaries.lines(person.scope(), figure, filter, limit, offset).lines().stream()
        .flatMap(line -> line.issue().stream()).toList();
    Map<UUID, Issue> known = issues.all(person, counted).stream()
        .collect(Collectors.toMap(Issue::id, Function.identity()));
    return counted.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  private static Component way(Selection selection) {
    var back = new Anchor(
        new BalanceAddress(selection, Dimension.YEAR).address(), Symbol.CHEVRON_LEFT.icon(),
        new Span(Words.text("issue.balance.title")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("issue.title"));
    return way;
  }
}
