package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.Precedent;
import vn.mangnon.ui.report.Differences.Difference;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** What the report of a wider period says beside what its parts add up to; it adds nothing to any sum itself. */
final class DifferencesPanel extends Section {

  DifferencesPanel(UUID report, Precedent precedent, List<Difference> differences) {
    addClassNames("panel", "differences");
    var heading = new H2(differences.isEmpty()
        ? Words.text("form.differences.none") : Words.text("form.differences", differences.size()));
    heading.setId("differences");
    getElement().setAttribute("aria-labelledby", "differences");
    add(heading, FormPart.note("form.differences.why", precedent.parts().stream()
        .map(part -> Words.text(part.period().label())).collect(Collectors.joining(", "))));
    if (!differences.isEmpty()) {
      var place = new Div(table(report, differences));
      place.addClassName("table-place");
      add(place);
    }
  }

  private static NativeTable table(UUID report, List<Difference> differences) {
    var head = new NativeTableRow(
        header("form.differences.what"), number("form.differences.parts"), number("form.differences.whole"),
        number("form.differences.difference"));
    var table = new NativeTable();
    table.addClassName("figures-table");
    table.getHead().add(head);
    for (Difference difference : differences) {
      Anchor link = Addresses.link(Addresses.field(report, difference.pointer()), difference.what());
      table.getBody().add(new NativeTableRow(
          new NativeTableCell(link), cell(difference.parts()), cell(difference.whole()),
          cell(difference.parts() == null || difference.whole() == null
              ? null : difference.whole() - difference.parts())));
    }
    return table;
  }

  private static NativeTableHeaderCell header(String key) {
    var header = new NativeTableHeaderCell(Words.text(key));
    header.getElement().setAttribute("scope", "col");
    return header;
  }

  private static NativeTableHeaderCell number(String key) {
    var header = header(key);
    header.addClassName("number");
    return header;
  }

  private static NativeTableCell cell(@Nullable Long value) {
    var cell = new NativeTableCell(Numbers.count(value));
    cell.addClassName("number");
    return cell;
  }
}
