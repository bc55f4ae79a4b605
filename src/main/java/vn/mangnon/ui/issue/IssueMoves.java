package vn.mangnon.ui.issue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import java.util.function.Function;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.IssueRights;
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

  private final Issues issues;
  private final Person person;
  private final Issue issue;
  private final Runnable refresh;

  /** @param refresh shows the issue as it is by now */
  IssueMoves(Issues issues, Person person, Issue issue, Runnable refresh) {
    addClassName("issue-moves");
    this.issues = issues;
    this.person = person;
    this.issue = issue;
    this.refresh = refresh;
    boolean waits = issue.state() == IssueState.OPEN || issue.state() == IssueState.IN_PROGRESS;
    if (waits) {
      offer("ANSWERED-CLOSED", IssueEventKind.ANSWERED, true, Symbol.CIRCLE_CHECK,
          message -> issues.answer(person, issue.id(), issue.version(), message, true));
      offer("ANSWERED", IssueEventKind.ANSWERED, false, Symbol.SEND,
          message -> issues.answer(person, issue.id(), issue.version(), message, false));
    }
    offer(IssueEventKind.RESOLVED, issue.state() == IssueState.IN_PROGRESS, Symbol.CHECK,
        message -> issues.resolve(person, issue.id(), issue.version(), said(message)));
    offer(IssueEventKind.STARTED, issue.state() == IssueState.OPEN && issue.owner() == IssueOwner.SCHOOL,
        Symbol.CIRCLE_DOT, message -> issues.start(person, issue.id(), issue.version(), said(message)));
    offer(IssueEventKind.CONFIRMED, issue.state() == IssueState.RESOLVED, Symbol.CIRCLE_CHECK,
        message -> issues.confirm(person, issue.id(), issue.version(), said(message)));
    offer(IssueEventKind.REOPENED, false, Symbol.ROTATE_CCW,
        message -> issues.reopen(person, issue.id(), issue.version(), message));
    offer(IssueEventKind.COMMENTED, false, Symbol.MESSAGE_SQUARE,
        message -> issues.comment(person, issue.id(), issue.version(), message));
    if (IssueRights.may(person, issue, IssueEventKind.CHANGED)) {
      add(new Button(Words.text("issue.move.CHANGED"), Symbol.PENCIL.icon(), click -> change()));
    }
  }

  private void change() {
    new PlanDialog(issue, plan -> {
      issues.change(person, issue.id(), issue.version(), plan);
      refresh.run();
      Notice.done(Words.text("issue.done.CHANGED"));
    }).open();
  }

  private static Optional<String> said(String message) {
    return Optional.of(message).filter(text -> !text.isBlank());
  }

  private void offer(IssueEventKind kind, boolean next, Symbol symbol, Function<String, Issue> move) {
    offer(kind.name(), kind, next, symbol, move);
  }

  /**
   * @param words of the step, the end of the keys of its texts
   * @param next whether it is the step that the issue waits for
   */
  private void offer(
      String words, IssueEventKind kind, boolean next, Symbol symbol, Function<String, Issue> move) {
    if (!IssueRights.may(person, issue, kind)) {
      return;
    }
    var button = new Button(Words.text("issue.move." + words), symbol.icon(), click -> ask(words, kind, move));
    if (next) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
      addComponentAsFirst(button);
    } else {
      add(button);
    }
  }

  private void ask(String words, IssueEventKind kind, Function<String, Issue> move) {
    boolean mustSay = IssueRights.needsWords(kind);
    new MessageDialog(
        Words.text("issue.move." + words), Words.text(mustSay ? "issue.message" : "issue.message.optional"),
        Words.text("issue.message.hint"), Words.text("issue.move." + words), mustSay, kind + "-" + issue.id(),
        message -> carryOut(words, message, move))
        .explain(Words.text("issue.consequence." + words))
        .open();
  }

  private void carryOut(String words, String message, Function<String, Issue> move) {
    try {
      move.apply(message);
    } catch (Rejection refused) {
      if (refused.reason() == Rejection.Reason.CONFLICT) {
        refresh.run();
      }
      throw refused;
    }
    refresh.run();
    Notice.done(Words.text("issue.done." + words));
  }
}
