package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.mangnon.summary.HeatMark;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** What the colours and signs of the heat map mean. */
class HeatMapLegend extends UnorderedList {

  static final String NO_PERIOD = "no-period";

  /** @param ofWard whether schools that lay elsewhere are among those shown */
  HeatMapLegend(boolean ofWard) {
    addClassName("heat-legend");
    for (HeatMark mark : HeatMark.values()) {
      if (mark != HeatMark.ELSEWHERE || ofWard) {
        add(sign(mark), look(mark), Words.name(mark));
      }
    }
    add("", NO_PERIOD, Words.text("heat.not-yet"));
  }

  private void add(String sign, String look, String words) {
    var swatch = new Span(sign);
    swatch.addClassName("heat-mark");
    swatch.addClassNames(look.split(" "));
    swatch.getElement().setAttribute("aria-hidden", "true");
    add(new ListItem(swatch, new Span(words)));
  }

  static String sign(HeatMark mark) {
    return Words.find("heat.sign." + mark.name()).orElse("");
  }

  /** The classes that give a cell its colours; what was accepted is filled and ticked. */
  static String look(HeatMark mark) {
    return switch (mark) {
      case ON_TIME_ACCEPTED -> Tone.GOOD.className() + " accepted";
      case ON_TIME -> Tone.GOOD.className();
      case LATE_ACCEPTED -> Tone.WARNING.className() + " accepted";
      case LATE -> Tone.WARNING.className();
      case OVERDUE -> Tone.BAD.className();
      case AWAITED -> Tone.INFO.className();
      case EXEMPT -> Tone.NEUTRAL.className();
      case NOT_OBLIGED -> "not-obliged";
      case PLANNED -> "planned";
      case ELSEWHERE -> "elsewhere";
    };
  }
}
