package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.report.CopiedText;
import vn.mangnon.report.NarrativeSection;
import vn.mangnon.report.Narratives.Beside;
import vn.mangnon.report.Narratives.Likeness;
import vn.mangnon.ui.review.LikenessAddress.With;
import vn.mangnon.ui.shell.CopiedShare;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** How much of each section stands in the report before it and in another school's; each share opens the passages. */
final class LikenessPanel extends Panel {

  private final UUID report;

  LikenessPanel(Likeness likeness) {
    super(Words.text("likeness.title"));
    report = likeness.report().id();
    addClassName("likeness");
    if (likeness.last().isEmpty() && likeness.other().isEmpty()) {
      add(new Paragraph(Words.text("likeness.none")));
      return;
    }
    mark(likeness.last(), "likeness.mostly-last");
    mark(likeness.other(), "likeness.mostly-other");
    add(table(likeness));
    likeness.other().ifPresent(other -> {
      String of = Words.text("likeness.of-school", other.school().name(), other.period().label());
      add(new Paragraph(
          new Span(Words.text("likeness.likest") + " "), link(LikenessAddress.of(With.OTHER), of, of)));
    });
    var hint = new Paragraph(Words.text("likeness.hint") + " " + Words.text("likeness.hint.few"));
    hint.addClassName("note");
    add(hint);
  }

  private void mark(Optional<Beside> beside, String key) {
    beside.filter(with -> with.text().mostlyCopied())
        .ifPresent(_ -> add(new StatusBadge(Tone.WARNING, Symbol.FILES, Words.text(key))));
  }

  private Component table(Likeness likeness) {
    var table = new NativeTable();
    table.addClassName("likeness-table");
    table.getElement().setAttribute("aria-label", Words.text("likeness.title"));
    var head = new NativeTableRow(heading("likeness.section"));
    likeness.last().ifPresent(_ -> head.add(heading("likeness.with-last")));
    likeness.other().ifPresent(_ -> head.add(heading("likeness.with-other")));
    table.getHead().add(head);
    Optional<CopiedText> last = likeness.last().map(Beside::text);
    Optional<CopiedText> other = likeness.other().map(Beside::text);
    table.getBody().add(row(
        Words.text("likeness.whole"), last.map(CopiedShare::of), other.map(CopiedShare::of), Optional.empty()));
    for (CopiedText.Section section : last.or(() -> other).orElseThrow().sections()) {
      if (section.countedPassages() > 0) {
        table.getBody().add(row(
            Words.name(section.section()), last.flatMap(text -> share(text, section.section())),
            other.flatMap(text -> share(text, section.section())), Optional.of(section.section())));
      }
    }
    return table;
  }

  private static Optional<String> share(CopiedText text, NarrativeSection section) {
    return text.sections().stream().filter(known -> known.section() == section).findFirst().map(CopiedShare::brief);
  }

  private NativeTableRow row(
      String name, Optional<String> last, Optional<String> other, Optional<NarrativeSection> section) {
    var row = new NativeTableRow();
    var heading = new NativeTableHeaderCell(name);
    heading.getElement().setAttribute("scope", "row");
    row.add(heading);
    last.ifPresent(share -> row.add(cell(name, share, With.LAST, section)));
    other.ifPresent(share -> row.add(cell(name, share, With.OTHER, section)));
    return row;
  }

  private NativeTableCell cell(String name, String share, With with, Optional<NarrativeSection> section) {
    LikenessAddress address = LikenessAddress.of(with);
    var cell = new NativeTableCell(link(
        section.map(address::part).orElse(address), share,
        Words.text("likeness.open." + with, name, share)));
    cell.addClassName("number");
    return cell;
  }

  private static NativeTableHeaderCell heading(String key) {
    var heading = new NativeTableHeaderCell(Words.text(key));
    heading.getElement().setAttribute("scope", "col");
    heading.setClassName("number", !key.equals("likeness.section"));
    return heading;
  }

  private Anchor link(LikenessAddress address, String words, String label) {
    var link = new Anchor(address.of(report), words);
    link.setAriaLabel(label);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
