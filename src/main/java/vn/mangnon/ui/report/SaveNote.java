package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/**
 * Says whether what is typed is saved. The browser itself shows 'Đang lưu…' from the first keystroke until the server
 * has answered for the last one.
 */
final class SaveNote extends Div {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Span said = new Span();
  private final Div alarm = new Div();

  SaveNote() {
    addClassName("save-note");
    said.addClassName("save-note-said");
    var saving = new Span(Words.text("form.saving"));
    saving.addClassName("save-note-saving");
    alarm.getElement().setAttribute("role", "alert");
    add(said, saving, alarm);
  }

  void show(DraftSession.State state) {
    alarm.removeAll();
    removeClassNames(Tone.WARNING.className(), Tone.BAD.className());
    switch (state) {
      case DraftSession.State.Saved(Instant at) -> said.setText(Words.text("form.saved", SECOND.format(at)));
      case DraftSession.State.Waiting() -> alarm(Tone.WARNING, Words.text("form.save-waiting"));
      case DraftSession.State.Refused(var why) ->
          alarm(Tone.BAD, Words.text("form.save-refused", Words.explain(why)));
    }
    said.setVisible(state instanceof DraftSession.State.Saved);
    getElement().executeJs("this.toggleAttribute('data-unsaved', $0)", !(state instanceof DraftSession.State.Saved));
  }

  private void alarm(Tone tone, String words) {
    addClassName(tone.className());
    alarm.add(Symbol.TRIANGLE_ALERT.icon(), new Span(words));
  }
}
