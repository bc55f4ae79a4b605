package vn.mangnon.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.mangnon.account.Person;
import vn.mangnon.report.ReportState.Move;
import vn.mangnon.report.ReviewQueue.Item;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/**
 * Accepts all reports that were chosen in the queue, each for itself: one that is refused holds up no other. It is there
 * as soon as one is chosen.
 */
final class SelectionBar extends ActionBar {

  private final Reviews reviews;
  private final Person person;
  private final Consumer<Result> done;
  private final Button accept = new Button(Symbol.CHECK.icon(), click -> ask());
  private List<Item> chosen = List.of();
  private Move move = Move.ACCEPT;

  /** What became of each. */
  record Result(int done, List<Refused> refused, Move move) {}

  record Refused(Item item, String why) {}

  SelectionBar(Reviews reviews, Person person, Consumer<Result> done) {
    this.reviews = reviews;
    this.person = person;
    this.done = done;
    addClassName("selection-bar");
    accept.addThemeVariants(ButtonVariant.PRIMARY);
    add(accept);
    choose(List.of());
  }

  /** @param how what accepting these is for the person */
  void use(Move how) {
    move = how;
    choose(List.of());
  }

  void choose(List<Item> items) {
    chosen = items;
    accept.setText(Words.text(key(".many"), items.size()));
    setVisible(!items.isEmpty());
  }

  private String key(String suffix) {
    return (move == Move.ENDORSE ? "review.endorse" : "review.accept") + suffix;
  }

  private void ask() {
    var asked = new ArrayList<>(chosen);
    var list = new UnorderedList();
    list.addClassName("chosen-reports");
    asked.forEach(item -> list.add(new ListItem(
        item.school().name() + ", " + Words.text(item.period().label()))));
    Confirmation.ask(
        Words.text(key(".many.question"), asked.size()),
        new Div(new Paragraph(Words.text(key(".many.consequence"))), list),
        Words.text(key(".many"), asked.size()),
        () -> {
          if (!asked.isEmpty()) {
            List<Item> once = List.copyOf(asked);
            asked.clear();
            done.accept(acceptEach(once));
          }
        });
  }

  private Result acceptEach(List<Item> items) {
    var refused = new ArrayList<Refused>();
    for (Item item : items) {
      try {
        reviews.accept(person, item.report(), item.version());
      } catch (Rejection rejection) {
        refused.add(new Refused(item, Words.explain(rejection)));
      }
    }
    return new Result(items.size() - refused.size(), List.copyOf(refused), move);
  }
}
