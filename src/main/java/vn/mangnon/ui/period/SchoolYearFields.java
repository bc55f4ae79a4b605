package vn.mangnon.ui.period;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.programme.SchoolYearDates;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Words;

/** The days of a school year as the office gives them. */
final class SchoolYearFields extends Div {

  private final NotedDay opens;
  private final NotedDay firstEnds;
  private final NotedDay secondBegins;
  private final NotedDay ends;

  SchoolYearFields(WorkingDays days, Runnable changed) {
    opens = NotedDay.ofWindow(Words.text("plan.opens"), days).whenChosen(changed);
    firstEnds = NotedDay.ofWindow(Words.text("plan.first-ends"), days).whenChosen(changed);
    secondBegins = NotedDay.ofWindow(Words.text("plan.second-begins"), days).whenChosen(changed);
    ends = NotedDay.ofWindow(Words.text("plan.ends"), days).whenChosen(changed);
    addClassName("plan-days");
    add(opens, firstEnds, secondBegins, ends);
  }

  void show(SchoolYearDates dates) {
    opens.showing(dates.opens());
    firstEnds.showing(dates.firstEnds());
    secondBegins.showing(dates.secondBegins());
    ends.showing(dates.ends());
  }

  void addTo(PointedFields fields) {
    fields.add("/opens", opens);
    fields.add("/firstEnds", firstEnds);
    fields.add("/secondBegins", secondBegins);
    fields.add("/ends", ends);
  }

  /** Empty while a day is missing or the days do not follow each other, which their fields then say. */
  Optional<SchoolYearDates> value() {
    var all = Stream.of(opens, firstEnds, secondBegins, ends).toList();
    all.forEach(field -> field.setInvalid(field.isEmpty()));
    if (all.stream().anyMatch(NotedDay::isEmpty)) {
      return Optional.empty();
    }
    var dates = new SchoolYearDates(opens.getValue(), firstEnds.getValue(), secondBegins.getValue(), ends.getValue());
    dates.problems().forEach(problem -> {
      var field = switch (problem.pointer()) {
        case "/firstEnds" -> firstEnds;
        case "/secondBegins" -> secondBegins;
        default -> ends;
      };
      field.setErrorMessage(Words.explain(problem));
      field.setInvalid(true);
    });
    return Optional.of(dates).filter(given -> given.problems().isEmpty());
  }
}
