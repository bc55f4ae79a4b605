package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** What is to be mended or looked at again, in words; each line opens the form at its field. */
final class PlacesToMend extends Div {

  private PlacesToMend(Tone tone, UUID report, String heading, List<Problem> places) {
    addClassNames("error-summary", tone.className());
    getElement().setAttribute("tabindex", "-1").setAttribute("role", "alert");
    setVisible(!places.isEmpty());
    var list = new UnorderedList();
    places.forEach(place -> list.add(new ListItem(
        Addresses.link(Addresses.field(report, place.pointer()), Words.explain(place)))));
    add(new H2(heading), list);
  }

  static PlacesToMend missing(UUID report, List<Problem> missing) {
    return new PlacesToMend(Tone.BAD, report, Words.text("form.missing", missing.size()), missing);
  }

  /** What may say who a child is. */
  static PlacesToMend personal(UUID report, List<Problem> suspected) {
    var places = new PlacesToMend(Tone.WARNING, report, Words.text("form.personal", suspected.size()), suspected);
    places.addComponentAtIndex(1, new Paragraph(Words.text("form.personal.why")));
    return places;
  }

  void takeFocus() {
    getElement().executeJs("setTimeout(() => { this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'}); })");
  }
}
