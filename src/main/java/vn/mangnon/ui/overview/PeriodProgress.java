package vn.mangnon.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.organisation.Scope;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** How far the reports of one open period have come: a bar, and its parts as numbers that open their reports. */
class PeriodProgress extends Div {

  /** What the reports that are due are made of. */
  private enum Part {
    ON_TIME(Figure.REPORTS_ON_TIME), LATE(Figure.REPORTS_LATE), AWAITED(Figure.REPORTS_AWAITED);

    final Figure figure;

    Part(Figure figure) {
      this.figure = figure;
    }

    long of(Summary.Reports reports) {
      return switch (this) {
        case ON_TIME -> reports.onTime();
        case LATE -> reports.late();
        case AWAITED -> reports.awaited();
      };
    }

    String look() {
      return "progress-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Selection selection;
  private final Scope reader;

  /** @param ever what is looked at, over all years; narrowed here to the period */
  PeriodProgress(PeriodAnswer.Open open, String daysLeft, Selection ever, Scope reader) {
    this.selection = ever.period(Optional.of(open.period().code()));
    this.reader = reader;
    addClassName("period-progress");
    var heading = new Div(new H3(Words.text(open.period().label())), new Span(daysLeft));
    heading.addClassName("period-progress-heading");
    add(heading, bar(open.reports()), parts(open.reports()));
  }

  private static Component bar(Summary.Reports reports) {
    var bar = new Div();
    bar.addClassName("progress-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    for (Part part : Part.values()) {
      var piece = new Span();
      piece.addClassName(part.look());
      piece.getStyle().set("flex-grow", String.valueOf(part.of(reports)));
      bar.add(piece);
    }
    return bar;
  }

  private UnorderedList parts(Summary.Reports reports) {
    var list = new UnorderedList();
    list.addClassName("progress-parts");
    for (Part part : Part.values()) {
      var mark = new Span();
      mark.addClassNames("progress-mark", part.look());
      mark.getElement().setAttribute("aria-hidden", "true");
      list.add(new ListItem(mark, new Span(Words.name(part.figure) + " "), number(part.figure, part.of(reports)),
          new Span(" " + Words.text("overview.progress.of", Numbers.share(part.of(reports), reports.due())))));
    }
    list.add(new ListItem(
        new Span(Words.name(Figure.REPORTS_DUE) + " "), number(Figure.REPORTS_DUE, reports.due())));
    return list;
  }

  private Component number(Figure figure, long count) {
    String words = Numbers.count(count);
    return selection.behind(figure, reader).<Component>map(address -> {
      var link = new Anchor(address, words);
      link.getElement().setAttribute("router-link", true);
      return link;
    }).orElseGet(() -> new Span(words));
  }
}
