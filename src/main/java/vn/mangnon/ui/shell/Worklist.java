package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list of what people open and work on: a row each, with one link that fills the row; cards on a phone. It begins
 * with a page that holds a whole district and takes more on demand.
 */
@StyleSheet("theme/worklist.css")
public class Worklist<T> extends Div {

  private static final int PAGE = 100;

  private final List<Column<T>> columns;
  private final Function<T, String> address;
  private final NativeTable table = new NativeTable();
  private final Paragraph shown = new Paragraph();
  private final Button more = new Button(Symbol.CHEVRON_DOWN.icon());
  private Rows<T> rows = (offset, limit) -> List.of();
  private int count;
  private int listed;
  private Optional<Choosing<T>> choosing = Optional.empty();
  private final List<Box<T>> boxes = new ArrayList<>();
  private final Checkbox all = new Checkbox();

  /** Which rows may be chosen, what they are called, and who is told which were. */
  private record Choosing<T>(Predicate<T> may, Function<T, String> name, Consumer<List<T>> chosen) {}

  private record Box<T>(T item, Checkbox checkbox) {}

  /** @param content of the cell; in the first column, of the link */
  public record Column<T>(String heading, boolean number, Function<T, Component> content) {

    public static <T> Column<T> of(String heading, Function<T, Component> content) {
      return new Column<>(heading, false, content);
    }

    public static <T> Column<T> number(String heading, Function<T, Component> content) {
      return new Column<>(heading, true, content);
    }
  }

  @FunctionalInterface
  public interface Rows<T> {
    List<T> page(int offset, int limit);
  }

  /** @param address which a row opens */
  public Worklist(String caption, Function<T, String> address, List<Column<T>> columns) {
    this.columns = columns;
    this.address = address;
    addClassName("worklist");
    // on a phone the rows are laid out as cards, which must not cost them their meaning
    table.getElement().setAttribute("role", "table").setAttribute("aria-label", caption);
    var headings = new NativeTableRow();
    headings.getElement().setAttribute("role", "row");
    columns.forEach(column -> headings.add(heading(column)));
    table.getHead().add(headings);
    shown.getElement().setAttribute("role", "status");
    more.addClickListener(click -> addPage());
    var end = new Div(shown, more);
    end.addClassName("worklist-end");
    add(table, end);
  }

  /**
   * From here on rows can be chosen by a box before them.
   *
   * @param may which of them
   * @param chosen is told of all that are chosen, whenever these change
   */
  public void selectable(Predicate<T> may, Function<T, String> name, Consumer<List<T>> chosen) {
    choosing = Optional.of(new Choosing<>(may, name, chosen));
    all.setAriaLabel(Words.text("worklist.choose-all"));
    all.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        boxes.forEach(box -> box.checkbox().setValue(change.getValue()));
        tellChosen();
      }
    });
    var heading = new NativeTableHeaderCell(all);
    heading.addClassName("choice");
    heading.getElement().setAttribute("role", "columnheader");
    table.getHead().getRows().getFirst().addComponentAsFirst(heading);
  }

  /** Begins anew with these rows. */
  public void show(int count, Rows<T> rows) {
    this.rows = rows;
    this.count = count;
    listed = 0;
    table.getBody().removeAll();
    boxes.clear();
    all.setValue(false);
    addPage();
    choosing.ifPresent(choice -> {
      setClassName("choosing", !boxes.isEmpty());
      tellChosen();
    });
  }

  private void tellChosen() {
    List<T> chosen = boxes.stream().filter(box -> box.checkbox().getValue()).map(Box::item).toList();
    all.setIndeterminate(!chosen.isEmpty() && chosen.size() < boxes.size());
    all.setValue(!chosen.isEmpty() && chosen.size() == boxes.size());
    choosing.ifPresent(choice -> choice.chosen().accept(chosen));
  }

  private void addPage() {
    List<T> page = rows.page(listed, PAGE);
    page.forEach(item -> table.getBody().add(row(item)));
    listed += page.size();
    boolean all = page.size() < PAGE || listed >= count;
    shown.setText(all ? Words.text("worklist.all", count) : Words.text("worklist.part", listed, count));
    more.setText(Words.text("worklist.more", Math.min(PAGE, count - listed)));
    more.setVisible(!all);
  }

  private NativeTableHeaderCell heading(Column<T> column) {
    var heading = new NativeTableHeaderCell(column.heading());
    heading.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
    heading.setClassName("number", column.number());
    return heading;
  }

  private NativeTableRow row(T item) {
    var row = new NativeTableRow();
    row.getElement().setAttribute("role", "row");
    choosing.ifPresent(choice -> row.add(choice(choice, item)));
    for (Column<T> column : columns) {
      boolean first = column == columns.getFirst();
      var content = column.content().apply(item);
      var cell = new NativeTableCell(first ? link(item, content) : content);
      cell.getElement().setAttribute("role", "cell");
      if (!first) {
        cell.getElement().setAttribute("data-heading", column.heading());
      }
      cell.setClassName("number", column.number());
      row.add(cell);
    }
    return row;
  }

  private NativeTableCell choice(Choosing<T> choice, T item) {
    var cell = new NativeTableCell();
    cell.addClassName("choice");
    cell.getElement().setAttribute("role", "cell");
    if (choice.may().test(item)) {
      var checkbox = new Checkbox();
      checkbox.setAriaLabel(Words.text("worklist.choose", choice.name().apply(item)));
      checkbox.addValueChangeListener(change -> {
        if (change.isFromClient()) {
          tellChosen();
        }
      });
      boxes.add(new Box<>(item, checkbox));
      cell.add(checkbox);
    }
    return cell;
  }

  private Anchor link(T item, Component content) {
    var link = new Anchor(address.apply(item), content);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
