package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.compliance.Scores;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.shared.Plain;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The matrix with its search, its filters and its legend. */
class MatrixPanel extends Panel {

  private final TextField search = new TextField(Words.text("compliance.search"));
  private final Select<Band> band = new Select<>();
  private final Select<Obligation> obligation = new Select<>();
  private final Select<Verdict> verdict = new Select<>();
  private final Paragraph shown = new Paragraph();
  private final Div holder = new Div();
  private final Matrix matrix;
  private final Consumer<ComplianceAddress> moved;

  private ComplianceReading.@Nullable Found found;
  private @Nullable ComplianceAddress address;

  /** @param moved told of the address that shows the table as it is now */
  MatrixPanel(boolean readsLines, Consumer<ComplianceAddress> moved) {
    super(Words.text("compliance.schools"));
    this.moved = moved;
    matrix = new Matrix(readsLines, column -> change(now -> now.order(now.order().clicked(column))));
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setPlaceholder(Words.text("compliance.search.example"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        change(now -> now.search(event.getValue()));
      }
    });
    choice(band, "compliance.filter.band", chosen -> Words.text(chosen.name()),
        (now, chosen) -> now.band(chosen.map(Band::code)));
    choice(obligation, "compliance.filter.obligation", chosen -> Words.text(chosen.title()),
        (now, chosen) -> now.obligation(chosen.map(Obligation::code)));
    choice(verdict, "compliance.filter.verdict", Words::name, ComplianceAddress::verdict);
    verdict.setItems(Verdict.values());
    shown.getElement().setAttribute("role", "status");
    shown.addClassName("note");
    var tools = new Div(search, band, obligation, verdict);
    tools.addClassNames("filters", "matrix-tools");
    add(tools, shown, legend(), holder);
  }

  void show(ComplianceReading.Found found, ComplianceAddress address) {
    this.found = found;
    this.address = address;
    band.setItems(found.grading().bands());
    obligation.setItems(found.obligations());
    search.setValue(address.search());
    band.setValue(address.band()
        .flatMap(code -> found.grading().bands().stream().filter(known -> known.code().equals(code)).findFirst()).orElse(null));
    obligation.setValue(chosen(found, address).orElse(null));
    verdict.setValue(address.verdict().orElse(null));
    fill();
  }

  private static Optional<Obligation> chosen(ComplianceReading.Found found, ComplianceAddress address) {
    return address.obligation()
        .flatMap(code -> found.obligations().stream().filter(known -> known.code().equals(code)).findFirst());
  }

  private void change(UnaryOperator<ComplianceAddress> change) {
    if (address != null) {
      address = change.apply(address);
      moved.accept(address);
      fill();
    }
  }

  private void fill() {
    if (found == null || address == null) {
      return;
    }
    List<Scores.Row> all = found.bySchool().rows();
    List<Scores.Row> wanted = wanted(found, address);
    shown.setText(Words.text(
        wanted.size() == all.size() ? "compliance.schools.all" : "compliance.schools.some", wanted.size(), all.size()));
    holder.removeAll();
    if (wanted.isEmpty()) {
      holder.add(new EmptyState(
          Symbol.SEARCH, Words.text("compliance.schools.none-found"), Words.text("compliance.schools.none-found.why"),
          new Button(Words.text("compliance.schools.none-found.reset"), click -> reset())));
      return;
    }
    matrix.show(found, wanted, address);
    holder.add(matrix);
  }

  private void reset() {
    change(ComplianceAddress::wholeTable);
    if (found != null && address != null) {
      show(found, address);
    }
  }

  /** The schools that the search and the filters leave, in the order of their names. */
  static List<Scores.Row> wanted(ComplianceReading.Found found, ComplianceAddress address) {
    String named = Plain.of(address.search().strip());
    Stream<Scores.Row> rows = found.bySchool().rows().stream()
        .filter(row -> Plain.of(row.school().orElseThrow().name()).contains(named))
        .filter(row -> address.band().isEmpty() || row.band().map(Band::code).equals(address.band()));
    return address.verdict()
        .map(wanted -> rows.filter(row -> chosen(found, address).map(List::of).orElse(found.obligations()).stream()
            .anyMatch(one -> found.score(row, one).of(wanted) > 0)))
        .orElse(rows).toList();
  }

  private <T> void choice(
      Select<T> field, String label, Function<T, String> name,
      java.util.function.BiFunction<ComplianceAddress, Optional<T>, ComplianceAddress> change) {
    String all = Words.text(label + ".all");
    field.setLabel(Words.text(label));
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(all);
    field.setItemLabelGenerator(chosen -> chosen == null ? all : name.apply(chosen));
    field.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        change(now -> change.apply(now, Optional.ofNullable(event.getValue())));
      }
    });
  }

  private static Div legend() {
    var list = new UnorderedList();
    for (Verdict verdict : Verdict.values()) {
      list.add(new ListItem(
          StatusBadge.of(verdict).saying(Words.text("compliance.short." + verdict.name())),
          new Span(Words.text("compliance.legend." + verdict.name()))));
    }
    var legend = new Div(list, new Paragraph(Words.text("compliance.legend.several")));
    legend.addClassName("matrix-legend");
    legend.getElement().setAttribute("role", "group").setAttribute("aria-label", Words.text("compliance.legend"));
    return legend;
  }
}
