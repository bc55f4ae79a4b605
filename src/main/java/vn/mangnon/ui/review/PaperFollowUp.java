package vn.mangnon.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.report.EvidenceFile;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.ui.shell.EvidenceLink;
import vn.mangnon.ui.shell.Words;

/**
 * What goes with a report beside its sections: what was done about earlier issues, why unusual figures are right, and
 * the attached files.
 */
final class PaperFollowUp extends Div {

  private final Pen pen;
  private final Map<UUID, Issue> issues;

  /** @param issues those of the school */
  PaperFollowUp(Pen pen, List<Issue> issues) {
    this.pen = pen;
    this.issues = issues.stream().collect(Collectors.toMap(Issue::id, Function.identity()));
    var reading = pen.reading();
    var progress = reading.lines("/progress", reading.before().progress(), reading.after().progress());
    if (!progress.isEmpty()) {
      add(new H3(Words.text("review.paper.progress")));
      progress.forEach(this::progress);
    }
    var explanations = reading.lines("/explanations", reading.before().explanations(), reading.after().explanations())
        .stream().filter(line -> line.shown().text() != null).toList();
    if (!explanations.isEmpty()) {
      add(new H3(Words.text("review.paper.explanations")));
      explanations.forEach(this::explanation);
    }
  }

  private void progress(Line<Progress> line) {
    Issue issue = issues.get(line.shown().issue());
    var paragraph = new Paragraph(
        new Span("- " + (issue == null ? "" : issue.text() + ": ")),
        pen.value(line, "/text", line.shown().text()), new Span(" ("), pen.value(line, "/done", line.shown().done()),
        new Span(")"));
    paragraph.addClassName("dash-line");
    pen.mark(line, paragraph, paragraph);
    add(pen.place(line.place(), paragraph));
  }

  private void explanation(Line<Explanation> line) {
    var paragraph = new Paragraph(new Span("- "), pen.value(line, "/text", line.shown().text()));
    paragraph.addClassName("dash-line");
    pen.mark(line, paragraph, paragraph);
    add(pen.place(line.place(), paragraph));
  }

  /** The files of the later revision, as links beside the document; they are no part of its text. */
  static Div files(Pen pen, EvidenceFiles files, Person person, UUID report) {
    var place = new Div();
    Map<UUID, EvidenceFile> known = files.list(person, report).stream()
        .collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
    var list = new UnorderedList();
    list.addClassName("evidence-list");
    pen.reading().after().files().stream().filter(known::containsKey)
        .forEach(file -> list.add(new ListItem(EvidenceLink.to(files, person, known.get(file)))));
    if (list.getChildren().findAny().isPresent()) {
      place.add(new H3(Words.text("review.paper.evidence")), list);
      place.addClassName("paper-files");
    }
    return place;
  }
}
