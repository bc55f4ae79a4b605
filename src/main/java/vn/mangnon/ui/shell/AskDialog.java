package vn.mangnon.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Finding;
import vn.mangnon.summary.Findings;

/**
 * What schools are asked about findings, written already: Enter sends it as it stands. One that is refused holds up no
 * other, and stays in the dialog with the reason.
 */
final class AskDialog extends Dialog {

  private final Findings findings;
  private final Person person;
  private final Runnable sent;
  private final List<Question> open = new ArrayList<>();
  private final Button send;
  private int done;

  private record Question(Finding finding, TextArea text) {}

  AskDialog(Findings findings, Person person, FindingWords.Told words, List<Finding> asked, Runnable sent) {
    this.findings = findings;
    this.person = person;
    this.sent = sent;
    setHeaderTitle(Words.text("quality.ask.heading", asked.size()));
    setCloseOnOutsideClick(false);
    setWidth("min(40rem, 94vw)");
    var questions = new Div(new Paragraph(Words.text("quality.ask.consequence")));
    questions.addClassName("dialog-form");
    asked.forEach(finding -> {
      var question = new Question(finding, field(words, finding));
      open.add(question);
      questions.add(question.text());
    });
    add(questions);
    send = new Button(Words.text("quality.ask.send", asked.size()), Symbol.SEND.icon(), click -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    send.setAutofocus(true);
    getFooter().add(new Button(Words.text("action.cancel"), click -> close()), send);
  }

  /** The button has the focus, so that Enter sends. */
  @Override
  public void open() {
    super.open();
    send.focus();
  }

  @Override
  public void close() {
    super.close();
    if (done > 0) {
      Notice.done(Words.text("quality.ask.done", done));
      done = 0;
      sent.run();
    }
  }

  private static TextArea field(FindingWords.Told words, Finding finding) {
    var field = new TextArea(finding.school().name());
    field.setHelperText(Words.text(Findings.underReview(finding) ? "quality.ask.as-comment" : "quality.ask.as-request"));
    field.setValue(words.question(finding));
    field.setMaxLength(4_000);
    field.setMinRows(3);
    field.setMaxRows(10);
    field.setWidthFull();
    return field;
  }

  private void send() {
    for (Question question : List.copyOf(open)) {
      try {
        findings.ask(person, question.finding().key(), question.text().getValue());
        open.remove(question);
        question.text().setVisible(false);
        done++;
      } catch (Rejection rejection) {
        question.text().setErrorMessage(Words.explain(rejection));
        question.text().setInvalid(true);
      }
    }
    send.setEnabled(true);
    if (open.isEmpty()) {
      close();
    } else {
      open.getFirst().text().focus();
    }
  }
}
