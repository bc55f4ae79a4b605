package vn.mangnon.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.mangnon.report.Comment;
import vn.mangnon.report.Comments.Placed;
import vn.mangnon.ui.report.CommentsAtField.Answering;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/**
 * What the district says to single places of the draft: each stands at its field, and all are listed above the form.
 * One whose line is gone stands in the list alone, with room for its answer.
 */
final class CommentsOfDistrict extends Div {

  CommentsOfDistrict(List<Placed> placed, FormParts parts, Answering answering, Consumer<String> goTo) {
    var open = placed.stream().filter(one -> one.comment().open()).toList();
    addClassNames("return-message", Tone.WARNING.className());
    setVisible(!open.isEmpty());
    var list = new UnorderedList();
    list.addClassName("comment-places");
    for (Placed one : open) {
      Comment comment = one.comment();
      var field = new CommentsAtField(List.of(comment), Optional.of(answering));
      one.pointer().ifPresentOrElse(
          pointer -> {
            parts.comment(pointer, field);
            var go = new Button(Words.text("form.comment.go", parts.name(pointer)), _ -> goTo.accept(pointer));
            go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            list.add(new ListItem(go, new Paragraph(comment.text())));
          },
          () -> list.add(new ListItem(new Paragraph(Words.text("form.comment.gone", comment.quote())), field)));
    }
    add(new H2(Words.text("form.comments", open.size())), list);
  }
}
