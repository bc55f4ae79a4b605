package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.account.Person;
import vn.mangnon.report.EvidenceFile;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.Report;

/** What a school has submitted, to open and to print, with the files that belong to it; the latest period first. */
@StyleSheet("theme/quality.css")
public class ReportDocuments extends Div {

  private static final int SHOWN = 4;

  private final EvidenceFiles files;
  private final Person person;

  public ReportDocuments(EvidenceFiles files, Person person, UUID school, List<Report.Item> reports) {
    this.files = files;
    this.person = person;
    addClassName("documents");
    Map<UUID, List<EvidenceFile>> evidence = files.submittedOf(person, school);
    List<Component> rows = reports.stream()
        .filter(report -> report.revision() > 0)
        .sorted(Comparator.comparing((Report.Item report) -> report.period().windowTo()).reversed())
        .map(report -> row(report, evidence.getOrDefault(report.id(), List.of())))
        .toList();
    if (rows.isEmpty()) {
      add(new EmptyState(Symbol.FILES, Words.text("school.documents.none"), Words.text("school.documents.none.why")));
      return;
    }
    rows.stream().limit(SHOWN).forEach(this::add);
    if (rows.size() > SHOWN) {
      var earlier = new Div();
      rows.stream().skip(SHOWN).forEach(earlier::add);
      add(new NativeDetails(Words.text("school.documents.earlier", rows.size() - SHOWN), earlier));
    }
  }

  private Component row(Report.Item report, List<EvidenceFile> evidence) {
    String period = Words.text(report.period().label());
    var open = new Anchor("reports/" + report.id());
    open.add(Symbol.FILE_TEXT.icon(), new Span(Words.text("school.documents.report")));
    open.setAriaLabel(Words.text("school.documents.report.of", period));
    open.addClassName("document-link");
    open.getElement().setAttribute("router-link", true);
    var attached = new Div();
    attached.addClassName("document-files");
    evidence.forEach(file -> attached.add(EvidenceLink.to(files, person, file)));
    if (evidence.isEmpty()) {
      var none = new Span(Words.text("school.documents.files"));
      none.addClassName("note");
      attached.add(none);
    }
    var name = new Span(period);
    name.addClassName("document-period");
    var row = new Div(name, open, attached);
    row.addClassName("document-row");
    return row;
  }
}
