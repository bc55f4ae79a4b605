package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import vn.mangnon.summary.Standing;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Which schools of a list are wanted: by a part of the name, and by how they stand. */
class SchoolSearch extends Div {

  private final TextField search = new TextField(Words.text("overview.search"));
  private final Select<Standing> standing = new Select<>();

  /** Each is told of what a person chose. */
  SchoolSearch(Consumer<String> searched, Consumer<Optional<Standing>> chosen) {
    addClassNames("filters", "school-tools");
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setPlaceholder(Words.text("overview.search.example"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        searched.accept(event.getValue());
      }
    });
    standing.setLabel(Words.text("overview.standing"));
    standing.setItems(Standing.values());
    standing.setEmptySelectionAllowed(true);
    standing.setEmptySelectionCaption(Words.text("overview.standing.all"));
    standing.setItemLabelGenerator(shown -> shown == null ? Words.text("overview.standing.all") : Words.name(shown));
    standing.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(Optional.ofNullable(event.getValue()));
      }
    });
    add(search, standing);
  }

  void show(String searched, Optional<Standing> chosen) {
    search.setValue(searched);
    standing.setValue(chosen.orElse(null));
  }
}
