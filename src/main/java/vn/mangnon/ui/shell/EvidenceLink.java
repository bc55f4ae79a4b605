package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.mangnon.account.Person;
import vn.mangnon.report.EvidenceFile;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.EvidenceKind;

/** A file of a report by its name and size; a picture is shown small, a PDF opens beside the page. */
public final class EvidenceLink {

  private EvidenceLink() {}

  public static Anchor to(EvidenceFiles files, Person person, EvidenceFile file) {
    DownloadHandler handler = event -> send(event, file, files.content(person, file.id()));
    var link = new Anchor(handler, AttachmentType.INLINE, "");
    link.setTarget(AnchorTarget.BLANK);
    link.addClassName("evidence-link");
    if (file.kind().image()) {
      var picture = new Image(handler, "");
      picture.addClassName("evidence-picture");
      link.add(picture);
    } else {
      link.add((file.kind() == EvidenceKind.PDF ? Symbol.FILE_TEXT : Symbol.FILES).icon());
    }
    var about = new Span(Words.text("form.evidence.about", file.kind(), Numbers.megabytes(file.size())));
    about.addClassName("note");
    link.add(new Span(new Span(file.name()), about));
    return link;
  }

  /** Whatever the file says that it is, the browser runs nothing in it and takes it for nothing else. */
  private static void send(DownloadEvent event, EvidenceFile file, byte[] content) throws java.io.IOException {
    VaadinResponse response = event.getResponse();
    boolean shown = file.kind().image() || file.kind() == EvidenceKind.PDF;
    response.setContentType(file.kind().mediaType());
    response.setHeader("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''"
        + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    // browsers show no PDF in a sandbox, and run it in one of their own
    response.setHeader("Content-Security-Policy", file.kind() == EvidenceKind.PDF
        ? "frame-ancestors 'none'" : "default-src 'none'; sandbox");
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(content.length);
    event.getOutputStream().write(content);
  }
}
