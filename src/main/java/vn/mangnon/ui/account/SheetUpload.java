package vn.mangnon.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import vn.mangnon.document.AccountWorkbook;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Takes one sheet; never more of it than a sheet may hold. */
final class SheetUpload extends Upload {

  private volatile byte[] received = {};

  SheetUpload(Consumer<byte[]> whole) {
    var button = new Button(Words.text("import.upload"), Symbol.UPLOAD.icon());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    setUploadButton(button);
    setDropLabel(new Span(Words.text("import.upload.drop")));
    setMaxFileSize(AccountWorkbook.LARGEST_FILE);
    setAcceptedFileTypes(".xlsx", AccountWorkbook.TYPE);
    setI18n(words());
    setUploadHandler(new Bounded());
    addFileRejectedListener(event -> Notice.failed(event.getErrorMessage()));
    addAllFinishedListener(event -> {
      clearFileList();
      whole.accept(received);
    });
    getElement().setAttribute("aria-label", Words.text("import.upload.label"));
  }

  private final class Bounded implements UploadHandler {

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      received = event.getInputStream().readNBytes(AccountWorkbook.LARGEST_FILE + 1);
    }
  }

  private static UploadI18N words() {
    var words = new UploadI18N();
    words.setError(new UploadI18N.Error()
        .setFileIsTooBig(Words.text("import.file.size"))
        .setIncorrectFileType(Words.text("import.file.type"))
        .setTooManyFiles(Words.text("import.upload")));
    words.setUploading(new UploadI18N.Uploading()
        .setError(new UploadI18N.Uploading.Error()
            .setServerUnavailable(Words.text("import.upload.failed"))
            .setUnexpectedServerError(Words.text("import.upload.failed"))
            .setForbidden(Words.text("import.upload.failed"))));
    return words;
  }
}
