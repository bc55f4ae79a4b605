package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** One screen: blocks below each other at a readable width. Its title stands in the browser's tab and history. */
public abstract class Page extends Div implements HasDynamicTitle {

  private String title;

  /** @param titleKey key of a text, such as the one in {@code @Menu(title = …)} */
  protected Page(String titleKey) {
    addClassName("page");
    title = Words.text(titleKey);
  }

  /** For a title that is known only after reading, such as the name of a school. */
  protected void title(String title) {
    this.title = title;
  }

  /** Blocks beside each other where there is room, below each other where there is not. */
  protected static Div row(Component... blocks) {
    var row = new Div(blocks);
    row.addClassName("row");
    return row;
  }

  @Override
  public String getPageTitle() {
    return title + " – Măng Non";
  }
}
