package vn.mangnon.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import vn.mangnon.report.ReportState.Move;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Says how many of the chosen reports were accepted, and of each other one why not. */
final class SelectionNote extends Div {

  SelectionNote(SelectionBar.Result result) {
    boolean all = result.refused().isEmpty();
    addClassNames("outcome", (all ? Tone.GOOD : Tone.WARNING).className());
    getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    var words = new Div(new Paragraph(
        Words.text(result.move() == Move.ENDORSE ? "review.endorsed.many" : "review.accepted.many", result.done())));
    words.addClassName("outcome-words");
    if (!all) {
      var list = new UnorderedList();
      result.refused().forEach(refused -> list.add(new ListItem(Words.text(
          "review.refused.one", refused.item().school().name(), refused.item().period().label(), refused.why()))));
      words.add(new Paragraph(Words.text("review.refused.many", result.refused().size())), list);
    }
    add((all ? Symbol.CIRCLE_CHECK : Symbol.CIRCLE_ALERT).icon(), words);
    getElement().executeJs("this.focus()");
  }
}
