package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import java.util.List;
import java.util.Optional;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Report;
import vn.mangnon.ui.shell.Words;

/** A report as the official document that it is. */
final class ReportPaper extends Article {

  private final Pen pen;

  ReportPaper(Report report, Reading reading, List<Indicator> indicators, Optional<String> office) {
    pen = new Pen(reading);
    addClassName("paper");
    getElement().setAttribute("aria-label", Words.text("review.paper"));
    add(new PaperHead(pen, report, office), new PaperBody(pen, indicators), new PaperEnd(pen));
  }

  /** Scrolls to the line of that pointer, lights it up and moves the focus there. */
  void show(String pointer) {
    pen.find(pointer).ifPresent(ReportPaper::light);
  }

  /** After the router has put a new page to its top. */
  private static void light(Component line) {
    line.getElement().executeJs("""
        this.closest('.paper').querySelectorAll('.lit').forEach(line => line.classList.remove('lit'));
        this.classList.add('lit');
        this.tabIndex = -1;
        setTimeout(() => {
          this.focus({preventScroll: true});
          this.scrollIntoView({block: 'center'});
        }, 100);
        """);
  }
}
