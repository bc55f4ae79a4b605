package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.mangnon.issue.Issue;
import vn.mangnon.programme.Period;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist.Column;

/** The columns of lists of issues. */
final class IssueColumns {

  private final IssueMarks marks;
  private final Map<String, Period> periods;

  IssueColumns(IssueMarks marks, Map<String, Period> periods) {
    this.marks = marks;
    this.periods = periods;
  }

  List<Column<Issue>> of(boolean ofOneSchool) {
    var columns = new ArrayList<Column<Issue>>();
    columns.add(Column.of(Words.text("issue.column.text"), IssueColumns::text));
    if (!ofOneSchool) {
      columns.add(Column.of(Words.text("issue.column.school"), IssueColumns::school));
    }
    columns.add(Column.of(Words.text("issue.column.kind"), IssueColumns::kind));
    columns.add(Column.of(Words.text("issue.column.raised"),
        issue -> new Span(Words.text(periods.get(issue.raisedIn()).label()))));
    columns.add(Column.of(Words.text("issue.column.due"), marks::due));
    columns.add(Column.of(Words.text("issue.column.state"), issue -> StatusBadge.of(issue.state())));
    return columns;
  }

  private static Component school(Issue issue) {
    var school = new Div(issue.schoolName());
    school.addClassName("issue-school");
    return school;
  }

  private static Component kind(Issue issue) {
    var owner = new Div(Words.text("issue.board.owner", issue.owner()));
    owner.addClassName("note");
    var kind = new Div(new Span(Words.name(issue.kind())), owner);
    kind.addClassName("issue-kind");
    return kind;
  }

  private static Component text(Issue issue) {
    var text = new Span(issue.text());
    text.addClassName("issue-text");
    return text;
  }
}
