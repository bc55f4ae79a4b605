package vn.mangnon.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Finding;
import vn.mangnon.summary.FindingStanding;
import vn.mangnon.summary.Findings;

/** What is strange, line by line; whoever reviews asks the school with one click, or finds it reasonable. */
@StyleSheet("theme/quality.css")
public class FindingList extends Div {

  private final Findings findings;
  private final FindingWords.Told words;
  private final Person person;
  private final Runnable changed;
  private final Button askChosen = new Button(Symbol.SEND.icon());
  private final ActionBar bar = new ActionBar(askChosen);
  private final List<Box> boxes = new ArrayList<>();
  private Optional<UUID> lastSchool = Optional.empty();
  private boolean bySchool;

  private record Box(Finding finding, Checkbox checkbox) {}

  /** @param changed told when something was done about a finding */
  public FindingList(Findings findings, FindingWords.Told words, Person person, Runnable changed) {
    this.findings = findings;
    this.words = words;
    this.person = person;
    this.changed = changed;
    addClassName("findings");
    askChosen.addThemeVariants(ButtonVariant.PRIMARY);
    askChosen.addClickListener(click -> ask(chosen()));
    bar.addClassName("finding-bar");
    bar.setVisible(false);
  }

  /** From here on each school stands above its own. */
  public FindingList bySchool() {
    bySchool = true;
    return this;
  }

  public void clear() {
    removeAll();
    boxes.clear();
    lastSchool = Optional.empty();
    choose();
  }

  public void show(List<Finding> more) {
    remove(bar);
    more.forEach(finding -> {
      if (bySchool && !lastSchool.equals(Optional.of(finding.school().id()))) {
        lastSchool = Optional.of(finding.school().id());
        add(new H2(link("schools/" + finding.school().code(), finding.school().name())));
      }
      add(row(finding));
    });
    add(bar);
  }

  private Component row(Finding finding) {
    var row = new Article();
    row.addClassName("finding");
    String strange = Words.text(words.strange(finding));
    boolean toAsk = person.mayReview() && finding.standing() == FindingStanding.NEW;
    if (toAsk && bySchool) {
      row.add(box(finding, strange));
    }
    var about = new Div(new Span(Words.name(finding.rule())), new Span(Words.text(words.about(finding))));
    about.addClassName("finding-about");
    boolean own = person.schools().contains(finding.school().id());
    if (!own || finding.standing() != FindingStanding.NEW) {
      about.addComponentAsFirst(badge(finding.standing()));
    }
    var told = new Div(statement(finding, strange), about);
    told.addClassName("finding-words");
    followed(finding).forEach(told::add);
    row.add(told);
    if (person.mayReview()) {
      row.add(moves(finding, strange));
    } else if (own) {
      var advice = new Paragraph(words.advice(finding));
      advice.addClassName("finding-advice");
      told.add(advice);
    }
    return row;
  }

  private Component statement(Finding finding, String strange) {
    return finding.report().isPresent() || bySchool
        ? link(FindingWords.address(finding), strange)
        : new Span(strange);
  }

  private Checkbox box(Finding finding, String strange) {
    var box = new Checkbox();
    box.setAriaLabel(Words.text("quality.choose", finding.school().name(), strange));
    box.addValueChangeListener(change -> choose());
    boxes.add(new Box(finding, box));
    return box;
  }

  private List<Finding> chosen() {
    return boxes.stream().filter(box -> box.checkbox().getValue()).map(Box::finding).toList();
  }

  private void choose() {
    List<Finding> chosen = chosen();
    bar.setVisible(!chosen.isEmpty());
    askChosen.setText(Words.text("quality.ask.many", chosen.size(),
        chosen.stream().map(finding -> finding.school().id()).distinct().count()));
  }

  private static StatusBadge badge(FindingStanding standing) {
    return switch (standing) {
      case NEW -> new StatusBadge(Tone.WARNING, Symbol.CIRCLE_HELP, Words.name(standing));
      case ASKED -> new StatusBadge(Tone.INFO, Symbol.SEND, Words.name(standing));
      case ANSWERED -> new StatusBadge(Tone.INFO, Symbol.MESSAGE_SQUARE, Words.name(standing));
      case SETTLED, REASONABLE -> new StatusBadge(Tone.GOOD, Symbol.CIRCLE_CHECK, Words.name(standing));
      case EXPLAINED -> new StatusBadge(Tone.NEUTRAL, Symbol.MESSAGE_SQUARE, Words.name(standing));
    };
  }

  /** What was said about it so far, the latest last. */
  private List<Component> followed(Finding finding) {
    var lines = new ArrayList<Component>();
    finding.explained().ifPresent(why -> lines.add(line(
        why.isEmpty() ? Words.text("quality.confirmed") : Words.text("quality.explained", why))));
    finding.asked().ifPresent(asked -> {
      var line = line(Words.text("quality.asked", asked.at(), asked.by()) + " ");
      line.add(link(FindingWords.address(asked.in()), Words.text("quality.conversation")));
      lines.add(line);
      asked.answer().ifPresent(answer -> lines.add(line(answer.text()
          .map(said -> Words.text("quality.answered.words", answer.at(), said))
          .orElseGet(() -> Words.text("quality.answered", answer.at())))));
    });
    finding.judged().ifPresent(judged -> lines.add(line(
        Words.text("quality.judged", judged.at(), judged.by(), judged.reason()))));
    return lines;
  }

  private static Paragraph line(String words) {
    var line = new Paragraph(words);
    line.addClassName("finding-line");
    return line;
  }

  private Component moves(Finding finding, String strange) {
    var moves = new Div();
    moves.addClassName("finding-moves");
    switch (finding.standing()) {
      case NEW, EXPLAINED -> moves.add(
          button("quality.ask", Symbol.SEND, finding, strange, () -> ask(List.of(finding))),
          tertiary(button("quality.reasonable", Symbol.CHECK, finding, strange, () -> judge(finding))));
      case ASKED, ANSWERED, SETTLED -> moves.add(
          tertiary(button("quality.reasonable", Symbol.CHECK, finding, strange, () -> judge(finding))));
      case REASONABLE -> moves.add(
          tertiary(button("quality.reopen", Symbol.ROTATE_CCW, finding, strange, () -> reopen(finding))));
    }
    return moves;
  }

  private Button button(String key, Symbol symbol, Finding finding, String strange, Runnable action) {
    var button = new Button(Words.text(key), symbol.icon(), click -> action.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    button.setAriaLabel(Words.text("quality.which", Words.text(key), finding.school().name(), strange));
    return button;
  }

  private static Button tertiary(Button button) {
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  private void ask(List<Finding> asked) {
    if (!asked.isEmpty()) {
      new AskDialog(findings, person, words, asked, changed).open();
    }
  }

  private void judge(Finding finding) {
    new MessageDialog(
        Words.text("quality.reasonable.heading"), Words.text("quality.reasonable.reason"),
        Words.text("quality.reasonable.hint"), Words.text("quality.reasonable"), true,
        "reasonable-" + finding.key().hashCode(),
        reason -> {
          findings.judgeReasonable(person, finding.key(), reason);
          changed.run();
          Notice.undoable(Words.text("quality.reasonable.done"), () -> reopen(finding));
        }).explain(Words.text(words.strange(finding))).open();
  }

  private void reopen(Finding finding) {
    try {
      findings.reopen(person, finding.key());
    } catch (Rejection rejection) {
      Notice.failed(Words.explain(rejection));
    }
    changed.run();
  }

  private static Anchor link(String address, String words) {
    var link = new Anchor(address, words);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
