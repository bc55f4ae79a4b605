package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a page could not be opened: says what happened, what to do, and the way home. */
abstract class ErrorPage extends Page {

  ErrorPage(String titleKey) {
    super(titleKey);
  }

  void show(Symbol symbol, String what, String why) {
    title(what);
    removeAll();
    var block = new Div(
        symbol.icon(), new H1(what), new Paragraph(why), new Anchor("", Words.text("action.home")));
    block.addClassName("empty-state");
    add(block);
  }
}
