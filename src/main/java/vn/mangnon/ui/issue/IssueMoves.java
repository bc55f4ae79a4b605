package vn.mangnon.ui.issue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import java.util.function.Function;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.MessageDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What this person may do with this issue now; each step takes a message. */
final class IssueMoves extends ActionBar {

  private final Issue issue;
  private final Runnable refresh;

  /** @param refresh shows the issue as it is by now */
  IssueMoves(Issues issues, Person person, Issue issue, Runnable refresh) {
    addClassName("issue-moves");
    this.issue = issue;
    this.refresh = refresh;
    if (person.mayFill(issue.schoolId())) {
      offer(IssueEventKind.RESOLVED, issue.state() == IssueState.IN_PROGRESS, Symbol.CHECK,
          message -> issues.resolve(person, issue.id(), issue.version(), said(message)));
      offer(IssueEventKind.STARTED, issue.state() == IssueState.OPEN, Symbol.CIRCLE_DOT,
          message -> issues.start(person, issue.id(), issue.version(), said(message)));
    }
    if (person.mayReview()) {
      offer(IssueEventKind.CONFIRMED, issue.state() == IssueState.RESOLVED, Symbol.CIRCLE_CHECK,
          message -> issues.confirm(person, issue.id(), issue.version(), said(message)));
      offer(IssueEventKind.REOPENED, false, Symbol.ROTATE_CCW,
          message -> issues.reopen(person, issue.id(), issue.version(), message));
    }
    if (person.mayFill(issue.schoolId()) || person.mayReview()) {
      offer(IssueEventKind.COMMENTED, false, Symbol.MESSAGE_SQUARE,
          message -> issues.comment(person, issue.id(), issue.version(), message));
    }
  }

  private static Optional<String> said(String message) {
    return Optional.of(message).filter(text -> !text.isBlank());
  }

  /** @param next whether it is the step that the issue waits for */
  private void offer(IssueEventKind kind, boolean next, Symbol symbol, Function<String, Issue> move) {
    if (issue.state().after(kind).isEmpty()) {
      return;
    }
    var button = new Button(Words.text("issue.move." + kind), symbol.icon(), click -> ask(kind, move));
    if (next) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
      addComponentAsFirst(button);
    } else {
      add(button);
    }
  }

  private void ask(IssueEventKind kind, Function<String, Issue> move) {
    boolean mustSay = kind == IssueEventKind.REOPENED || kind == IssueEventKind.COMMENTED;
    new MessageDialog(
        Words.text("issue.move." + kind), Words.text(mustSay ? "issue.message" : "issue.message.optional"),
        Words.text("issue.message.hint"), Words.text("issue.move." + kind), mustSay, kind + "-" + issue.id(),
        message -> carryOut(kind, message, move))
        .explain(Words.text("issue.consequence." + kind))
        .open();
  }

  private void carryOut(IssueEventKind kind, String message, Function<String, Issue> move) {
    try {
      move.apply(message);
    } catch (Rejection refused) {
      if (refused.reason() == Rejection.Reason.CONFLICT) {
        refresh.run();
      }
      throw refused;
    }
    refresh.run();
    Notice.done(Words.text("issue.done." + kind));
  }
}
