package vn.mangnon.ui.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.ExportState;
import vn.mangnon.document.LongExport;
import vn.mangnon.document.LongExports;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One export: what it is, how far it is, and what can be done with it. It changes in its place. */
final class ExportRow extends ListItem {

  /** What a person does with an export. */
  interface Deeds {
    void cancel(UUID export);

    void again(UUID export);

    void remove(LongExport export);
  }

  private final LongExports exports;
  private final Deeds deeds;
  private final String name;
  private final Div standing = new Div();
  private final Element progress = new Element("progress");
  private final Span steps = new Span();
  private final Div actions = new Div();
  private Optional<ExportState> shown = Optional.empty();

  ExportRow(LongExports exports, LongExport export, String about, Deeds deeds) {
    this.exports = exports;
    this.deeds = deeds;
    name = Words.name(export.order().kind()) + ", " + about;
    addClassName("export");
    var kind = new H2(Words.name(export.order().kind()));
    var detail = new Div(about);
    var asked = new Div(Words.text("export.asked-by", export.askedBy(), export.askedAt()));
    asked.addClassName("note");
    var what = new Div(kind, detail, asked);
    what.addClassName("export-what");
    standing.addClassName("export-standing");
    actions.addClassName("export-actions");
    progress.setAttribute("aria-label", Words.text("export.progress", name));
    steps.addClassName("note");
    add(what, standing, actions);
    show(export);
  }

  /** Whether its state is another one than before. */
  boolean show(LongExport export) {
    steps(export);
    if (shown.filter(export.state()::equals).isPresent()) {
      return false;
    }
    shown = Optional.of(export.state());
    standing.removeAll();
    standing.add(StatusBadge.of(export.state()));
    if (export.state() == ExportState.RUNNING) {
      standing.getElement().appendChild(progress);
      standing.add(steps);
    } else {
      told(export).ifPresent(words -> {
        var line = new Div(words);
        line.addClassName("note");
        standing.add(line);
      });
    }
    actions.removeAll();
    act(export);
    return true;
  }

  /** A bar without a value says that it is not known yet how far it is. */
  private void steps(LongExport export) {
    export.steps().filter(known -> known.of() > 1).ifPresentOrElse(known -> {
      progress.setAttribute("max", String.valueOf(known.of()));
      progress.setAttribute("value", String.valueOf(known.done()));
      steps.setText(Words.text("export.steps." + export.order().kind(), known.done(), known.of()));
    }, () -> {
      progress.removeAttribute("value");
      steps.setText(Words.text("export.steps.unknown"));
    });
  }

  private static Optional<String> told(LongExport export) {
    return switch (export.state()) {
      case WAITING -> Optional.of(Words.text("export.waiting"));
      case RUNNING, CANCELLED -> Optional.empty();
      case READY -> export.file().map(file -> Words.text("export.ready", Numbers.megabytes(file.size()), Texts.day(file.expiresAt()))
          + file.downloadedAt().map(at -> " " + Words.text("export.downloaded", at)).orElse(""));
      case FAILED -> export.failure().map(failure -> Words.text(failure.key(), failure.arguments().toArray()));
      case EXPIRED -> export.file().map(file -> Words.text("export.expired.on", Texts.day(file.expiresAt())));
    };
  }

  private void act(LongExport export) {
    switch (export.state()) {
      case WAITING, RUNNING -> actions.add(button("export.cancel", Symbol.X, () -> deeds.cancel(export.id())));
      case READY -> actions.add(
          download(export.id()), again(export), button("export.remove", Symbol.TRASH_2, () -> deeds.remove(export)));
      case FAILED, CANCELLED, EXPIRED -> actions.add(
          again(export), button("export.remove", Symbol.TRASH_2, () -> deeds.remove(export)));
    }
  }

  private Button again(LongExport export) {
    return button("export.again", Symbol.REFRESH_CW, () -> deeds.again(export.id()));
  }

  private Button button(String words, Symbol symbol, Runnable does) {
    var button = new Button(Words.text(words), symbol.icon(), click -> does.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(Words.text(words) + ": " + name);
    return button;
  }

  private Component download(UUID export) {
    var link = new Anchor(event -> send(event, export), "");
    link.add(Symbol.DOWNLOAD.icon(), new Span(Words.text("export.download")));
    link.setClassName("button-link primary");
    link.setAriaLabel(Words.text("export.download") + ": " + name);
    return link;
  }

  private void send(DownloadEvent event, UUID export) throws IOException {
    Person person = CurrentPerson.get();
    LongExport.File file = exports.open(person, export);
    VaadinResponse response = event.getResponse();
    response.setContentType(file.mediaType());
    response.setHeader("Content-Disposition",
        "attachment; filename*=UTF-8''" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Length", String.valueOf(file.size()));
    exports.write(person, export, event.getOutputStream());
  }

  /** After something was done with it by keyboard, going on from the same place. */
  void focusFirstAction() {
    actions.getChildren().findFirst().ifPresent(first -> {
      if (first instanceof Focusable<?> focusable) {
        focusable.focus();
      }
    });
  }
}
