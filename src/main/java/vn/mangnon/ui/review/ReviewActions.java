package vn.mangnon.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.mangnon.account.Person;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.MessageDialog;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What this person may do with this report now. */
final class ReviewActions extends ActionBar {

  private final Reports reports;
  private final Person person;
  private final Report report;
  private final Consumer<Outcome> done;

  /** What became of it: said in words, and whether it was done. */
  record Outcome(String words, boolean happened) {}

  /**
   * @param latest whether the person looks at what they would decide on
   * @param done is told what became of it, also of a refusal
   */
  ReviewActions(Reports reports, Person person, Report report, boolean latest, Consumer<Outcome> done) {
    this.reports = reports;
    this.person = person;
    this.report = report;
    this.done = done;
    if (person.mayReview() && latest && report.state() == ReportState.SUBMITTED) {
      add(primary("review.accept", Symbol.CHECK, this::askToAccept), button("review.return", Symbol.UNDO_2, this::askToReturn));
    }
    if (person.mayReview() && latest && report.state() == ReportState.ACCEPTED) {
      add(button("review.reopen", Symbol.ROTATE_CCW, this::askToReopen));
    }
    if (person.mayFill(report.school().id()) && report.state().editable()) {
      add(primary("review.edit", Symbol.PENCIL, this::edit));
    }
    add(button("review.print", Symbol.PRINTER, this::print));
  }

  private void askToAccept() {
    Confirmation.ask(
        Words.text("review.accept.question"), Words.text("review.accept.consequence", report.school().name()),
        Words.text("review.accept"),
        () -> {
          try {
            carryOut("review.accepted", () -> reports.accept(person, report.id(), report.version()));
          } catch (Rejection refused) {
            done.accept(notDone(refused));
          }
        });
  }

  private void askToReturn() {
    new MessageDialog(
        Words.text("review.return.heading"), Words.text("review.return.label"), Words.text("review.return.hint"),
        Words.text("review.return"), true, "return-" + report.id(),
        message -> carryOutOrRefresh("review.returned",
            () -> reports.returnForCorrection(person, report.id(), report.version(), message)))
        .explain(Words.text("review.return.consequence", report.school().name()))
        .open();
  }

  private void askToReopen() {
    new MessageDialog(
        Words.text("review.reopen.heading"), Words.text("review.reopen.label"), Words.text("review.return.hint"),
        Words.text("review.reopen"), true, "reopen-" + report.id(),
        message -> carryOutOrRefresh("review.reopened",
            () -> reports.reopen(person, report.id(), report.version(), message)))
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
