package vn.mangnon.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.ReportDocuments;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.Report;
import vn.mangnon.report.Reports;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.DocumentLinks;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The official document that a school's draft becomes, as it stands now. */
@Route("reports/:id/preview")
@RolesAllowed({"PRINCIPAL", "CLERK"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/paper.css")
class PreviewView extends Page implements BeforeEnterObserver {

  private final Reports reports;
  private final Schools schools;
  private final Programmes programmes;
  private final Issues issues;
  private final EvidenceFiles evidence;
  private final ReportDocuments documents;
  private final Person person = CurrentPerson.get();

  PreviewView(
      Reports reports, Schools schools, Programmes programmes, Issues issues, EvidenceFiles evidence,
      ReportDocuments documents) {
    super("review.preview.title");
    this.reports = reports;
    this.schools = schools;
    this.programmes = programmes;
    this.issues = issues;
    this.evidence = evidence;
    this.documents = documents;
    addClassName("preview");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID id = event.getRouteParameters().get("id").flatMap(PreviewView::id).orElseThrow(NotFoundException::new);
    Report report = reports.find(person, id);
    if (!report.state().editable() || !person.mayFill(report.school().id())) {
      event.forwardTo("reports/" + id);
      return;
    }
    removeAll();
    title(Words.text("review.preview.heading", report.period().label()));
    var back = new Button(Words.text("review.preview.back"), Symbol.PENCIL.icon(), _ ->
        UI.getCurrent().navigate("reports/" + id + "/edit"));
    var print = new Button(Words.text("review.print"), Symbol.PRINTER.icon(), _ ->
        UI.getCurrent().getPage().executeJs("window.print()"));
    var content = report.content().tidied();
    Optional<String> office = schools.supervisingOffice(report.school().id(),
        Optional.ofNullable(content.document().date()).orElse(report.period().windowTo()));
    var place = new Div(new ReportPaper(report, Reading.of(content), programmes.indicators(report.period()), office)
        .with(issues.list(person, IssueFilter.ofSchool(report.school().id())), evidence, person, id));
    place.addClassName("paper-place");
    add(
        new PageHeader(Words.text("review.preview.heading", report.period().label()))
            .about(StatusBadge.of(report.state()))
            .support(Words.text("review.preview.support")),
        new ActionBar(back, print, new DocumentLinks(format -> documents.of(person, id, format))), place);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
