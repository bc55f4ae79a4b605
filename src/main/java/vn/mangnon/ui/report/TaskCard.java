package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportState;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Words;

/** A report that waits for the school: how it stands, until when, and the next step as a button. */
final class TaskCard extends Article {

  TaskCard(Agenda.Task task, List<Report.Event> history, Clock clock) {
    addClassName("task");
    var deadline = Deadline.of(task.dueOn(), clock);
    var about = new Div(task.report()
        .map(item -> StatusBadge.of(item.state()))
        .orElseGet(StatusBadge::notStarted));
    if (deadline.passed() && !task.submitted()) {
      about.add(StatusBadge.overdue());
    }
    about.addClassName("task-about");
    String label = Words.text(task.period().label());
    var words = new Div(about, new H2(label), new Paragraph(deadline.sentence()));
    words.addClassName("task-words");
    task.report().ifPresent(item -> words.add(FormPart.note("form.last-saved", item.savedAt(), item.savedBy())));
    task.report().map(item -> new ReturnMessage(history, item.state())).ifPresent(words::add);
    add(words, next(task, label));
  }

  private static Anchor next(Agenda.Task task, String label) {
    String key = task.report()
        .map(Report.Item::state)
        .map(state -> state == ReportState.DRAFT ? "form.continue" : "form.correct")
        .orElse("form.begin");
    String address = task.report().map(item -> Addresses.form(item.id()))
        .orElseGet(() -> Addresses.begin(task.period().code()));
    var button = Addresses.link(address, Words.text(key));
    button.addClassNames("button-link", "primary");
    button.setAriaLabel(Words.text("form.which", Words.text(key), label));
    return button;
  }
}
