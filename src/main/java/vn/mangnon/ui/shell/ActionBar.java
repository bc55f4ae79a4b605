package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The buttons that end a page: at its end on a desk, at the thumb on a phone. */
public class ActionBar extends Div {

  public ActionBar(Component... buttons) {
    super(buttons);
    addClassName("action-bar");
  }
}
