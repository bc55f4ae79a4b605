package vn.mangnon.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/** A short message about what has just happened; screen readers say it too. */
public final class Notice {

  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final Duration TIME_TO_UNDO = Duration.ofSeconds(10);

  private Notice() {}

  public static void done(String words) {
    notice(SHORT, line(Tone.GOOD, Symbol.CIRCLE_CHECK, words)).open();
  }

  /** Says what somebody else did meanwhile, with the way to it. */
  static void told(String words, String address) {
    Div line = line(Tone.INFO, Symbol.BELL, words);
    Notification notice = notice(TIME_TO_UNDO, line);
    line.add(button(new Button(Words.text("notice.open"), Symbol.ARROW_RIGHT.icon(), click -> {
      notice.close();
      click.getSource().getUI().ifPresent(ui -> ui.navigate(address));
    })));
    notice.open();
  }

  /** Says what was done and offers to take it back. */
  public static void undoable(String words, Runnable undo) {
    Div line = line(Tone.GOOD, Symbol.CIRCLE_CHECK, words);
    Notification notice = notice(TIME_TO_UNDO, line);
    line.add(button(new Button(Words.text("action.undo"), Symbol.UNDO_2.icon(), click -> {
      notice.close();
      undo.run();
    })));
    notice.open();
  }

  /** Stays until it is closed. */
  public static void failed(String words) {
    Div line = line(Tone.BAD, Symbol.CIRCLE_ALERT, words);
    Notification notice = notice(Duration.ZERO, line);
    var close = new Button(Symbol.X.icon(), click -> notice.close());
    close.setAriaLabel(Words.text("action.close"));
    line.add(button(close));
    notice.setAssertive(true);
    notice.open();
  }

  /** Stays until its caller closes it; the page below can be worked on. */
  static Notification standing(String words) {
    Notification notice = notice(Duration.ZERO, line(Tone.WARNING, Symbol.CLOCK, words));
    notice.setAssertive(true);
    notice.open();
    return notice;
  }

  private static Notification notice(Duration time, Div line) {
    var notice = new Notification(line);
    notice.setDuration((int) time.toMillis());
    notice.setPosition(Position.TOP_CENTER);
    return notice;
  }

  private static Div line(Tone tone, Symbol symbol, String words) {
    var line = new Div(symbol.icon(), new Span(words));
    line.addClassNames("notice-line", tone.className());
    return line;
  }

  private static Button button(Button button) {
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }
}
