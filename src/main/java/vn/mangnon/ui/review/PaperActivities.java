package vn.mangnon.ui.review;

import static vn.mangnon.ui.review.PaperTable.Column.NUMBER;
import static vn.mangnon.ui.review.PaperTable.Column.TEXT;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;

/** I.2: what was done, when, how often and for whom; a line for each group of participants. */
final class PaperActivities extends Div {

  private final Pen pen;
  private final PaperTable table =
      new PaperTable("review.activities", NUMBER, TEXT, TEXT, NUMBER, TEXT, NUMBER, NUMBER);

  PaperActivities(Pen pen) {
    this.pen = pen;
    var reading = pen.reading();
    var activities = reading.lines("/activities", reading.before().activities(), reading.after().activities());
    if (activities.isEmpty()) {
      add(pen.place("/activities", new Paragraph(Words.text("review.activities.none"))));
      return;
    }
    int number = 0;
    for (Line<Activity> line : activities) {
      number += line.standing() == Line.Standing.REMOVED ? 0 : 1;
      activity(line, number);
    }
    add(table);
  }

  private void activity(Line<Activity> line, int number) {
    Activity activity = line.shown();
    List<Line<Participants>> groups = pen.reading().linesIn(line, "/participants", Activity::participants);
    int height = Math.max(1, groups.size());
    var row = pen.place(line.place(), table.row());
    boolean removed = line.standing() == Line.Standing.REMOVED;
    table.cell(row, 0, new Span(removed ? "" : Values.words(number))).setRowspan(height);
    var title = table.cell(row, 1, new Div(pen.value(line, "/title", activity.title())), details(line, activity));
    title.setRowspan(height);
    pen.mark(line, title, row);
    table.cell(row, 2, pen.value(line, "/date", activity.date())).setRowspan(height);
    table.cell(row, 3, pen.value(line, "/sessions", activity.sessions())).setRowspan(height);
    if (groups.isEmpty()) {
      for (int column = 4; column <= 6; column++) {
        table.cell(row, column, new Span(Values.words(null)));
      }
    }
    for (Line<Participants> group : groups) {
      participants(group == groups.getFirst() ? row : table.row(), line, group);
    }
  }

  private void participants(NativeTableRow row, Line<Activity> activity, Line<Participants> line) {
    Participants participants = line.shown();
    var name = table.cell(row, 4, new Span(Words.name(participants.group())));
    var people = table.cell(row, 5, pen.value(line, "/people", participants.people()));
    var attendances = table.cell(row, 6, pen.value(line, "/attendances", participants.attendances()));
    pen.markInside(activity, line, name, people, attendances);
    pen.place(line.place(), name);
  }

  private Div details(Line<Activity> line, Activity activity) {
    var details = new Div(pen.value(line, "/category", activity.category()));
    details.addClassName("paper-note");
    var channels = pen.reading().linesIn(line, "/channels", Activity::channels);
    if (!channels.isEmpty()) {
      details.add(new Span(" · "), PaperChoices.of(pen, channels));
    }
    if (activity.partner() != null || pen.reading().replacedAt(line.pointer() + "/partner").isPresent()) {
      details.add(new Span(" · " + Words.text("review.activities.partner") + " "),
          pen.value(line, "/partner", activity.partner()));
    }
    return details;
  }
}
