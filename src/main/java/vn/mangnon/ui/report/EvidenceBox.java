package vn.mangnon.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.report.EvidenceFile;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.EvidenceKind;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The files that belong to a part or a line of the report. */
final class EvidenceBox extends Div {

  private final Attachments attachments;
  private final Runnable edited;
  private final List<UUID> files = new ArrayList<>();
  private final UnorderedList list = new UnorderedList();
  private final Button choose = new Button(Words.text("form.evidence.add"), Symbol.PAPERCLIP.icon());

  EvidenceBox(Attachments attachments, Runnable edited) {
    this.attachments = attachments;
    this.edited = edited;
    addClassName("evidence");
    list.addClassName("evidence-list");
    choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    add(list, upload());
    list.setVisible(false);
  }

  /** Says to whom the button belongs, where there are several of them. */
  void stand(String heading) {
    choose.setAriaLabel(Words.text("form.evidence.add-which", heading));
  }

  void show(List<UUID> shown) {
    if (!files.equals(shown)) {
      files.clear();
      files.addAll(shown);
      draw();
    }
  }

  List<UUID> read() {
    return List.copyOf(files);
  }

  private void draw() {
    list.removeAll();
    files.forEach(id -> attachments.find(id).ifPresent(file -> list.add(item(file))));
    list.setVisible(!files.isEmpty());
  }

  private ListItem item(EvidenceFile file) {
    var remove = new Button(Symbol.X.icon(), _ -> remove(file));
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.setAriaLabel(Words.text("form.evidence.remove", file.name()));
    return new ListItem(attachments.link(file), remove);
  }

  /** The file itself stays; it is only no longer part of the draft. */
  private void remove(EvidenceFile file) {
    int index = files.indexOf(file.id());
    files.remove(file.id());
    draw();
    edited.run();
    var undo = new Button(Words.text("action.undo"), Symbol.UNDO_2.icon());
    undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var said = new Span(Words.text("form.evidence.removed", file.name()));
    said.getElement().setAttribute("role", "status");
    var removed = new ListItem(said, undo);
    undo.addClickListener(_ -> {
      files.add(Math.min(index, files.size()), file.id());
      draw();
      edited.run();
      choose.focus();
    });
    list.add(removed);
    list.setVisible(true);
    undo.focus();
  }

  private Upload upload() {
    var upload = new Upload();
    upload.setUploadButton(choose);
    upload.setDropAllowed(false);
    upload.setMaxFileSize(EvidenceFiles.GREATEST_SIZE);
    upload.setAcceptedFileTypes(Stream.concat(
            Stream.of(".jpeg"), Arrays.stream(EvidenceKind.values()).map(kind -> "." + kind.extension()))
        .toArray(String[]::new));
    upload.setI18n(words());
    var receiving = new Receiving();
    upload.setUploadHandler(receiving);
    upload.addFileRejectedListener(event -> Notice.failed(event.getErrorMessage()));
    upload.addAllFinishedListener(_ -> {
      upload.clearFileList();
      receiving.taken().forEach(this::take);
    });
    return upload;
  }

  private record Received(String name, byte[] content) {}

  /** Runs outside the page's lock; what came is taken when the browser says that all has come. */
  private static final class Receiving implements UploadHandler {

    private final List<Received> received = new ArrayList<>();

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      var file = new Received(
          event.getFileName(), event.getInputStream().readNBytes(EvidenceFiles.GREATEST_SIZE + 1));
      synchronized (received) {
        received.add(file);
      }
    }

    List<Received> taken() {
      synchronized (received) {
        var all = List.copyOf(received);
        received.clear();
        return all;
      }
    }
  }

  private void take(Received file) {
    try {
      EvidenceFile added = attachments.add(file.name(), file.content());
      if (!files.contains(added.id())) {
        files.add(added.id());
      }
      draw();
      edited.run();
    } catch (Rejection refused) {
      Notice.failed(Words.explain(refused));
    }
  }

  private static UploadI18N words() {
    var words = new UploadI18N();
    words.setError(new UploadI18N.Error()
        .setFileIsTooBig(Words.text("form.evidence.too-big", EvidenceFiles.GREATEST_MEGABYTES))
        .setIncorrectFileType(Words.text("form.evidence.kinds"))
        .setTooManyFiles(Words.text("form.evidence.kinds")));
    String failed = Words.text("form.evidence.failed");
    words.setUploading(new UploadI18N.Uploading()
        .setStatus(new UploadI18N.Uploading.Status()
            .setConnecting(Words.text("form.evidence.sending")).setProcessing(Words.text("form.evidence.sending"))
            .setStalled(Words.text("form.evidence.sending")).setHeld(Words.text("form.evidence.sending")))
        .setError(new UploadI18N.Uploading.Error()
            .setServerUnavailable(failed).setUnexpectedServerError(failed).setForbidden(failed)));
    return words;
  }
}
