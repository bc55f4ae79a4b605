package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** What is missing, in words; each line opens the form at its field. */
final class MissingSummary extends Div {

  MissingSummary(UUID report, List<Problem> missing) {
    addClassNames("error-summary", Tone.BAD.className());
    getElement().setAttribute("tabindex", "-1").setAttribute("role", "alert");
    setVisible(!missing.isEmpty());
    var list = new UnorderedList();
    missing.forEach(problem -> list.add(new ListItem(
        Addresses.link(Addresses.field(report, problem.pointer()), Words.explain(problem)))));
    add(new H2(Words.text("form.missing", missing.size())), list);
  }

  void takeFocus() {
    getElement().executeJs("setTimeout(() => { this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'}); })");
  }
}
