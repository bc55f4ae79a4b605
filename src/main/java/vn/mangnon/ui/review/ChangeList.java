package vn.mangnon.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.mangnon.report.Change;
import vn.mangnon.ui.shell.ChangeWords;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Words;

/** The changes between two revisions, each with a link to its place on the paper. */
final class ChangeList extends Panel {

  /**
   * @param with number of the earlier revision
   * @param address of a place on the paper
   * @param show leads to a place without leaving the page
   */
  ChangeList(
      Reading reading, int with, PlaceNames names, Function<String, String> address, Consumer<String> show) {
    super(Words.text("review.changes", reading.changes().size(), with));
    addClassName("changes");
    if (reading.changes().isEmpty()) {
      add(new Paragraph(Words.text("review.changes.none")));
      return;
    }
    var list = new OrderedList();
    for (Change change : reading.changes()) {
      String place = Reading.place(change);
      var link = new Anchor(address.apply(place), names.place(change));
      link.getElement().addEventListener("click", click -> show.accept(place)).preventDefault();
      var difference = new Span(ChangeWords.difference(change));
      difference.addClassName("difference");
      list.add(new ListItem(link, new Span(": "), difference));
    }
    add(list);
  }
}
