package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.issue.Issue;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportContent;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Words;

/** What earlier periods left open at the school; each asks what has been done about it. */
final class OutstandingPart extends FormPart {

  private record Asked(TextArea text, Checkbox done) {

    Progress read(UUID issue) {
      return new Progress(issue, Fields.typed(text.getValue()), done.getValue());
    }
  }

  private final Map<UUID, Asked> asked = new LinkedHashMap<>();
  /** Of issues that were closed meanwhile. */
  private List<Progress> others = List.of();

  OutstandingPart(FormDesk desk) {
    super(ReportPart.OUTSTANDING, desk.edited());
    add(note(desk.outstanding().isEmpty() ? "form.outstanding.none" : "form.outstanding.hint"));
    if (!desk.outstanding().isEmpty()) {
      add(noStories());
    }
    desk.outstanding().forEach(this::ask);
  }

  private void ask(Issue issue) {
    var text = watched(Fields.text("form.outstanding.progress"), edited());
    text.setId("progress-" + issue.id());
    text.setMinRows(1);
    var done = watched(new Checkbox(Words.text("form.outstanding.done")), edited());
    done.setId("progress-" + issue.id() + "-done");
    var said = new H3(issue.text());
    var about = new Paragraph(Words.text("form.outstanding.about", issue.kind(), Texts.day(issue.raisedAt())));
    about.addClassName("note");
    text.getElement().setAttribute("aria-description", issue.text());
    var card = new Div(said, about, text, done);
    card.addClassNames("row-frame", "outstanding");
    asked.put(issue.id(), new Asked(text, done));
    add(card);
  }

  @Override
  void show(ReportContent content) {
    asked.forEach((issue, fields) -> {
      Progress given = content.progress().stream().filter(progress -> progress.issue().equals(issue)).findFirst()
          .orElse(new Progress(issue, null, false));
      fields.text().setValue(Fields.shown(given.text()));
      fields.done().setValue(given.done());
    });
    others = content.progress().stream().filter(progress -> !asked.containsKey(progress.issue())).toList();
  }

  List<Progress> read() {
    return Stream.concat(
            asked.entrySet().stream().map(entry -> entry.getValue().read(entry.getKey()))
                .filter(progress -> progress.text() != null || progress.done()),
            others.stream())
        .toList();
  }

  @Override
  Optional<Component> at(String pointer) {
    String[] steps = pointer.split("/");
    return steps.length > 2 && steps[1].equals("progress") && steps[2].matches("\\d{1,3}")
        ? read().stream().skip(Integer.parseInt(steps[2])).findFirst()
            .map(progress -> asked.get(progress.issue())).map(Asked::text)
        : super.at(pointer);
  }
}
