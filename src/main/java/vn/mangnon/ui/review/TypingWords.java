package vn.mangnon.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Edit;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.ChangeWords;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What was typed into a report between two events, one item that opens to who changed which places. */
final class TypingWords {

  private final Map<String, Indicator> indicators;

  TypingWords(List<Indicator> indicators) {
    this.indicators = indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
  }

  /** Written when it is opened, for it may be long. */
  Optional<ListItem> between(List<Edit> edits, Instant from, Instant until) {
    var within = edits.stream().filter(edit -> edit.to().isAfter(from) && !edit.to().isAfter(until)).toList();
    if (within.isEmpty()) {
      return Optional.empty();
    }
    long places = within.stream().flatMap(edit -> edit.parts().stream()).map(Edit.Part::pointer).distinct().count();
    String people = within.stream().map(Edit::by).distinct().collect(Collectors.joining(", "));
    var opened = new Div();
    var details = new NativeDetails(Words.text("review.typing", places, people), opened);
    details.addToggleListener(toggle -> {
      if (toggle.isOpened() && opened.getComponentCount() == 0) {
        within.forEach(edit -> opened.add(words(edit)));
      }
    });
    return Optional.of(new ListItem(Symbol.PENCIL.icon(), details));
  }

  private Div words(Edit edit) {
    var who = new Div(Texts.moment(edit.to()) + " · " + edit.by());
    who.addClassName("note");
    var places = new UnorderedList();
    places.addClassName("edited-places");
    edit.parts().forEach(part -> places.add(place(part)));
    return new Div(who, places);
  }

  private ListItem place(Edit.Part part) {
    var item = new ListItem(new Span(ChangeWords.place(part, indicators)));
    part.change().ifPresent(change -> item.add(new Span(": " + ChangeWords.difference(change))));
    return item;
  }
}
