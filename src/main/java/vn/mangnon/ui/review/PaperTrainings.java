package vn.mangnon.ui.review;

import static vn.mangnon.ui.review.PaperTable.Column.NUMBER;
import static vn.mangnon.ui.review.PaperTable.Column.TEXT;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;

/** I.2: the training classes that were held or attended, with a line for each group of people trained. */
final class PaperTrainings extends Div {

  private final Pen pen;
  private final PaperTable table =
      new PaperTable("review.trainings", NUMBER, TEXT, TEXT, NUMBER, NUMBER, TEXT, NUMBER);

  PaperTrainings(Pen pen) {
    this.pen = pen;
    var reading = pen.reading();
    var trainings = reading.lines("/trainings", reading.before().trainings(), reading.after().trainings());
    if (trainings.isEmpty()) {
      add(pen.place("/trainings", new Paragraph(Words.text("review.trainings.none"))));
      return;
    }
    int number = 0;
    for (Line<Training> line : trainings) {
      number += line.standing() == Line.Standing.REMOVED ? 0 : 1;
      training(line, number);
    }
    add(table);
  }

  private void training(Line<Training> line, int number) {
    Training training = line.shown();
    List<Line<Trainees>> groups = pen.reading().linesIn(line, "/participants", Training::participants);
    int height = Math.max(1, groups.size());
    var row = pen.place(line.place(), table.row());
    boolean removed = line.standing() == Line.Standing.REMOVED;
    table.cell(row, 0, new Span(removed ? "" : Values.words(number))).setRowspan(height);
    var title = table.cell(row, 1, new Div(pen.value(line, "/title", training.title())), details(line, training));
    title.setRowspan(height);
    pen.mark(line, title, row);
    table.cell(row, 2, pen.value(line, "/date", training.date())).setRowspan(height);
    table.cell(row, 3, pen.value(line, "/classes", training.classes())).setRowspan(height);
    table.cell(row, 4, pen.value(line, "/hours", training.hours())).setRowspan(height);
    if (groups.isEmpty()) {
      table.cell(row, 5, new Span(Values.words(null)));
      table.cell(row, 6, new Span(Values.words(null)));
    }
    for (Line<Trainees> group : groups) {
      trainees(group == groups.getFirst() ? row : table.row(), line, group);
    }
  }

  private void trainees(NativeTableRow row, Line<Training> training, Line<Trainees> line) {
    var name = table.cell(row, 5, new Span(Words.name(line.shown().group())));
    var people = table.cell(row, 6, pen.value(line, "/people", line.shown().people()));
    pen.markInside(training, line, name, people);
    pen.place(line.place(), name);
  }

  private Div details(Line<Training> line, Training training) {
    var details = new Div(pen.value(line, "/role", training.role()), new Span(" · " + Words.text("review.trainings.organiser") + " "),
        pen.value(line, "/organiser", training.organiser()));
    details.addClassName("paper-note");
    return details;
  }
}
