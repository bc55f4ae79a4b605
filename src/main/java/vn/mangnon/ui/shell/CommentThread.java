package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import vn.mangnon.report.Comment;
import vn.mangnon.report.CommentState;
import vn.mangnon.shared.Texts;

/** One comment of the district in its own words, and what was answered to it. */
public class CommentThread extends Div {

  public CommentThread(Comment comment) {
    addClassName("comment-thread");
    var text = new Div(comment.text());
    text.addClassName("said");
    var by = new Div(Words.text("comment.by", comment.by(), comment.at(), comment.revision()));
    by.addClassName("note");
    if (!comment.quote().isEmpty()) {
      var quote = new Div(Words.text("comment.quote", comment.quote()));
      quote.addClassName("comment-quote");
      add(quote);
    }
    add(text, by);
    if (!comment.replies().isEmpty()) {
      var replies = new OrderedList();
      comment.replies().forEach(reply -> replies.add(item(reply)));
      add(replies);
    }
  }

  public static StatusBadge badge(CommentState state) {
    return switch (state) {
      case OPEN -> new StatusBadge(Tone.WARNING, Symbol.MESSAGE_SQUARE, Words.name(state));
      case ANSWERED -> new StatusBadge(Tone.INFO, Symbol.SEND, Words.name(state));
      case RESOLVED -> new StatusBadge(Tone.GOOD, Symbol.CHECK, Words.name(state));
    };
  }

  private static ListItem item(Comment.Reply reply) {
    var what = new Span(Words.name(reply.kind()));
    what.addClassName("reply-kind");
    var item = new ListItem(what);
    reply.text().ifPresent(text -> {
      var said = new Div(text);
      said.addClassName("said");
      item.add(said);
    });
    var by = new Div(Texts.moment(reply.at()) + " · " + reply.by());
    by.addClassName("note");
    item.add(by);
    return item;
  }
}
