package vn.mangnon.ui.export;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.ExportState;
import vn.mangnon.document.LongExport;
import vn.mangnon.document.LongExports;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.MainLayout;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The files that this person had made, the latest first; as long as some are being made, the page looks how far they are. */
@Route("exports")
@Menu(order = 36, title = "export.title", icon = "download")
@StyleSheet("theme/export.css")
@RolesAllowed({
  "ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "WARD_OFFICER", "PRINCIPAL", "CLERK", "CITY_VIEWER", "AUDITOR"})
class ExportsView extends Page implements ExportRow.Deeds {

  private static final int LOOK_MILLISECONDS = 1_000;

  private final LongExports exports;
  private final ExportWords words;
  private final Person person = CurrentPerson.get();

  private final Div header = new Div();
  private final Div changes = new Div();
  private final UnorderedList list = new UnorderedList();
  private final EmptyState none = new EmptyState(
      Symbol.FILES, Words.text("export.empty"),
      Words.text(person.schools().isEmpty() ? "export.empty.next" : "export.empty.next.school"));
  private final Map<UUID, ExportRow> rows = new HashMap<>();
  private List<UUID> order = List.of();
  private String answered = "";
  private Registration polling = () -> {};

  ExportsView(LongExports exports, ExportWords words, Periods periods) {
    super("export.title");
    this.exports = exports;
    this.words = words;
    list.addClassName("exports");
    changes.addClassName("sr-only");
    changes.getElement().setAttribute("role", "status");
    List<Period> opened = periods.list().reversed().stream()
        .filter(period -> period.state() != PeriodState.PLANNED).toList();
    add(header, changes, none, list, new AskPanel(exports, person, opened, this::refresh));
    refresh();
  }

  private void refresh() {
    List<LongExport> known = exports.list(person);
    answer(known);
    known.forEach(this::show);
    List<UUID> now = known.stream().map(LongExport::id).toList();
    if (!now.equals(order)) {
      order = now;
      list.removeAll();
      now.forEach(id -> list.add(rows.get(id)));
    }
    list.setVisible(!known.isEmpty());
    none.setVisible(known.isEmpty());
    boolean underWay = known.stream().anyMatch(export -> export.state().underWay());
    getUI().ifPresent(ui -> look(ui, underWay));
  }

  private void show(LongExport export) {
    ExportRow row = rows.get(export.id());
    if (row == null) {
      rows.put(export.id(), new ExportRow(exports, export, words.of(person, export.order()), this));
    } else if (row.show(export)) {
      changes.setText(Words.text("export.changed", words.of(person, export.order()), export.state()));
      MainLayout.countAnew(this);
    }
  }

  private void answer(List<LongExport> known) {
    long making = known.stream().filter(export -> export.state().underWay()).count();
    long ready = known.stream().filter(export -> export.state() == ExportState.READY).count();
    String answer = making > 0
        ? Words.text(ready > 0 ? "export.answer.both" : "export.answer.making", making, ready)
        : Words.text("export.answer.ready", ready);
    if (!answer.equals(answered)) {
      answered = answer;
      header.removeAll();
      header.add(new PageHeader(answer).support(Words.text("export.support", LongExports.DAYS_KEPT)));
    }
  }

  @Override
  public void cancel(UUID export) {
    exports.cancel(person, export);
    refresh();
    rows.get(export).focusFirstAction();
  }

  @Override
  public void again(UUID export) {
    LongExport anew = exports.again(person, export);
    refresh();
    rows.get(anew.id()).focusFirstAction();
  }

  @Override
  public void remove(LongExport export) {
    if (export.state() == ExportState.READY) {
      Confirmation.askDangerous(
          Words.text("export.remove.question"), Words.text("export.remove.consequence"), Words.text("export.remove"),
          () -> removed(export.id()));
    } else {
      removed(export.id());
    }
  }

  private void removed(UUID export) {
    exports.remove(person, export);
    refresh();
    Notice.done(Words.text("export.removed"));
    MainLayout.countAnew(this);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    polling = attached.getUI().addPollListener(_ -> refresh());
    refresh();
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    polling.remove();
    look(detached.getUI(), false);
  }

  private static void look(UI ui, boolean underWay) {
    int interval = underWay ? LOOK_MILLISECONDS : -1;
    if (ui.getPollInterval() != interval) {
      ui.setPollInterval(interval);
    }
  }
}
