package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The keys of the report's page: each does what the button or link that carries it does. */
final class Shortcuts {

  static final String NEXT = "j";
  static final String PREVIOUS = "k";
  static final String ACCEPT = "a";
  static final String RETURN = "r";
  static final String COMMENT = "c";
  private static final String HELP = "?";

  private static final List<String> KEYS = List.of(NEXT, PREVIOUS, ACCEPT, RETURN, COMMENT, HELP);

  private Shortcuts() {}

  static <C extends Component> C on(C component, String key) {
    component.getElement().setAttribute("data-shortcut", key)
        .setAttribute("aria-keyshortcuts", key.toUpperCase(java.util.Locale.ROOT));
    return component;
  }

  /** From here on the keys work on that page. */
  static void listen(Component page) {
    page.getElement().executeJs("window.listenForShortcuts(this)");
  }

  /** Shows what the keys do. */
  static Button help() {
    var button = new Button(Words.text("review.keys"), Symbol.CIRCLE_HELP.icon(), click -> dialog().open());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.addClassName("keys-help");
    return on(button, HELP);
  }

  private static Dialog dialog() {
    var dialog = new Dialog();
    dialog.setHeaderTitle(Words.text("review.keys"));
    dialog.setWidth("min(30rem, 92vw)");
    var list = new DescriptionList();
    list.addClassName("keys");
    for (String key : KEYS) {
      list.add(
          new DescriptionList.Term(key(Words.find("review.key.also." + key).orElse(key.toUpperCase(java.util.Locale.ROOT)))),
          new DescriptionList.Description(Words.text("review.key." + (key.equals(HELP) ? "help" : key))));
    }
    dialog.add(list, new Paragraph(Words.text("review.keys.places")), new Paragraph(Words.text("review.keys.typing")));
    dialog.getFooter().add(new Button(Words.text("action.close"), click -> dialog.close()));
    return dialog;
  }

  private static Span key(String words) {
    var key = new Span(words);
    key.addClassName("key");
    return key;
  }
}
