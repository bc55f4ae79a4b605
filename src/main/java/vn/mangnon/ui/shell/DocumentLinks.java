package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import vn.mangnon.document.DocumentFormat;
import vn.mangnon.document.ReportDocuments.Made;

/** A report as the files that offices send: for Word, to go on writing, and as PDF, to print and keep. */
public final class DocumentLinks extends Div {

  /** @param made when somebody takes the file, as what stands in the report by then */
  public DocumentLinks(Function<DocumentFormat, Made> made) {
    addClassName("document-links");
    for (DocumentFormat format : DocumentFormat.values()) {
      var link = new Anchor(DownloadHandler.fromInputStream(_ -> {
        Made file = made.apply(format);
        return new DownloadResponse(
            new ByteArrayInputStream(file.bytes()), file.name(), format.mediaType(), file.bytes().length);
      }), AttachmentType.DOWNLOAD, "");
      link.add(Symbol.DOWNLOAD.icon(), new Span(Words.name(format)));
      link.addClassNames("button-link", "secondary");
      add(link);
    }
  }
}
