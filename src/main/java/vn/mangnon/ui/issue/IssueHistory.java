package vn.mangnon.ui.issue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What happened to an issue and what both sides said about it, the latest first. */
final class IssueHistory extends Panel {

  IssueHistory(List<Issue.Event> events) {
    super(Words.text("issue.history"));
    addClassName("timeline");
    var list = new OrderedList();
    events.reversed().forEach(event -> list.add(item(event)));
    add(list);
  }

  private static ListItem item(Issue.Event event) {
    var what = new Span(Words.name(event.kind()));
    what.addClassName("timeline-what");
    var who = new Div(Texts.moment(event.at()) + " · " + event.by());
    who.addClassName("note");
    var words = new Div(what, who);
    event.message().ifPresent(message -> {
      var said = new Div(message);
      said.addClassName("said");
      words.add(said);
    });
    return new ListItem(symbol(event.kind()).icon(), words);
  }

  private static Symbol symbol(IssueEventKind kind) {
    return switch (kind) {
      case RAISED -> Symbol.FLAG;
      case STARTED -> Symbol.CIRCLE_DOT;
      case RESOLVED -> Symbol.CHECK;
      case CONFIRMED -> Symbol.CIRCLE_CHECK;
      case REOPENED -> Symbol.ROTATE_CCW;
      case COMMENTED -> Symbol.MESSAGE_SQUARE;
      case WITHDRAWN -> Symbol.CIRCLE_MINUS;
    };
  }
}
