package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Says that the whole page is that of another day, and leads back to today. */
class AsItStood extends Div {

  AsItStood(LocalDate day, String today) {
    addClassNames("as-it-stood", Tone.INFO.className());
    getElement().setAttribute("role", "note");
    var heading = new Paragraph(Words.text("compliance.on.heading", day));
    heading.addClassName("as-it-stood-heading");
    var back = new Anchor(today, Words.text("compliance.on.today"));
    back.getElement().setAttribute("router-link", true);
    back.addClassName("button-link");
    add(Symbol.HISTORY.icon(), new Div(heading, new Paragraph(Words.text("compliance.on.means"))), back);
  }
}
