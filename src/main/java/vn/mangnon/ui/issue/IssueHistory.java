package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueField;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What happened to an issue and what both sides said about it, the latest first. */
final class IssueHistory extends Panel {

  private final Periods periods;

  IssueHistory(List<Issue.Event> events, Periods periods) {
    super(Words.text("issue.history"));
    this.periods = periods;
    addClassName("timeline");
    var list = new OrderedList();
    events.reversed().forEach(event -> list.add(item(event)));
    add(list);
  }

  private ListItem item(Issue.Event event) {
    var what = new Span(Words.name(event.kind()));
    what.addClassName("timeline-what");
    var who = new Div(Texts.moment(event.at()) + " · " + event.by());
    who.addClassName("note");
    var words = new Div(what, who);
    event.said().ifPresent(said -> words.add(where(said)));
    event.message().ifPresent(message -> words.add(said(message)));
    event.changes().forEach(change -> words.add(said(change(change))));
    return new ListItem(symbol(event.kind()).icon(), words);
  }

  private Component where(Issue.Said said) {
    var link = new Anchor("reports/" + said.report(), Words.text("issue.said-in", periods.find(said.period()).label()));
    link.getElement().setAttribute("router-link", true);
    return new Div(link);
  }

  private static Div said(String words) {
    var said = new Div(words);
    said.addClassName("said");
    return said;
  }

  /** Such as 'Mức độ: Vừa → Nghiêm trọng'. */
  private static String change(Issue.Change change) {
    return Words.text("issue.changed", change.field(), value(change.field(), change.before()),
        value(change.field(), change.after()));
  }

  private static String value(IssueField field, @Nullable String value) {
    if (value == null) {
      return Words.text("issue.due.none");
    }
    return switch (field) {
      case CATEGORY -> Words.text("Category." + value);
      case SEVERITY -> Words.text("Severity." + value);
      case OWNER -> Words.text("IssueOwner." + value);
      case DUE_ON -> Texts.date(LocalDate.parse(value));
    };
  }

  private static Symbol symbol(IssueEventKind kind) {
    return switch (kind) {
      case RAISED -> Symbol.FLAG;
      case STARTED, PROGRESS -> Symbol.CIRCLE_DOT;
      case REPEATED -> Symbol.REFRESH_CW;
      case ANSWERED -> Symbol.SEND;
      case RESOLVED -> Symbol.CHECK;
      case CONFIRMED -> Symbol.CIRCLE_CHECK;
      case REOPENED -> Symbol.ROTATE_CCW;
      case CHANGED -> Symbol.PENCIL;
      case COMMENTED -> Symbol.MESSAGE_SQUARE;
      case WITHDRAWN -> Symbol.CIRCLE_MINUS;
    };
  }
}
