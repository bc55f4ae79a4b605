package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import vn.mangnon.report.CopiedText;
import vn.mangnon.report.Narratives.Likeness;
import vn.mangnon.ui.shell.CopiedShare;
import vn.mangnon.ui.shell.Words;

/** Sections that say nearly what the school's report before said: a word to whoever submits, which holds up nothing. */
final class CopiedNote extends Section {

  CopiedNote(Likeness likeness) {
    List<CopiedText.Section> copied = likeness.last().stream()
        .flatMap(last -> last.text().sections().stream())
        .filter(CopiedText.Section::mostlyCopied)
        .toList();
    addClassNames("panel", "copied-note");
    setVisible(!copied.isEmpty());
    var heading = new H2(Words.text("likeness.check"));
    heading.setId("copied");
    getElement().setAttribute("aria-labelledby", "copied");
    var list = new UnorderedList();
    copied.forEach(section -> list.add(new ListItem(Addresses.link(
        "reports/" + likeness.report().id() + "/likeness?with=last&part="
            + section.section().name().toLowerCase(Locale.ROOT),
        Words.text("likeness.check.section", section.section(), CopiedShare.of(section))))));
    add(heading, FormPart.note("likeness.check.why"), list);
  }
}
