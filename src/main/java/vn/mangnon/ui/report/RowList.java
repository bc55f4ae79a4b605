package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/**
 * Lines that a person adds, repeats and removes. A removed line can be taken back from where it stood, until the next
 * one is removed.
 */
final class RowList<T> extends Div {

  private static final int LONGEST_GIST = 60;

  private final String pointer;
  private final String words;
  private final Supplier<Row<T>> newRow;
  private final T nothing;
  private final Runnable edited;
  private final Div lines = new Div();
  private final Paragraph none;
  private final Button add;
  private final Div actions = new Div();
  private final List<Line<T>> shown = new ArrayList<>();
  private @Nullable Component removed;

  /** A row with its buttons. */
  private record Line<T>(Row<T> row, Div frame, Span heading, Button repeat, Button remove) {}

  /** @param words the prefix of the texts of this kind of lines */
  RowList(String pointer, String words, Supplier<Row<T>> newRow, T nothing, Runnable edited) {
    this.pointer = pointer;
    this.words = words;
    this.newRow = newRow;
    this.nothing = nothing;
    this.edited = edited;
    addClassName("row-list");
    none = FormPart.note(words + ".none");
    add = new Button(Words.text(words + ".add"), Symbol.PLUS.icon(), _ -> addLine());
    actions.add(add);
    actions.addClassName("row-add");
    add(none, lines, actions);
  }

  /** Offers to take lines from a block copied from a spreadsheet. */
  RowList<T> pasting(Function<String, PastedLines<T>> read) {
    var paste = new Button(Words.text("form.paste"), Symbol.TABLE.icon(), _ ->
        new PasteDialog<>(words, read, this::append).open());
    paste.setAriaLabel(Words.text(words + ".paste"));
    paste.addThemeVariants(ButtonVariant.TERTIARY);
    actions.add(paste);
    return this;
  }

  private void append(List<T> values) {
    int first = shown.size();
    List<T> before = read();
    values.forEach(value -> insert(shown.size(), value));
    number();
    focus(shown.get(first).row());
    var said = new Span(Words.text("form.pasted", values.size()));
    said.getElement().setAttribute("role", "status");
    var place = new Div(said);
    var undo = new Button(Words.text("action.undo"), Symbol.UNDO_2.icon(), _ -> {
      remove(place);
      removePasted(before, values);
    });
    undo.addThemeVariants(ButtonVariant.TERTIARY);
    place.add(undo);
    place.addClassName("row-removed");
    addComponentAtIndex(indexOf(actions), place);
    edited.run();
  }

  /** What was typed into the pasted lines since stays. */
  private void removePasted(List<T> before, List<T> pasted) {
    var kept = new ArrayList<>(read());
    pasted.reversed().forEach(line -> {
      int last = kept.lastIndexOf(line);
      if (last >= before.size()) {
        kept.remove(last);
      }
    });
    show(kept);
    changed();
  }

  /** For lines of little more than one text, whose label is their heading. */
  RowList<T> slim() {
    addClassName("slim");
    return this;
  }

  List<T> read() {
    return shown.stream().map(line -> line.row().read()).toList();
  }

  void show(List<T> values) {
    while (shown.size() > values.size()) {
      lines.remove(shown.removeLast().frame());
    }
    for (int i = 0; i < values.size(); i++) {
      if (i == shown.size()) {
        insert(i, values.get(i));
      } else if (!shown.get(i).row().read().equals(values.get(i))) {
        shown.get(i).row().show(values.get(i));
      }
    }
    number();
  }

  /** The field at that pointer, which begins with the pointer of this list; the list itself leads to its button. */
  Optional<Component> at(String wanted) {
    if (wanted.equals(pointer)) {
      return Optional.of(add);
    }
    if (!wanted.startsWith(pointer + "/")) {
      return Optional.empty();
    }
    String rest = wanted.substring(pointer.length() + 1);
    String index = rest.split("/", 2)[0];
    if (!index.matches("\\d{1,4}") || Integer.parseInt(index) >= shown.size()) {
      return Optional.empty();
    }
    Row<T> row = shown.get(Integer.parseInt(index)).row();
    return row.at(rest.substring(index.length())).or(row::first);
  }

  private void addLine() {
    focus(insert(shown.size(), nothing));
    changed();
  }

  private void repeat(Line<T> line) {
    focus(insert(shown.indexOf(line) + 1, line.row().read()));
    changed();
  }

  private void remove(Line<T> line) {
    int index = shown.indexOf(line);
    T value = line.row().read();
    Component place = taken(index, value, line.row().gist());
    lines.replace(line.frame(), place);
    shown.remove(index);
    if (removed != null) {
      lines.remove(removed);
    }
    removed = place;
    changed();
  }

  private Component taken(int index, T value, String gist) {
    String short_ = gist.length() > LONGEST_GIST ? gist.substring(0, LONGEST_GIST) + "…" : gist;
    var said = new Span(short_.isEmpty()
        ? Words.text(words + ".removed", index + 1)
        : Words.text(words + ".removed-gist", index + 1, short_));
    said.getElement().setAttribute("role", "status");
    var place = new Div();
    var undo = new Button(Words.text("action.undo"), Symbol.UNDO_2.icon(), _ -> {
      lines.remove(place);
      removed = null;
      focus(insert(Math.min(index, shown.size()), value));
      changed();
    });
    undo.addThemeVariants(ButtonVariant.TERTIARY);
    place.add(said, undo);
    place.addClassName("row-removed");
    undo.focus();
    return place;
  }

  private Row<T> insert(int index, T value) {
    Row<T> row = newRow.get();
    row.show(value);
    var heading = new Span();
    heading.addClassName("row-heading");
    var repeat = new Button(Words.text("form.repeat"), Symbol.FILES.icon());
    var remove = new Button(Words.text("form.remove"), Symbol.TRASH_2.icon());
    repeat.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var buttons = new Div(repeat, remove);
    buttons.addClassName("row-buttons");
    var bar = new Div(heading, buttons);
    bar.addClassName("row-bar");
    var frame = new Div(bar, row);
    frame.addClassName("row-frame");
    var line = new Line<>(row, frame, heading, repeat, remove);
    repeat.addClickListener(_ -> repeat(line));
    remove.addClickListener(_ -> remove(line));
    if (index == shown.size()) {
      lines.add(frame);
    } else {
      lines.addComponentAtIndex(lines.indexOf(shown.get(index).frame()), frame);
    }
    shown.add(index, line);
    return row;
  }

  private void changed() {
    number();
    edited.run();
  }

  private void number() {
    none.setVisible(shown.isEmpty());
    for (int i = 0; i < shown.size(); i++) {
      Line<T> line = shown.get(i);
      String heading = Words.text(words + ".row", i + 1);
      line.heading().setText(heading);
      line.repeat().setAriaLabel(Words.text("form.repeat-which", heading));
      line.remove().setAriaLabel(Words.text("form.remove-which", heading));
      line.frame().getElement().setAttribute("role", "group").setAttribute("aria-label", heading);
      line.row().stand(heading, pointer + "/" + i);
    }
  }

  private static <T> void focus(Row<T> row) {
    row.first().filter(Focusable.class::isInstance).map(Focusable.class::cast).ifPresent(Focusable::focus);
  }
}
