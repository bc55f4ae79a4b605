package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One number, large, with what it counts and what it is out of; it may open what is behind it. */
public class KeyFigure extends Div {

  private final Span value;

  public KeyFigure(String label, String value, String note) {
    addClassName("key-figure");
    this.value = new Span(value);
    this.value.addClassName("key-figure-value");
    var name = new Span(label);
    name.addClassName("key-figure-label");
    var below = new Span(note);
    below.addClassName("key-figure-note");
    add(name, this.value, below);
  }

  /** The same number of another time, such as 'Năm 2025: 412'. */
  public KeyFigure compared(String words) {
    var compared = new Span(words);
    compared.addClassName("key-figure-compared");
    add(compared);
    return this;
  }

  /** How the number went over the years. */
  public KeyFigure trend(Component trend) {
    add(trend);
    return this;
  }

  /** The number becomes a link to what it was counted from. */
  public KeyFigure opens(String address) {
    var link = new Anchor(address, value.getText());
    link.getElement().setAttribute("router-link", true);
    value.removeAll();
    value.add(link);
    return this;
  }
}
