package vn.mangnon.ui.document;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mangnon.report.TextDifference.Part;

/** A text in which what went is struck through and what came is underlined. */
final class DifferenceLine extends Paragraph {

  DifferenceLine(List<Part> parts) {
    addClassName("summary-difference");
    parts.forEach(part -> add(switch (part.kind()) {
      case SAME -> new Span(part.text());
      case REMOVED -> marked("del", part.text());
      case ADDED -> marked("ins", part.text());
    }));
  }

  private static HtmlComponent marked(String tag, String words) {
    var marked = new HtmlComponent(tag);
    marked.getElement().setText(words);
    return marked;
  }
}
