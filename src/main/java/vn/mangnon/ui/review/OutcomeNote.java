package vn.mangnon.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import vn.mangnon.ui.review.ReviewActions.Outcome;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Says what has just been done with the report, or why not, and leads on. */
final class OutcomeNote extends Div {

  /** @param next address of the report that waits next */
  OutcomeNote(Outcome outcome, Optional<String> next) {
    Tone tone = outcome.happened() ? Tone.GOOD : Tone.WARNING;
    addClassNames("outcome", tone.className());
    getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    add((outcome.happened() ? Symbol.CIRCLE_CHECK : Symbol.CIRCLE_ALERT).icon(), new Paragraph(outcome.words()));
    if (outcome.happened()) {
      add(next.map(OutcomeNote::on).orElseGet(OutcomeNote::back));
    }
    getElement().executeJs("this.focus()");
  }

  private static Button on(String address) {
    var button = button("review.next-waiting", address);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private static Button back() {
    return button("review.nothing-waiting", "review");
  }

  private static Button button(String key, String address) {
    var location = new Location(address);
    return new Button(Words.text(key), Symbol.ARROW_RIGHT.icon(), click -> click.getSource().getUI().ifPresent(
        ui -> ui.navigate(location.getPath(), location.getQueryParameters())));
  }
}
