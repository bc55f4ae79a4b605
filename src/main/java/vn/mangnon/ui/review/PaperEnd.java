package vn.mangnon.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.ui.shell.Words;

/** Who receives the report, and who signs it. */
final class PaperEnd extends Div {

  private final Pen pen;

  PaperEnd(Pen pen) {
    this.pen = pen;
    addClassName("paper-end");
    add(recipients(), signature());
  }

  private Div recipients() {
    var recipients = new Div(new Paragraph(Words.text("review.paper.recipients")));
    recipients.addClassName("paper-recipients");
    var reading = pen.reading();
    var lines = reading.lines("/recipients", reading.before().recipients(), reading.after().recipients());
    for (Line<String> line : lines) {
      boolean last = line == lines.getLast();
      var paragraph = new Paragraph(new Span("- "), pen.value(line, "", line.shown()), new Span(last ? "." : ";"));
      pen.mark(line, paragraph, paragraph);
      recipients.add(pen.place(line.place(), paragraph));
    }
    return pen.place("/recipients", recipients);
  }

  private Div signature() {
    Signer signer = pen.reading().after().signer();
    var post = new Div();
    post.addClassName("paper-post");
    if (signer.authority() != null || pen.reading().replacedAt("/signer/authority").isPresent()) {
      post.add(pen.value("/signer/authority", signer.authority()), new Span(" "));
    }
    post.add(pen.value("/signer/post", signer.post()));
    var name = new Div(pen.value("/signer/name", signer.name()));
    name.addClassName("paper-signer");
    var signature = new Div(post, name);
    signature.addClassName("paper-signature");
    return pen.place("/signer", signature);
  }
}
