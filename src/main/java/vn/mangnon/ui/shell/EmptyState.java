package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where there is nothing to show: says why, and what to do next. */
public class EmptyState extends Div {

  /** @param next a button or link, or none where there is nothing to do */
  public EmptyState(Symbol symbol, String what, String why, Component... next) {
    addClassName("empty-state");
    add(symbol.icon(), new H2(what), new Paragraph(why));
    add(next);
  }
}
