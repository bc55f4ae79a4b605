package vn.mangnon.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.mangnon.report.ReportContent;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** The parts of the form with how each stands; beside the form on a desk, folded above it on a phone. */
final class PartIndex extends Nav {

  private final Map<ReportPart, Span> states = new EnumMap<>(ReportPart.class);
  private final Set<ReportPart> nothingAsked;
  private final Button unfold = new Button();
  private boolean unfolded;

  /** @param nothingAsked parts that have nothing to fill in this report */
  PartIndex(Set<ReportPart> nothingAsked, Consumer<ReportPart> chosen) {
    this.nothingAsked = nothingAsked;
    addClassName("part-index");
    getElement().setAttribute("aria-label", Words.text("form.index"));
    var list = new OrderedList();
    list.setId("part-index-list");
    for (ReportPart part : ReportPart.values()) {
      var link = new Anchor("#" + part.id(), Words.name(part));
      link.getElement().addEventListener("click", _ -> {
        fold(false);
        chosen.accept(part);
      }).preventDefault();
      var state = new Span();
      state.addClassName("part-state");
      states.put(part, state);
      list.add(new ListItem(link, state));
    }
    unfold.addClassName("part-index-unfold");
    unfold.addThemeVariants(ButtonVariant.TERTIARY);
    unfold.getElement().setAttribute("aria-controls", "part-index-list");
    unfold.setIcon(Symbol.LIST_CHECKS.icon());
    unfold.addClickListener(_ -> fold(!unfolded));
    add(unfold, list);
    fold(false);
  }

  private void fold(boolean open) {
    unfolded = open;
    setClassName("unfolded", open);
    unfold.getElement().setAttribute("aria-expanded", String.valueOf(open));
  }

  void show(ReportContent content, List<Problem> missing, List<Problem> doubts) {
    states.forEach((part, state) -> {
      long problems = part.problems(missing);
      state.removeAll();
      state.removeClassNames(Tone.WARNING.className(), Tone.GOOD.className(), Tone.NEUTRAL.className());
      if (problems > 0) {
        say(state, Tone.WARNING, Symbol.CIRCLE_ALERT, Words.text("form.part.missing", problems));
      } else if (part.problems(doubts) > 0) {
        say(state, Tone.WARNING, Symbol.TRIANGLE_ALERT, Words.text("form.part.doubted", part.problems(doubts)));
      } else if (nothingAsked.contains(part)) {
        say(state, Tone.NEUTRAL, Symbol.CIRCLE_MINUS, Words.text("form.part.nothing"));
      } else if (part.empty(content)) {
        say(state, Tone.NEUTRAL, Symbol.CIRCLE_DASHED, Words.text("form.part.empty"));
      } else {
        say(state, Tone.GOOD, Symbol.CHECK, Words.text("form.part.done"));
      }
    });
    unfold.setText(missing.isEmpty()
        ? Words.text("form.index.done") : Words.text("form.index.missing", missing.size()));
  }

  private static void say(Span state, Tone tone, Symbol symbol, String words) {
    state.addClassName(tone.className());
    state.add(symbol.icon(), new Span(words));
  }
}
