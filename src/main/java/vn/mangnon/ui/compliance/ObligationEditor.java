package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.compliance.ObligationRegister;
import vn.mangnon.compliance.Preview;
import vn.mangnon.programme.Programmes;
import vn.mangnon.shared.Ids;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/**
 * Changes an obligation in two steps: what it is to be, and what that would change. Nothing is saved before the second,
 * and going back from it loses nothing that was typed.
 */
class ObligationEditor extends Div {

  private final ObligationRegister register;
  private final Person person;
  private final UUID id;
  private final long version;
  private final ObligationForm form;
  private final Div filling = new Div();
  private final Div preview = new Div();
  private final Optional<Obligation> seen;

  /** @param seen the obligation as whoever changes it has seen it; empty for a new one */
  ObligationEditor(ObligationRegister register, Programmes programmes, Person person, Optional<Obligation> seen, Component heading) {
    this.register = register;
    this.person = person;
    this.seen = seen;
    id = seen.map(Obligation::id).orElseGet(Ids::next);
    version = seen.map(Obligation::version).orElse(0L);
    form = new ObligationForm(programmes);
    seen.ifPresent(form::show);
    form.begin();
    addClassName("obligation-editor");
    filling.add(heading, form, new ActionBar(button("obligations.preview", Symbol.EYE, this::look)));
    preview.setVisible(false);
    add(filling, preview);
  }

  private void look() {
    form.attempt(() -> {
      Obligation wanted = form.value(id, version);
      show(wanted, register.preview(person, wanted));
    });
  }

  private void show(Obligation wanted, Preview found) {
    var header = new PageHeader(PreviewPanel.answer(found))
        .support(Words.text("obligations.preview.support", wanted.title()));
    header.getElement().setAttribute("tabindex", "-1");
    var back = new Button(Words.text("obligations.preview.back"), Symbol.CHEVRON_LEFT.icon(), _ -> fill());
    preview.removeAll();
    preview.add(header, new PreviewPanel(found),
        new ActionBar(button("obligations.save", Symbol.SAVE, () -> save(wanted)), back));
    preview.setVisible(true);
    filling.setVisible(false);
    header.getElement().executeJs("this.scrollIntoView(); this.focus()");
  }

  private void fill() {
    preview.setVisible(false);
    filling.setVisible(true);
    form.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
  }

  /** A refusal is told at the fields, which are shown again. */
  private void save(Obligation wanted) {
    fill();
    if (form.attempt(() -> register.save(person, wanted, version))) {
      form.begin();
      UI.getCurrent().navigate(ObligationsView.VIEW);
      Notice.done(Words.text("obligations.saved", wanted.title()));
    }
  }

  /** Asks before what was typed is left behind. */
  void beforeLeave(BeforeLeaveEvent event) {
    if (form.isChanged()) {
      var leaving = event.postpone();
      Confirmation.askDangerous(
          Words.text("obligations.leave"), Words.text("obligations.leave.consequence"),
          Words.text("obligations.leave.action"), leaving::proceed);
    }
  }

  private static Button button(String words, Symbol symbol, Runnable work) {
    var button = new Button(Words.text(words), symbol.icon());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setDisableOnClick(true);
    button.addClickListener(_ -> {
      try {
        work.run();
      } finally {
        button.setEnabled(true);
      }
    });
    return button;
  }
}
