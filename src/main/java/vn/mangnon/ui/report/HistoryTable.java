package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mangnon.report.Report;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Words;

/** Periods that wait for nothing more from the school, with what became of each. */
final class HistoryTable extends Div {

  HistoryTable(List<Agenda.Task> tasks) {
    addClassName("history");
    getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
        .setAttribute("aria-label", Words.text("form.history"));
    var head = new NativeTableRow();
    for (String key : List.of("form.period", "form.due-on", "form.status", "form.submitted-at", "form.receipt")) {
      var cell = new NativeTableHeaderCell(Words.text(key));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    var body = new NativeTableBody();
    tasks.forEach(task -> body.add(row(task)));
    add(new NativeTable(new NativeTableHeader(head), body));
  }

  private static NativeTableRow row(Agenda.Task task) {
    String label = Words.text(task.period().label());
    var period = new NativeTableHeaderCell(task.report()
        .map(item -> (Component) Addresses.link(Addresses.report(item.id()), label))
        .orElseGet(() -> new Span(label)));
    period.getElement().setAttribute("scope", "row");
    var status = new NativeTableCell(badge(task));
    if (task.submitted() && task.report().orElseThrow().late()) {
      status.add(StatusBadge.late());
    }
    return new NativeTableRow(
        period, new NativeTableCell(Texts.date(task.dueOn())), status,
        new NativeTableCell(task.report().flatMap(Report.Item::submittedAt).map(Texts::moment).orElse("–")),
        new NativeTableCell(receipt(task, label)));
  }

  private static Component badge(Agenda.Task task) {
    if (task.submitted()) {
      return StatusBadge.of(task.report().orElseThrow().state());
    }
    return task.obligation().exemptReason().isPresent() ? StatusBadge.exempt() : StatusBadge.overdue();
  }

  private static Component receipt(Agenda.Task task, String label) {
    if (!task.submitted()) {
      return new Span(task.obligation().exemptReason().orElseGet(() -> Words.text("form.history.missing")));
    }
    Report.Item item = task.report().orElseThrow();
    var link = Addresses.link(
        Addresses.receipt(item.id(), item.revision()), Words.text("form.receipt.of", item.revision()));
    link.setAriaLabel(Words.text("form.which", link.getText(), label));
    return link;
  }
}
