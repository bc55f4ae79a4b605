package vn.mangnon.ui.review;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mangnon.ui.shell.Values;

/** What was chosen of a closed list, one behind the other, separated by semicolons. */
final class PaperChoices {

  private PaperChoices() {}

  static <T> Span of(Pen pen, List<Line<T>> lines) {
    var choices = new Span();
    for (Line<T> line : lines) {
      if (line != lines.getFirst()) {
        choices.add("; ");
      }
      String words = Values.words(line.shown());
      choices.add(pen.place(line.place(), new Span(switch (line.standing()) {
        case KEPT -> new Span(words);
        case ADDED -> Pen.added(words);
        case REMOVED -> Pen.removed(words);
      })));
    }
    return choices;
  }
}
