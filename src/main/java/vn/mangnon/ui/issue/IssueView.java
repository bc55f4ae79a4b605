package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One issue: what it says, where it came from, what happened and what can be done. */
@Route("issues/:issueId")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/issue.css")
class IssueView extends Page implements BeforeEnterObserver {

  private final Issues issues;
  private final Reports reports;
  private final Periods periods;
  private final Clock clock;
  private final IssueMarks marks;
  private final Person person = CurrentPerson.get();

  IssueView(Issues issues, Reports reports, Periods periods, Clock clock) {
    super("issue.one");
    this.issues = issues;
    this.reports = reports;
    this.periods = periods;
    this.clock = clock;
    marks = new IssueMarks(clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID id = event.getRouteParameters().get("issueId").flatMap(IssueView::id).orElseThrow(NotFoundException::new);
    try {
      show(id, IssueAddress.read(event.getLocation().getQueryParameters()));
    } catch (Rejection rejection) {
      throw rejection.reason() == Rejection.Reason.NOT_FOUND ? new NotFoundException() : rejection;
    }
  }

  private void show(UUID id, IssueAddress from) {
    Issue issue = issues.find(person, id);
    title(Words.name(issue.kind()) + ", " + issue.schoolName());
    removeAll();
    var school = new Anchor("schools/" + issue.schoolCode(), issue.schoolName());
    school.getElement().setAttribute("router-link", true);
    var header = new PageHeader(answer(issue))
        .about(StatusBadge.of(issue.state()), school, new Span(Words.name(issue.kind())))
        .support(NextStep.of(issue, person));
    add(way(from), header, content(issue));
    issue.answer().ifPresent(answer -> add(answered(answer)));
    add(new IssueMoves(issues, person, issue, () -> show(id, from)), new IssueHistory(issue.history(), periods));
  }

  private String answer(Issue issue) {
    LocalDate today = LocalDate.now(clock);
    LocalDate raisedOn = issue.raisedAt().atZone(clock.getZone()).toLocalDate();
    if (issue.state() == IssueState.CONFIRMED) {
      return Words.text("issue.answer.closed");
    }
    return issue.overdue(today)
        ? Words.text("issue.answer.passed", ChronoUnit.DAYS.between(issue.dueOn().orElseThrow(), today))
        : Words.text("issue.answer.one", ChronoUnit.DAYS.between(raisedOn, today));
  }

  private static Component answered(Issue.Event answer) {
    var text = new Paragraph(answer.message().orElse(""));
    text.addClassName("issue-quote");
    var who = new Paragraph(Texts.moment(answer.at()) + " · " + answer.by());
    who.addClassName("note");
    return new Panel(Words.text("issue.answered"), text, who);
  }

  private static Component way(IssueAddress from) {
    var back = new Anchor(from.of("issues"), Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("issue.back")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("issue.title"));
    return way;
  }

  private Component content(Issue issue) {
    var text = new Paragraph(issue.text());
    text.addClassName("issue-quote");
    var facts = new DescriptionList();
    facts.addClassName("facts");
    fact(facts, "issue.fact.source", source(issue));
    fact(facts, "issue.column.category", new Span(Words.name(issue.category())));
    fact(facts, "issue.fact.severity", new Span(Words.name(issue.severity())));
    fact(facts, "issue.column.owner", new Span(Words.name(issue.owner())));
    fact(facts, "issue.fact.due", marks.due(issue));
    fact(facts, "issue.fact.raised", new Span(Texts.moment(issue.raisedAt())));
    return new Panel(Words.text("issue.content"), text, facts);
  }

  private static void fact(DescriptionList facts, String key, Component value) {
    facts.add(new DescriptionList.Term(Words.text(key)), new DescriptionList.Description(value));
  }

  private Component source(Issue issue) {
    var period = periods.find(issue.raisedIn()).label();
    if (issue.report().isEmpty()) {
      return new Span(Words.text("issue.source.request", period));
    }
    UUID report = issue.report().get();
    String address = "reports/" + report + line(issue, report)
        .map(pointer -> "?" + QueryParameters.simple(Map.of("at", pointer)).getQueryString())
        .orElse("");
    var link = new Anchor(address, Words.text("issue.source", period));
    link.getElement().setAttribute("router-link", true);
    return new Div(link);
  }

  /** Where the latest submitted revision says it. */
  private Optional<String> line(Issue issue, UUID report) {
    return reports.revisions(person, report).stream().findFirst().flatMap(latest -> {
      ReportContent content = latest.content();
      return switch (issue.kind()) {
        case SHORTCOMING -> index(content.shortcomings(), issue).map(index -> "/shortcomings/" + index);
        case RECOMMENDATION -> index(content.recommendations(), issue).map(index -> "/recommendations/" + index);
        case REQUEST -> Optional.empty();
      };
    });
  }

  private static Optional<Integer> index(List<Finding> findings, Issue issue) {
    return findings.stream().filter(finding -> issue.text().equals(finding.text())).findFirst().map(findings::indexOf);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
