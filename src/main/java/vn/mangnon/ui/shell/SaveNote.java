package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.mangnon.shared.Rejection;

/**
 * Says whether what is typed is saved. The browser itself shows 'Đang lưu…' from the first keystroke until the server
 * has answered for the last one.
 */
public final class SaveNote extends Div {

  /** How what is typed stands to what is in the database. */
  public sealed interface State {
    record Saved(Instant at) implements State {}

    /** The database did not answer. */
    record Waiting() implements State {}

    /** It will not be saved by trying again: somebody has ended it meanwhile, or the right was taken away. */
    record Refused(Rejection why) implements State {}
  }

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Span said = new Span();
  private final Div alarm = new Div();

  public SaveNote() {
    addClassName("save-note");
    said.addClassName("save-note-said");
    var saving = new Span(Words.text("form.saving"));
    saving.addClassName("save-note-saving");
    alarm.getElement().setAttribute("role", "alert");
    add(said, saving, alarm);
  }

  public void show(State state) {
    alarm.removeAll();
    removeClassNames(Tone.WARNING.className(), Tone.BAD.className());
    switch (state) {
      case State.Saved(Instant at) -> said.setText(Words.text("form.saved", SECOND.format(at)));
      case State.Waiting() -> alarm(Tone.WARNING, Words.text("form.save-waiting"));
      case State.Refused(var why) ->
          alarm(Tone.BAD, Words.text("form.save-refused", Words.explain(why)));
    }
    said.setVisible(state instanceof State.Saved);
    getElement().executeJs("this.toggleAttribute('data-unsaved', $0)", !(state instanceof State.Saved));
  }

  private void alarm(Tone tone, String words) {
    addClassName(tone.className());
    alarm.add(Symbol.TRIANGLE_ALERT.icon(), new Span(words));
  }
}
