package vn.mangnon.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Comment;
import vn.mangnon.report.CommentState;
import vn.mangnon.report.Comments;
import vn.mangnon.report.Report;
import vn.mangnon.ui.shell.MessageDialog;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What this person may do with the comments on this report now. */
final class CommentMoves {

  private final Comments comments;
  private final Person person;
  private final Report report;
  private final List<Indicator> indicators;
  private final Runnable refresh;

  CommentMoves(Comments comments, Person person, Report report, List<Indicator> indicators, Runnable refresh) {
    this.comments = comments;
    this.person = person;
    this.report = report;
    this.indicators = indicators;
    this.refresh = refresh;
  }

  boolean mayAdd() {
    return person.mayReview() && report.state().withDistrict();
  }

  /** Asks what is to be said to that place, and says it. */
  void askToAdd(String pointer) {
    new MessageDialog(
        Words.text("comment.heading"), Words.text("comment.label"), Words.text("comment.hint"),
        Words.text("comment.send"), true, "comment-" + report.id() + pointer,
        text -> {
          comments.add(person, report.id(), report.revision(), pointer, text);
          refresh.run();
        }).open();
  }

  List<Button> of(Comment comment) {
    if (mayAdd()) {
      return comment.open()
          ? List.of(resolve(comment), keep(comment))
          : List.of(keep(comment));
    }
    boolean mayAnswer = person.mayFill(report.school().id()) && report.state().editable() && comment.open();
    return mayAnswer ? List.of(answer(comment)) : List.of();
  }

  private Button resolve(Comment comment) {
    return button("comment.resolve", Symbol.CHECK, comment, () -> {
      comments.resolve(person, report.id(), comment.id());
      refresh.run();
    });
  }

  private Button keep(Comment comment) {
    return button(comment.state() == CommentState.RESOLVED ? "comment.reopen" : "comment.keep", Symbol.UNDO_2, comment,
        () -> new MessageDialog(
            Words.text("comment.keep.heading"), Words.text("comment.keep.label"), Words.text("comment.hint"),
            Words.text("comment.keep"), false, "keep-" + comment.id(),
            text -> {
              comments.keep(person, report.id(), comment.id(), Optional.of(text));
              refresh.run();
            }).open());
  }

  private Button answer(Comment comment) {
    return button("comment.answer", Symbol.SEND, comment, () -> new MessageDialog(
        Words.text("comment.answer.heading"), Words.text("comment.answer.label"), Words.text("comment.answer.hint"),
        Words.text("comment.answer"), true, "answer-" + comment.id(),
        text -> {
          comments.answer(person, report.id(), comment.id(), text);
          refresh.run();
        }).explain(comment.text()).open());
  }

  private Button button(String key, Symbol symbol, Comment comment, Runnable action) {
    var button = new Button(Words.text(key), symbol.icon(), click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(Words.text("comment.which", Words.text(key), PlaceNames.of(comment, indicators)));
    return button;
  }
}
