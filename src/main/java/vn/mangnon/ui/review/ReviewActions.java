package vn.mangnon.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Comment;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportState.Move;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.MessageDialog;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What this person may do with this report now. */
final class ReviewActions extends ActionBar {

  private final Reviews reviews;
  private final Person person;
  private final Report report;
  private final List<Comment> open;
  private final List<Indicator> indicators;
  private final Consumer<Outcome> done;

  /** What became of it: said in words, and whether it was done. */
  record Outcome(String words, boolean happened) {}

  /**
   * @param latest whether the person looks at what they would decide on
   * @param open the comments that the school still has to see to
   * @param done is told what became of it, also of a refusal
   */
  ReviewActions(
      Reviews reviews, Person person, Report report, boolean latest, List<Comment> open, List<Indicator> indicators,
      Consumer<Outcome> done) {
    this.reviews = reviews;
    this.person = person;
    this.report = report;
    this.open = open;
    this.indicators = indicators;
    this.done = done;
    if (latest) {
      reviews.acceptance(person, report.state()).ifPresent(move -> add(Shortcuts.on(
          primary(key(move), Symbol.CHECK, () -> askToAccept(move)), Shortcuts.ACCEPT)));
    }
    if (person.mayReview() && latest && report.state().withDistrict()) {
      add(Shortcuts.on(button("review.return", Symbol.UNDO_2, this::askToReturn), Shortcuts.RETURN));
    }
    if (person.mayReview() && latest && report.state() == ReportState.ACCEPTED) {
      add(button("review.reopen", Symbol.ROTATE_CCW, this::askToReopen));
    }
    if (person.mayFill(report.school().id()) && report.state().editable()) {
      add(primary("review.edit", Symbol.PENCIL, this::edit));
    }
    add(button("review.print", Symbol.PRINTER, this::print));
  }

  private static String key(Move move) {
    return move == Move.ENDORSE ? "review.endorse" : "review.accept";
  }

  private void askToAccept(Move move) {
    String key = key(move);
    String consequence = Words.text(key + ".consequence", report.school().name());
    Confirmation.ask(
        Words.text(key + ".question"),
        open.isEmpty() ? consequence : consequence + " " + Words.text("review.accept.open-comments", open.size()),
        Words.text(key),
        () -> {
          try {
            carryOut(move == Move.ENDORSE ? "review.endorsed" : "review.accepted",
                () -> reviews.accept(person, report.id(), report.version()));
          } catch (Rejection refused) {
            done.accept(notDone(refused));
          }
        });
  }

  private void askToReturn() {
    boolean commented = !open.isEmpty();
    var dialog = new MessageDialog(
        Words.text("review.return.heading"), Words.text(commented ? "review.return.label.more" : "review.return.label"),
        Words.text("review.return.hint"), Words.text("review.return"), !commented, "return-" + report.id(),
        message -> carryOutOrRefresh("review.returned",
            () -> reviews.returnForCorrection(person, report.id(), report.version(), message)));
    if (commented) {
      dialog.above(openComments());
      dialog.above(new Span(Words.text("review.return.comments", open.size())));
    }
    dialog.explain(Words.text("review.return.consequence", report.school().name())).open();
  }

  private OrderedList openComments() {
    var list = new OrderedList();
    list.addClassName("return-comments");
    open.forEach(comment -> list.add(new ListItem(
        new Span(PlaceNames.of(comment, indicators) + ": "), new Span(comment.text()))));
    return list;
  }

  private void askToReopen() {
    new MessageDialog(
        Words.text("review.reopen.heading"), Words.text("review.reopen.label"), Words.text("review.return.hint"),
        Words.text("review.reopen"), true, "reopen-" + report.id(),
        message -> carryOutOrRefresh("review.reopened",
            () -> reviews.reopen(person, report.id(), report.version(), message)))
        .explain(Words.text("review.reopen.consequence"))
        .open();
  }

  /** The dialog keeps the message and says why; the page behind it shows how the report stands by now. */
  private void carryOutOrRefresh(String key, Supplier<Report> move) {
    try {
      carryOut(key, move);
    } catch (Rejection refused) {
      if (refused.reason() == Rejection.Reason.CONFLICT) {
        done.accept(notDone(refused));
      }
      throw refused;
    }
  }

  private static Outcome notDone(Rejection refused) {
    return new Outcome(Words.text("review.not-done", Words.explain(refused)), false);
  }

  private void carryOut(String key, Supplier<Report> move) {
    Report moved = move.get();
    done.accept(new Outcome(Words.text(key, moved.school().name(), moved.period().label()), true));
  }

  private void edit() {
    getUI().ifPresent(ui -> ui.navigate("reports/" + report.id() + "/edit"));
  }

  private void print() {
    getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()"));
  }

  private static Button primary(String key, Symbol symbol, Runnable action) {
    var button = button(key, symbol, action);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private static Button button(String key, Symbol symbol, Runnable action) {
    return new Button(Words.text(key), symbol.icon(), click -> action.run());
  }
}
