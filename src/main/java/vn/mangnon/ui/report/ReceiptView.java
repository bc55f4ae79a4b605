package vn.mangnon.ui.report;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.report.Report;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Proof that a report was submitted: when, which submission, on time or late, and the seal of its content. */
@Route("reports/:id/receipt")
@RolesAllowed({"PRINCIPAL", "CLERK"})
@StyleSheet("theme/form.css")
class ReceiptView extends Page implements BeforeEnterObserver {

  private static final int SHORT_SEAL = 12;

  private final Reports reports;

  ReceiptView(Reports reports) {
    super("form.receipt");
    this.reports = reports;
    addClassName("receipt");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var person = CurrentPerson.get();
    Report report = reports.find(person, ReportId.of(event));
    List<Report.Revision> revisions = reports.revisions(person, report.id());
    String wanted = event.getLocation().getQueryParameters().getSingleParameter("revision")
        .orElse(String.valueOf(report.revision()));
    show(report, revisions.stream()
        .filter(revision -> String.valueOf(revision.number()).equals(wanted))
        .findFirst()
        .orElseThrow(NotFoundException::new));
  }

  private void show(Report report, Report.Revision revision) {
    removeAll();
    title(Words.text("form.receipt"));
    var timeliness = report.late()
        ? StatusBadge.late()
        : new StatusBadge(Tone.GOOD, Symbol.CIRCLE_CHECK, Words.text("form.receipt.on-time"));
    add(
        new PageHeader(Words.text("form.receipt.answer", report.period().label()))
            .about(timeliness)
            .support(Words.text("form.receipt.support", report.school().name())),
        facts(report, revision),
        new Panel(Words.text("form.receipt.next"), steps()),
        new ActionBar(
            action(Addresses.HOME, "form.receipt.home", true),
            action(Addresses.report(report.id()), "form.receipt.report", false)));
  }

  private static DescriptionList facts(Report report, Report.Revision revision) {
    var seal = new Span(revision.sha256().substring(0, SHORT_SEAL));
    seal.addClassName("seal");
    seal.getElement().setAttribute("title", revision.sha256());
    var facts = new DescriptionList();
    facts.addClassNames("answers", "receipt-facts");
    facts.add(
        fact("form.receipt.at", new Span(Texts.moment(revision.submittedAt()))),
        fact("form.receipt.by", new Span(revision.submittedBy())),
        fact("form.receipt.revision", new Span(String.valueOf(revision.number()))),
        fact("form.receipt.due", new Span(Texts.date(report.dueOn()))),
        fact("form.receipt.seal", seal));
    return facts;
  }

  private static Div fact(String key, Span value) {
    var fact = new Div(new Term(Words.text(key)), new Description(value));
    fact.addClassName("answer");
    return fact;
  }

  private static OrderedList steps() {
    return new OrderedList(
        new ListItem(Words.text("form.receipt.next.review")),
        new ListItem(Words.text("form.receipt.next.return")),
        new ListItem(Words.text("form.receipt.next.accept")));
  }

  private static com.vaadin.flow.component.html.Anchor action(String address, String key, boolean primary) {
    var link = Addresses.link(address, Words.text(key));
    link.addClassNames("button-link", primary ? "primary" : "secondary");
    return link;
  }
}
