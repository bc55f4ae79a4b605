package vn.mangnon.ui.overview;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Scope;
import vn.mangnon.summary.Standing;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The table of schools with its search, its filter by standing, and the choice of its columns. */
class SchoolPanel extends Panel {

  private static final String REMEMBERED = "mangnon-overview-columns";

  private final SchoolSearch tools;
  private final Map<SchoolColumn, MenuItem> choices = new EnumMap<>(SchoolColumn.class);
  private final Set<SchoolColumn> columns = EnumSet.copyOf(SchoolColumn.USUAL);
  private final Paragraph shown = new Paragraph();
  private final Div holder = new Div();
  private final SchoolTable table;
  private final Function<String, Set<UUID>> find;
  private final Consumer<OverviewAddress> moved;

  private @Nullable Summary summary;
  private @Nullable OverviewAddress address;

  /**
   * @param find the schools whose names hold a text, whatever its accents
   * @param moved told of the address that shows the table as it is now
   */
  SchoolPanel(Scope reader, Function<String, Set<UUID>> find, Consumer<OverviewAddress> moved) {
    super(Words.text("overview.schools"));
    this.find = find;
    this.moved = moved;
    table = new SchoolTable(reader, column -> change(address -> address.order(address.order().clicked(column))));
    shown.getElement().setAttribute("role", "status");
    shown.addClassName("school-table-shown");
    tools = new SchoolSearch(
        text -> change(address -> address.search(text)), chosen -> change(address -> address.standing(chosen)));
    tools.add(columnChoice());
    add(tools, shown, holder, meaning());
    WebStorage.getItem(REMEMBERED, this::remember);
  }

  void show(Summary summary, OverviewAddress address) {
    this.summary = summary;
    this.address = address;
    tools.show(address.search(), address.standing());
    fill();
  }

  private void change(Function<OverviewAddress, OverviewAddress> change) {
    if (address != null) {
      address = change.apply(address);
      moved.accept(address);
      fill();
    }
  }

  private void fill() {
    if (summary == null || address == null) {
      return;
    }
    List<Summary.Row> found = found(summary.rows(), address);
    shown.setText(Words.text(
        found.size() == summary.rows().size() ? "overview.schools.all" : "overview.schools.some",
        found.size(), summary.rows().size()));
    holder.removeAll();
    if (found.isEmpty()) {
      holder.add(summary.rows().isEmpty()
          ? new EmptyState(Symbol.CALENDAR_DAYS, Words.text("overview.schools.none-due"), Words.text("overview.schools.none-due.why"))
          : new EmptyState(Symbol.SEARCH, Words.text("overview.schools.none-found"), Words.text("overview.schools.none-found.why")));
      return;
    }
    table.show(summary, found, address.selection(), columns, address.order());
    holder.add(table);
  }

  private List<Summary.Row> found(List<Summary.Row> rows, OverviewAddress address) {
    Stream<Summary.Row> found = rows.stream();
    if (!address.search().isBlank()) {
      Set<UUID> named = find.apply(address.search());
      found = found.filter(row -> named.contains(row.school().orElseThrow().id()));
    }
    if (address.standing().isPresent()) {
      found = found.filter(row -> Standing.of(row.figures()) == address.standing().get());
    }
    return found.toList();
  }

  private MenuBar columnChoice() {
    var bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.TERTIARY);
    var label = new Div(Symbol.TABLE.icon(), new Span(Words.text("overview.columns")));
    label.addClassName("menu-line");
    var menu = bar.addItem(label).getSubMenu();
    for (SchoolColumn column : SchoolColumn.values()) {
      if (column.mayBeHidden()) {
        var choice = menu.addItem(column.heading());
        choice.setCheckable(true);
        choice.setChecked(columns.contains(column));
        choice.setKeepOpen(true);
        choice.addClickListener(click -> choose(column, choice.isChecked()));
        choices.put(column, choice);
      }
    }
    return bar;
  }

  private void choose(SchoolColumn column, boolean wanted) {
    if (wanted) {
      columns.add(column);
    } else {
      columns.remove(column);
    }
    WebStorage.setItem(REMEMBERED, columns.stream().map(SchoolColumn::name).collect(Collectors.joining(",")));
    fill();
  }

  /** The columns that this browser showed last. */
  private void remember(@Nullable String names) {
    if (names == null) {
      return;
    }
    var known = Set.of(names.split(","));
    columns.clear();
    Arrays.stream(SchoolColumn.values())
        .filter(column -> !column.mayBeHidden() || known.contains(column.name()))
        .forEach(columns::add);
    choices.forEach((column, choice) -> choice.setChecked(columns.contains(column)));
    fill();
  }

  private static Div meaning() {
    var list = new Div();
    list.addClassName("school-table-note");
    list.add(new Paragraph(Words.text("table.missing")), new Paragraph(Words.text("overview.standing.means")));
    return list;
  }
}
