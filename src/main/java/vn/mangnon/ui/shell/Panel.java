package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page under a heading of its own. */
public class Panel extends Section {

  public Panel(String heading, Component... content) {
    addClassName("panel");
    var title = new H2(heading);
    add(title);
    add(content);
  }
}
