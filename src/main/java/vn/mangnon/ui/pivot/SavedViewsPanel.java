package vn.mangnon.ui.pivot;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.mangnon.account.Person;
import vn.mangnon.account.SavedView;
import vn.mangnon.account.SavedViews;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The person's saved tables and those that colleagues share, and what can be done with the own ones. */
class SavedViewsPanel extends Panel {

  private static final int LONGEST_NAME = 120;

  private final SavedViews views;
  private final Person person;
  private final UnorderedList list = new UnorderedList();
  private final Paragraph none = new Paragraph(Words.text("pivot.saved.none"));

  SavedViewsPanel(SavedViews views, Person person) {
    super(Words.text("pivot.saved"));
    this.views = views;
    this.person = person;
    addClassName("saved-views");
    add(list, none);
    show();
  }

  private void show() {
    List<SavedView> known = views.list(person, PivotAddress.VIEW);
    list.removeAll();
    known.forEach(view -> list.add(item(view)));
    list.setVisible(!known.isEmpty());
    none.setVisible(known.isEmpty());
  }

  private ListItem item(SavedView view) {
    var link = new Anchor(view.address(), view.name());
    link.getElement().setAttribute("router-link", true);
    var item = new ListItem(link, new Span(whose(view)));
    if (view.isOf(person)) {
      item.add(
          button(Symbol.PENCIL, "pivot.saved.change", view, () -> change(view)),
          button(Symbol.TRASH_2, "pivot.saved.remove", view, () -> remove(view)));
    }
    return item;
  }

  private String whose(SavedView view) {
    if (!view.isOf(person)) {
      return Words.text("pivot.saved.of", view.ownerName());
    }
    return view.sharedWith().map(unit -> Words.text("pivot.saved.shared", unit.name()))
        .orElseGet(() -> Words.text("pivot.saved.private"));
  }

  private static Button button(Symbol symbol, String words, SavedView view, Runnable does) {
    var button = new Button(symbol.icon(), click -> does.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(Words.text(words, view.name()));
    button.setTooltipText(Words.text(words, view.name()));
    return button;
  }

  /** Keeps what is shown now; however often it is confirmed, once. */
  void save(String query) {
    UUID id = Ids.next();
    ask("pivot.save", "pivot.save.about", "", Optional.empty(), (name, unit) -> {
      views.save(person, id, name, PivotAddress.VIEW, query, unit);
      show();
      Notice.done(Words.text("pivot.saved.done", name.strip()));
    });
  }

  private void change(SavedView view) {
    ask("pivot.change", "pivot.change.about", view.name(), view.sharedWith().map(SavedView.Unit::id), (name, unit) -> {
      views.change(person, view.id(), name, unit);
      show();
    });
  }

  private void ask(
      String heading, String about, String name, Optional<UUID> unit, BiConsumer<String, Optional<UUID>> done) {
    var fields = new PointedFields();
    var nameField = fields.add("/name", new TextField(Words.text("pivot.saved.name")));
    nameField.setRequiredIndicatorVisible(true);
    nameField.setMaxLength(LONGEST_NAME);
    nameField.setValue(name);
    List<SavedView.Unit> offices = views.offices(person);
    var shared = new Select<SavedView.Unit>();
    shared.setLabel(Words.text("pivot.saved.readers"));
    shared.setItems(offices);
    shared.setEmptySelectionAllowed(true);
    shared.setEmptySelectionCaption(Words.text("pivot.saved.only-me"));
    shared.setItemLabelGenerator(office -> office == null
        ? Words.text("pivot.saved.only-me") : Words.text("pivot.saved.everybody", office.name()));
    unit.flatMap(id -> offices.stream().filter(office -> office.id().equals(id)).findFirst())
        .ifPresent(shared::setValue);
    fields.add("/sharedWith", shared);
    new FormDialog(Words.text(heading), Words.text(about), fields, Words.text("pivot.saved.keep"),
        () -> done.accept(nameField.getValue(), shared.getOptionalValue().map(SavedView.Unit::id))).open();
  }

  private void remove(SavedView view) {
    SavedView removed = views.remove(person, view.id());
    show();
    Notice.undoable(Words.text("pivot.saved.removed", removed.name()), () -> restore(removed));
  }

  private void restore(SavedView removed) {
    try {
      views.save(person, removed.id(), removed.name(), removed.screen(), removed.query(),
          removed.sharedWith().map(SavedView.Unit::id));
      show();
    } catch (Rejection refused) {
      Notice.failed(Words.explain(refused));
    }
  }
}
