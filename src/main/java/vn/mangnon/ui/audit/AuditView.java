package vn.mangnon.ui.audit;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.Reports;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Who did what: found by day, person, kind and school, and opened to the old and new values. */
@Route("audit")
@Menu(order = 81, title = "audit.title", icon = "history")
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
@StyleSheet("theme/worklist.css")
@StyleSheet("theme/record.css")
@StyleSheet("theme/audit.css")
class AuditView extends Page implements BeforeEnterObserver {

  private final Audit audit;
  private final Schools schools;
  private final Person person = CurrentPerson.get();
  private final EventWords words;
  private final AuditDownloads downloads;

  private final DayPicker from = new DayPicker(Words.text("audit.filter.from"));
  private final DayPicker to = new DayPicker(Words.text("audit.filter.to"));
  private final TextField who = new TextField(Words.text("audit.filter.person"));
  private final ComboBox<AuditKind> kind = new ComboBox<>(Words.text("audit.filter.kind"));
  private final ComboBox<School> school = new ComboBox<>(Words.text("audit.filter.school"));
  private final TextField text = new TextField(Words.text("audit.filter.text"));
  private final Div answer = new Div();
  private final Div found = new Div();
  private AuditFilter filter = AuditFilter.EVERYTHING;

  AuditView(
      Audit audit, AuditDownloads downloads, Schools schools, Periods periods, Programmes programmes, Reports reports) {
    super("audit.title");
    this.audit = audit;
    this.schools = schools;
    this.downloads = downloads;
    this.words = new EventWords(reports, person, periods.list(), programmes.indicators());
    school.setItems(query -> schools.list(person.scope(), query.getFilter().orElse("")).stream()
        .skip(query.getOffset()).limit(query.getLimit()));
    school.setItemLabelGenerator(School::name);
    add(answer, filters(), found);
  }

  private Component filters() {
    kind.setItems(AuditKind.values());
    kind.setItemLabelGenerator(Words::name);
    kind.setPlaceholder(Words.text("audit.filter.all-kinds"));
    school.setPlaceholder(Words.text("audit.filter.all-schools"));
    List.of(kind, school).forEach(box -> box.setClearButtonVisible(true));
    List.of(who, text).forEach(field -> {
      field.setPrefixComponent(Symbol.SEARCH.icon());
      field.setClearButtonVisible(true);
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.addValueChangeListener(this::choose);
    });
    List.of(from, to).forEach(day -> {
      day.setClearButtonVisible(true);
      day.addValueChangeListener(this::choose);
    });
    kind.addValueChangeListener(this::choose);
    school.addValueChangeListener(this::choose);
    var filters = new Div(from, to, who, kind, school, text);
    filters.addClassName("filters");
    return filters;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = AuditAddress.read(event.getLocation().getQueryParameters());
    from.setValue(filter.from().orElse(null));
    to.setValue(filter.to().orElse(null));
    who.setValue(filter.person());
    kind.setValue(filter.kinds().stream().findFirst().orElse(null));
    school.setValue(filter.school()
        .flatMap(id -> schools.list(person.scope(), "").stream().filter(known -> known.id().equals(id)).findFirst())
        .orElse(null));
    text.setValue(filter.text());
    show();
  }

  private void choose(ComponentValueChangeEvent<?, ?> change) {
    if (change.isFromClient()) {
      filter = new AuditFilter(
          from.getOptionalValue(), to.getOptionalValue(), who.getValue().strip(),
          kind.getOptionalValue().map(Set::of).orElse(Set.of()), school.getOptionalValue().map(School::id),
          text.getValue().strip());
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(
          null, new Location("audit", AuditAddress.write(filter))));
      show();
    }
  }

  private void show() {
    int count = audit.count(person, filter);
    answer.removeAll();
    answer.add(new PageHeader(Words.text("audit.answer", count))
        .support(Words.text("audit.support"))
        .actions(downloads.workbook(() -> filter, words), downloads.csv(() -> filter, words),
            downloads.json(() -> filter, words)));
    found.removeAll();
    found.add(count == 0
        ? new EmptyState(Symbol.HISTORY, Words.text("audit.none"), Words.text("audit.none.why"))
        : new EventList(words, count, this::page));
  }

  private List<AuditEvent> page(int limit, Optional<UUID> after) {
    return audit.find(person, filter, limit, after);
  }
}
