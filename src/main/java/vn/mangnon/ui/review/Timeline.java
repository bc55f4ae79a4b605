package vn.mangnon.ui.review;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Edit;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportEventKind;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/**
 * What happened to a report: who did what and when, in whose words, with the receipt of each submission; between these,
 * folded up, what was typed into it.
 */
final class Timeline extends Panel {

  private final List<Report.Revision> revisions;

  /** @param events the latest first, and so {@code edits} */
  Timeline(
      List<Report.Event> events, List<Report.Revision> revisions, List<Edit> edits, List<Indicator> indicators) {
    super(Words.text("review.timeline"));
    this.revisions = revisions;
    addClassName("timeline");
    var list = new OrderedList();
    var typing = new TypingWords(indicators);
    Instant until = Instant.MAX;
    for (Report.Event event : events) {
      typing.between(edits, event.at(), until).ifPresent(list::add);
      list.add(item(event));
      until = event.at();
    }
    add(list);
  }

  private ListItem item(Report.Event event) {
    boolean submission = event.kind() == ReportEventKind.SUBMITTED;
    var what = new Span(submission
        ? Words.text(event.revision() > 1 ? "review.timeline.resubmitted" : "review.timeline.submitted", event.revision())
        : Words.name(event.kind()));
    what.addClassName("timeline-what");
    var who = new Div(Texts.moment(event.at()) + " · " + event.by());
    who.addClassName("note");
    var words = new Div(what, who);
    event.message().ifPresent(message -> words.add(said(message)));
    if (submission) {
      receipt(event.revision()).ifPresent(words::add);
    }
    return new ListItem(symbol(event.kind()).icon(), words);
  }

  private static Div said(String message) {
    var said = new Div(message);
    said.addClassName("said");
    return said;
  }

  private Optional<NativeDetails> receipt(int number) {
    return revisions.stream().filter(revision -> revision.number() == number).findFirst()
        .map(revision -> {
          var seal = new Code(revision.sha256());
          return new NativeDetails(Words.text("review.receipt"),
              new Div(new Div(Words.text("review.receipt.words", number, revision.submittedAt(), revision.submittedBy())),
                  new Div(Words.text("review.receipt.seal")), seal));
        });
  }

  private static Symbol symbol(ReportEventKind kind) {
    return switch (kind) {
      case OPENED -> Symbol.FILE_PEN_LINE;
      case SUBMITTED -> Symbol.SEND;
      case ENDORSED -> Symbol.CHECK;
      case RETURNED -> Symbol.UNDO_2;
      case ACCEPTED -> Symbol.CIRCLE_CHECK;
      case REOPENED -> Symbol.ROTATE_CCW;
    };
  }
}
