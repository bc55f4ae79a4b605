package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Stands in for what takes over a second, and says what is being done. */
public class Waiting extends Div {

  private final ProgressBar bar = new ProgressBar();

  public Waiting(String words) {
    addClassName("waiting");
    getElement().setAttribute("role", "status");
    bar.setIndeterminate(true);
    bar.getElement().setAttribute("aria-label", words);
    add(new Span(words), bar);
  }

  /** How far it has come, from 0 to 1. */
  public void reached(double part) {
    bar.setIndeterminate(false);
    bar.setValue(part);
  }
}
