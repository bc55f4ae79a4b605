package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Span;
import java.util.function.IntSupplier;

/** How many things wait behind an entry of the menu; nothing where nothing does. */
final class MenuCount extends Span {

  private final String key;
  private final IntSupplier counted;
  private int before;

  /** @param key of what the number means, for those who hear it */
  MenuCount(String key, IntSupplier counted) {
    this.key = key;
    this.counted = counted;
    addClassName("count");
    look();
  }

  /** Whether there are more than at the look before. */
  boolean look() {
    int count = counted.getAsInt();
    setVisible(count > 0);
    removeAll();
    var number = new Span(Numbers.count(count));
    number.getElement().setAttribute("aria-hidden", "true");
    var words = new Span(Words.text(key, count));
    words.addClassName("sr-only");
    add(number, words);
    boolean more = count > before;
    before = count;
    return more;
  }
}
