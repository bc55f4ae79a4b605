package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What has to be mended, at the top of a form: it takes the focus, and each line leads to its field. */
public class ErrorSummary extends Div {

  /** The same words stand at the field. */
  public record Line(String words, Component field) {}

  public ErrorSummary() {
    addClassNames("error-summary", Tone.BAD.className());
    getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
    setVisible(false);
  }

  public void show(String heading, List<Line> lines) {
    removeAll();
    var list = new UnorderedList();
    for (Line line : lines) {
      list.add(new ListItem(linkTo(line)));
    }
    add(new H2(heading));
    if (!lines.isEmpty()) {
      add(list);
    }
    setVisible(true);
    getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
  }

  public void hide() {
    setVisible(false);
  }

  private static Anchor linkTo(Line line) {
    var link = new Anchor("#", line.words());
    link.getElement()
        .addEventListener("click", event -> line.field().getElement().executeJs(
            "this.scrollIntoView({block: 'center'}); this.focus()"))
        .preventDefault();
    return link;
  }
}
