package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueState;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Issues as cards in columns; a card is a link, and what is done to an issue is done on its page. */
class IssueBoard extends Div {

  private final IssueMarks marks;
  private final boolean ofOneSchool;
  private final boolean byState;

  /**
   * @param none what to say where there is nothing in it
   * @param issues the first of them
   * @param all the address of the list of all of them
   */
  record Column(String heading, Tone tone, Symbol symbol, int count, String none, List<Issue> issues, String all) {}

  /** @param byState whether the columns tell the state, so that the cards need not */
  IssueBoard(IssueMarks marks, boolean ofOneSchool, boolean byState, IssueAddress address, List<Column> columns) {
    this.marks = marks;
    this.ofOneSchool = ofOneSchool;
    this.byState = byState;
    addClassName("issue-board");
    columns.forEach(column -> add(column(column, address)));
  }

  private Component column(Column column, IssueAddress address) {
    var heading = new H2(column.symbol().icon(), new Span(column.heading()), count(column.count()));
    var section = new Section(heading);
    section.addClassNames("issue-column", column.tone().className());
    if (column.issues().isEmpty()) {
      var none = new Paragraph(column.none());
      none.addClassName("issue-column-none");
      section.add(none);
      return section;
    }
    var cards = new UnorderedList();
    column.issues().forEach(issue -> cards.add(new ListItem(card(issue, address))));
    section.add(cards);
    if (column.count() > column.issues().size()) {
      var all = new Anchor(column.all(), Words.text("issue.board.all", column.count()));
      all.getElement().setAttribute("router-link", true);
      all.addClassName("issue-column-all");
      section.add(all);
    }
    return section;
  }

  private static Span count(int count) {
    var shown = new Span(Numbers.count(count));
    shown.addClassName("issue-column-count");
    return shown;
  }

  private Component card(Issue issue, IssueAddress address) {
    var text = new Anchor(address.of("issues/" + issue.id()), issue.text());
    text.getElement().setAttribute("router-link", true);
    text.addClassName("issue-card-text");
    var owner = new Span(Words.text("issue.board.owner", issue.owner()));
    var age = new Span(Words.text("issue.board.age", marks.age(issue)));
    var card = new Div(text);
    if (!ofOneSchool) {
      card.add(new Span(issue.schoolName()));
    }
    card.add(new Span(Words.name(issue.kind())), owner);
    var line = issue.dueOn().isPresent() && !marks.overdue(issue) && issue.state() != IssueState.CONFIRMED
        ? marks.line(issue, age, new Span(Words.text("issue.board.due", issue.dueOn().get())))
        : marks.line(issue, age);
    if (!byState) {
      line.addComponentAsFirst(StatusBadge.of(issue.state()));
    }
    card.add(line);
    card.addClassName("issue-card");
    return card;
  }
}
