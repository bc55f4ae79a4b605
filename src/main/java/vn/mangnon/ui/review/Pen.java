package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.Change;
import vn.mangnon.report.TextDifference;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;

/** Writes a report's values onto the paper with what changed in them, and remembers where each of them stands. */
final class Pen {

  private final Reading reading;
  private final Map<String, Component> places = new LinkedHashMap<>();

  Pen(Reading reading) {
    this.reading = reading;
  }

  Reading reading() {
    return reading;
  }

  /** From here on that pointer leads to that component. */
  <C extends Component> C place(String pointer, C component) {
    Component former = places.put(pointer, component);
    if (former != null) {
      former.getElement().removeAttribute("data-pointer");
    }
    component.getElement().setAttribute("data-pointer", pointer);
    return component;
  }

  /** Where the value of that pointer stands, or the nearest thing around it. */
  Optional<Component> find(String pointer) {
    for (String nearest = pointer; !nearest.isEmpty(); nearest = nearest.substring(0, nearest.lastIndexOf('/'))) {
      if (places.containsKey(nearest)) {
        return Optional.of(places.get(nearest));
      }
    }
    return Optional.empty();
  }

  /** The value at that pointer, with its former value struck through beside it where it changed. */
  Span value(String pointer, @Nullable Object value) {
    return value(pointer, value, Values::words);
  }

  <T> Span value(String pointer, @Nullable T value, Function<@Nullable T, String> words) {
    return place(pointer, reading.replacedAt(pointer)
        .map(change -> changed(change, words))
        .orElseGet(() -> new Span(words.apply(value))));
  }

  /** A value of a line that one revision alone may have, within which nothing is compared. */
  Span value(Line<?> line, String field, @Nullable Object value) {
    return line.standing() == Line.Standing.KEPT ? value(line.pointer() + field, value) : new Span(Values.words(value));
  }

  /** Says of a line that it was added or removed. */
  void mark(Line<?> line, HtmlContainer first, Component row) {
    row.addClassName(line.standing().className());
    switch (line.standing()) {
      case KEPT -> {}
      case ADDED -> first.addComponentAsFirst(tag("review.mark.added"));
      case REMOVED -> first.addComponentAsFirst(tag("review.mark.removed"));
    }
  }

  /** The same of a line within a line, where the whole line does not say it already. */
  void markInside(Line<?> outer, Line<?> line, HtmlContainer... cells) {
    for (HtmlContainer cell : cells) {
      cell.addClassName(line.standing().className());
    }
    if (outer.standing() == Line.Standing.KEPT) {
      mark(line, cells[0], cells[0]);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> Span changed(Change.Replaced change, Function<@Nullable T, String> words) {
    var span = new Span();
    span.addClassName("changed");
    if (change.before().orElse(null) instanceof String before && change.after().orElse(null) instanceof String after) {
      span.add(parts(words.apply((T) before), words.apply((T) after)));
      return span;
    }
    change.before().ifPresent(before -> span.add(removed(words.apply((T) before))));
    if (change.before().isPresent() && change.after().isPresent()) {
      span.add(" ");
    }
    change.after().ifPresent(after -> span.add(added(words.apply((T) after))));
    return span;
  }

  private static List<Component> parts(String before, String after) {
    var parts = new ArrayList<Component>();
    for (TextDifference.Part part : TextDifference.of(before, after)) {
      parts.add(switch (part.kind()) {
        case SAME -> new Span(part.text());
        case REMOVED -> removed(part.text());
        case ADDED -> added(part.text());
      });
    }
    return parts;
  }

  static Component removed(String words) {
    return spoken("del", "review.spoken.removed", words);
  }

  static Component added(String words) {
    return spoken("ins", "review.spoken.added", words);
  }

  /** Screen readers pass over del and ins in silence. */
  private static Component spoken(String tag, String key, String words) {
    var announcement = new Span(Words.text(key) + " ");
    announcement.addClassName("visually-hidden");
    var mark = new HtmlContainer(tag);
    mark.add(announcement);
    mark.add(words);
    return mark;
  }

  private static Span tag(String key) {
    var tag = new Span(Words.text(key));
    tag.addClassName("line-tag");
    return tag;
  }
}
