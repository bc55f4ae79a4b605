package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** The first thing on a page: the answer as a sentence, what supports it, and the next steps as buttons. */
public class PageHeader extends Header {

  private final Div words = new Div();

  public PageHeader(String answer) {
    addClassName("page-header");
    words.add(new H1(answer));
    add(words);
  }

  /** A sentence below the answer. */
  public PageHeader support(String sentence) {
    var paragraph = new Paragraph(sentence);
    paragraph.addClassName("page-header-support");
    words.add(paragraph);
    return this;
  }

  /** What the answer is about, above it: a place, a period, a badge. */
  public PageHeader about(Component... parts) {
    var about = new Div(parts);
    about.addClassName("page-header-about");
    words.addComponentAsFirst(about);
    return this;
  }

  /** What there is to do now, as links below the answer. */
  public PageHeader next(Component... links) {
    var list = new UnorderedList();
    for (Component link : links) {
      list.add(new ListItem(link));
    }
    list.addClassName("page-header-next");
    if (links.length > 0) {
      words.add(list);
    }
    return this;
  }

  public PageHeader actions(Component... buttons) {
    var actions = new Div(buttons);
    actions.addClassName("page-header-actions");
    add(actions);
    return this;
  }
}
