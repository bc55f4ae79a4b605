package vn.mangnon.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.report.Comment;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.CommentThread;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What the district says to one place of the form, below that place, with room for the school's answer. */
final class CommentsAtField extends Div {

  /** Keeps an answer, or throws a {@link Rejection}; gives the comment with the answer in it. */
  @FunctionalInterface
  interface Answering {
    Comment answer(UUID comment, String text);
  }

  private final Optional<Answering> answering;

  /** @param answering empty for whoever only reads */
  CommentsAtField(List<Comment> comments, Optional<Answering> answering) {
    this.answering = answering;
    addClassName("field-comments");
    comments.forEach(comment -> add(entry(comment)));
  }

  private Div entry(Comment comment) {
    var entry = new Div();
    entry.addClassName("field-comment");
    fill(entry, comment);
    return entry;
  }

  private void fill(Div entry, Comment comment) {
    entry.removeAll();
    entry.add(CommentThread.badge(comment.state()), new CommentThread(comment));
    if (comment.open()) {
      answering.ifPresent(keeps -> entry.add(answer(entry, comment, keeps)));
    }
  }

  private Div answer(Div entry, Comment comment, Answering keeps) {
    var text = new TextArea(Words.text("comment.answer.label"));
    text.setHelperText(Words.text("comment.answer.hint"));
    text.setMaxLength(4_000);
    text.setWidthFull();
    // kept in this browser until it is sent
    String kept = "mangnon-answer-" + comment.id();
    text.getElement().executeJs("this.addEventListener('input', () => sessionStorage.setItem($0, this.value))", kept);
    WebStorage.getItem(WebStorage.Storage.SESSION_STORAGE, kept, said -> {
      if (said != null) {
        text.setValue(said);
      }
    });
    var send = new Button(Words.text("comment.answer"), Symbol.SEND.icon());
    send.setDisableOnClick(true);
    send.addClickListener(click -> {
      try {
        fill(entry, keeps.answer(comment.id(), text.getValue()));
        WebStorage.removeItem(WebStorage.Storage.SESSION_STORAGE, kept);
      } catch (Rejection refused) {
        text.setErrorMessage(Words.explain(refused));
        text.setInvalid(true);
        text.focus();
      } finally {
        send.setEnabled(true);
      }
    });
    var answer = new Div(text, send);
    answer.addClassName("comment-answer");
    return answer;
  }
}
