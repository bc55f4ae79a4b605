package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Severity;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** How an issue stands, in few words: how old it is, when it is due, how much it weighs. */
final class IssueMarks {

  private static final int DAYS_TOLD = 60;
  private static final int MONTHS_TOLD = 24;

  private final Clock clock;

  IssueMarks(Clock clock) {
    this.clock = clock;
  }

  /** Such as '12 ngày', '5 tháng', '3 năm'. */
  String age(Issue issue) {
    LocalDate raised = issue.raisedAt().atZone(clock.getZone()).toLocalDate();
    LocalDate today = LocalDate.now(clock);
    long days = ChronoUnit.DAYS.between(raised, today);
    if (days < DAYS_TOLD) {
      return Words.text("issue.age.days", days);
    }
    long months = ChronoUnit.MONTHS.between(raised, today);
    return months < MONTHS_TOLD
        ? Words.text("issue.age.months", months)
        : Words.text("issue.age.years", ChronoUnit.YEARS.between(raised, today));
  }

  boolean overdue(Issue issue) {
    return issue.overdue(LocalDate.now(clock));
  }

  /** The due day, marked where it has passed. */
  Component due(Issue issue) {
    if (issue.dueOn().isEmpty()) {
      return new Span(Words.text("issue.due.none"));
    }
    String day = Texts.date(issue.dueOn().get());
    return overdue(issue)
        ? new StatusBadge(Tone.BAD, Symbol.TRIANGLE_ALERT, Words.text("issue.due.passed", day))
        : new Span(day);
  }

  /** What has to be seen at once: past its due day, or grave. */
  List<Component> alarms(Issue issue) {
    var alarms = new ArrayList<Component>();
    if (overdue(issue)) {
      alarms.add(due(issue));
    }
    if (issue.severity() == Severity.HIGH && issue.state() != IssueState.CONFIRMED) {
      alarms.add(new StatusBadge(Tone.WARNING, Symbol.CIRCLE_ALERT, Words.name(Severity.HIGH)));
    }
    return alarms;
  }

  /** Words beside each other, with what has to be seen at once before them. */
  Div line(Issue issue, Component... words) {
    var line = new Div();
    line.addClassName("issue-marks");
    alarms(issue).forEach(line::add);
    line.add(words);
    return line;
  }
}
