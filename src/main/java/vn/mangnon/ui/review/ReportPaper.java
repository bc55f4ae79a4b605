package vn.mangnon.ui.review;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.Report;
import vn.mangnon.ui.shell.Words;

/** A report as the official document that it is; whoever may comment chooses a place on it. */
@JsModule("./review/places.ts")
final class ReportPaper extends Article {

  private final Pen pen;
  private Consumer<String> commenting = pointer -> {};

  ReportPaper(Report report, Reading reading, List<Indicator> indicators, Optional<String> office) {
    pen = new Pen(reading);
    addClassName("paper");
    getElement().setAttribute("aria-label", Words.text("review.paper"));
    add(new PaperHead(pen, report, office), new PaperBody(pen, indicators), new PaperEnd(pen));
  }

  /** What goes with the report beside its sections. */
  ReportPaper with(List<Issue> issues, EvidenceFiles files, Person person, UUID report) {
    add(new PaperFollowUp(pen, issues), PaperFollowUp.files(pen, files, person, report));
    return this;
  }

  /** From here on places can be chosen; the one that is to be commented on is given to {@code commented}. */
  void letComment(Consumer<String> commented) {
    commenting = commented;
    addClassName("commentable");
    getElement().executeJs("window.choosePlaces(this, $0)", Words.text("comment.here"));
  }

  /** Opens the place that is chosen, or goes to the first one. */
  void commentOnChosen() {
    getElement().executeJs("this.commentOnChosen?.()");
  }

  @ClientCallable
  void commentOn(String pointer) {
    commenting.accept(pointer);
  }

  /** Puts that beside the place of that pointer, or the nearest thing around it. */
  void mark(String pointer, Component mark) {
    pen.find(pointer).ifPresent(place -> {
      place.addClassName("commented");
      Component within = place instanceof NativeTableRow row ? row.getComponentAt(row.getComponentCount() - 1) : place;
      if (within instanceof HasComponents holder) {
        holder.add(mark);
      }
    });
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
