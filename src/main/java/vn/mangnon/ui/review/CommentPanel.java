package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Comment;
import vn.mangnon.report.Comments.Placed;
import vn.mangnon.ui.shell.CommentThread;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What the district says to places of the report, with the school's answers: the open ones, then the settled ones. */
final class CommentPanel extends Panel {

  private final ReportPaper paper;
  private final List<Indicator> indicators;
  private final CommentMoves moves;
  private final Function<String, String> address;
  private final Map<UUID, ListItem> items = new HashMap<>();

  /**
   * @param address of a place on the paper
   * @param mayComment whether the reader can add to them
   */
  CommentPanel(
      List<Placed> comments, ReportPaper paper, List<Indicator> indicators, CommentMoves moves,
      Function<String, String> address, boolean mayComment) {
    super(Words.text("comment.title", comments.stream().filter(placed -> placed.comment().open()).count()));
    this.paper = paper;
    this.indicators = indicators;
    this.moves = moves;
    this.address = address;
    addClassName("comments");
    if (mayComment) {
      add(Shortcuts.on(new Button(Words.text("comment.add"), Symbol.MESSAGE_SQUARE.icon(),
          click -> paper.commentOnChosen()), Shortcuts.COMMENT));
      var hint = new Paragraph(Words.text("comment.how"));
      hint.addClassName("note");
      add(hint);
    }
    var open = comments.stream().filter(placed -> placed.comment().open()).toList();
    var settled = comments.stream().filter(placed -> !placed.comment().open()).toList();
    if (!open.isEmpty()) {
      add(list(open, 1));
    }
    if (!settled.isEmpty()) {
      add(new NativeDetails(Words.text("comment.settled", settled.size()), list(settled, open.size() + 1)));
    }
  }

  private OrderedList list(List<Placed> comments, int first) {
    var list = new OrderedList();
    list.getElement().setAttribute("start", "" + first);
    for (int i = 0; i < comments.size(); i++) {
      list.add(item(comments.get(i), first + i));
    }
    return list;
  }

  private ListItem item(Placed placed, int number) {
    Comment comment = placed.comment();
    var head = new Div(number(number), place(placed), CommentThread.badge(comment.state()));
    head.addClassName("comment-head");
    var item = new ListItem(head, new CommentThread(comment));
    if (placed.pointer().isEmpty()) {
      var gone = new Div(Words.text("comment.place-gone"));
      gone.addClassName("note");
      item.add(gone);
    }
    var actions = new Div();
    actions.addClassName("comment-actions");
    moves.of(comment).forEach(actions::add);
    if (actions.getComponentCount() > 0) {
      item.add(actions);
    }
    items.put(comment.id(), item);
    if (comment.open()) {
      placed.pointer().ifPresent(pointer -> paper.mark(pointer, mark(comment, number)));
    }
    return item;
  }

  private static Span number(int number) {
    var span = new Span("" + number);
    span.addClassName("comment-number");
    return span;
  }

  private Component place(Placed placed) {
    String name = PlaceNames.of(placed.comment(), indicators);
    Optional<String> pointer = placed.pointer();
    if (pointer.isEmpty()) {
      return new Span(name);
    }
    var link = new Anchor(address.apply(pointer.get()), name);
    link.getElement().addEventListener("click", click -> paper.show(pointer.get())).preventDefault();
    return link;
  }

  /** On the paper: leads to the comment. */
  private Button mark(Comment comment, int number) {
    var mark = new Button("" + number, Symbol.MESSAGE_SQUARE.icon(), click -> show(comment));
    mark.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    mark.addClassName("comment-mark");
    mark.setAriaLabel(Words.text("comment.mark", number));
    return mark;
  }

  private void show(Comment comment) {
    items.get(comment.id()).getElement().executeJs("""
        this.closest('.comments').querySelectorAll('.lit').forEach(item => item.classList.remove('lit'));
        this.classList.add('lit');
        this.tabIndex = -1;
        this.focus({preventScroll: true});
        this.scrollIntoView({block: 'nearest'});
        """);
  }
}
