package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mangnon.report.CopiedText;
import vn.mangnon.report.CopiedText.Pair;
import vn.mangnon.report.SameWords;
import vn.mangnon.ui.shell.CopiedShare;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** One section of two reports: each passage beside the one that it is like, the same words marked in both. */
final class LikenessSection extends Section {

  /** @param ownName of the report, and {@code sourceName} of the one beside it */
  LikenessSection(CopiedText.Section section, String ownName, String sourceName) {
    addClassName("likeness-section");
    var heading = new H2(new Text(Words.name(section.section())));
    heading.setId(LikenessAddress.name(section.section()));
    heading.getElement().setAttribute("tabindex", "-1");
    var share = new Span(CopiedShare.of(section));
    share.addClassName("likeness-share");
    heading.add(new Text(" "), share);
    getElement().setAttribute("aria-labelledby", LikenessAddress.name(section.section()));
    add(heading);
    var table = new NativeTable();
    table.addClassName("passages");
    // on a phone the rows are laid out below each other, which must not cost them their meaning
    table.getElement().setAttribute("role", "table").setAttribute("aria-label", Words.name(section.section()));
    var head = new NativeTableRow(column(ownName), column(sourceName));
    head.getElement().setAttribute("role", "row");
    table.getHead().add(head);
    section.passages().forEach(pair -> table.getBody().add(row(pair, ownName, sourceName)));
    add(table);
  }

  private static NativeTableHeaderCell column(String name) {
    var column = new NativeTableHeaderCell(name);
    column.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
    return column;
  }

  private static NativeTableRow row(Pair pair, String ownName, String sourceName) {
    var badge = badge(pair);
    List<NativeTableCell> cells = pair.source()
        .map(source -> {
          SameWords same = SameWords.of(pair.own().text(), source.text());
          return List.of(
              cell(ownName, new Div(words(same.own()), badge)), cell(sourceName, new Div(words(same.source()))));
        })
        .orElseGet(() -> {
          var own = new Paragraph(pair.own().text());
          return List.of(cell(ownName, new Div(own, badge)), cell("", nothing()));
        });
    var row = new NativeTableRow();
    row.getElement().setAttribute("role", "row");
    cells.forEach(row::add);
    row.setClassName("copied", pair.copied());
    return row;
  }

  private static Component nothing() {
    var nothing = new Span("–");
    nothing.getElement().setAttribute("aria-label", Words.text("likeness.beside-nothing"));
    nothing.getElement().setAttribute("role", "img");
    return nothing;
  }

  private static NativeTableCell cell(String heading, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement().setAttribute("role", "cell");
    if (!heading.isEmpty()) {
      cell.getElement().setAttribute("data-heading", heading);
    }
    return cell;
  }

  private static Component words(List<SameWords.Part> parts) {
    var words = new Paragraph();
    for (SameWords.Part part : parts) {
      if (part.same()) {
        var mark = new HtmlContainer("mark");
        mark.add(new Text(part.text()));
        words.add(mark);
      } else {
        words.add(new Text(part.text()));
      }
    }
    return words;
  }

  private static StatusBadge badge(Pair pair) {
    if (!pair.own().counts()) {
      return new StatusBadge(Tone.NEUTRAL, Symbol.CIRCLE_MINUS, Words.text("likeness.not-counted"));
    }
    if (!pair.copied()) {
      return new StatusBadge(Tone.GOOD, Symbol.PENCIL, Words.text("likeness.own"));
    }
    return new StatusBadge(
        Tone.WARNING, Symbol.FILES, Words.text(pair.exact() ? "likeness.same-words" : "likeness.alike"));
  }
}
