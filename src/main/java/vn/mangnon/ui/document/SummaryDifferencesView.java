package vn.mangnon.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.SummaryReports;
import vn.mangnon.report.TextDifference;
import vn.mangnon.report.TextDifference.Kind;
import vn.mangnon.report.TextDifference.Part;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What changed from one issue of a summary report to another, line by line and word by word. */
@Route("summary-reports/:report/differences")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR", "CITY_VIEWER"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/summary-report.css")
class SummaryDifferencesView extends Page implements BeforeEnterObserver {

  private final SummaryReports reports;
  private final Person person = CurrentPerson.get();

  SummaryDifferencesView(SummaryReports reports) {
    super("summary-report.differences");
    this.reports = reports;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID report = event.getRouteParameters().get("report").map(UUID::fromString)
        .orElseThrow(() -> Rejection.notFound("summary-report.none"));
    int from = number(event, "from");
    int to = number(event, "to");
    List<Part> changed = reports.differences(person, report, from, to).stream()
        .filter(part -> part.kind() != Kind.SAME).toList();
    List<Component> rows = rows(changed);
    removeAll();
    add(way(report), new PageHeader(Words.text("summary-report.differences.answer", rows.size(), from, to)));
    if (changed.isEmpty()) {
      add(new EmptyState(Symbol.CHECK, Words.text("summary-report.differences.none"),
          Words.text("summary-report.differences.none.why")));
      return;
    }
    var lines = new Div();
    lines.addClassName("summary-differences");
    rows.forEach(lines::add);
    add(lines);
  }

  private static int number(BeforeEnterEvent event, String name) {
    return event.getLocation().getQueryParameters().getSingleParameter(name).filter(value -> value.matches("\\d{1,4}"))
        .map(Integer::valueOf).orElseThrow(() -> Rejection.notFound("summary-report.not-issued"));
  }

  /** A line that went and the line that came in its place are shown as one, word by word. */
  private static List<Component> rows(List<Part> changed) {
    var rows = new ArrayList<Component>();
    for (int i = 0; i < changed.size(); i++) {
      Part part = changed.get(i);
      boolean replaced = part.kind() == Kind.REMOVED && i + 1 < changed.size() && changed.get(i + 1).kind() == Kind.ADDED;
      rows.add(replaced ? new DifferenceLine(TextDifference.of(part.text(), changed.get(++i).text())) : new DifferenceLine(List.of(part)));
    }
    return rows;
  }

  private static Nav way(UUID report) {
    var back = new Anchor(
        "summary-reports/" + report, Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("summary-report.back-to-report")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("summary-report.back-to-report"));
    return way;
  }
}
