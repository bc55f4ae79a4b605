package vn.mangnon.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.Person;
import vn.mangnon.account.SignInWatch;
import vn.mangnon.account.SignIns;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Where the person is signed in, each of which can be ended. */
final class SessionsPanel extends Panel {

  private final SignIns signIns;
  private final Person person;
  private final UnorderedList list = new UnorderedList();

  SessionsPanel(SignIns signIns, Person person, AuthenticationContext authentication) {
    super(Words.text("own.sessions"));
    this.signIns = signIns;
    this.person = person;
    list.addClassName("entries");
    var everywhere = new Button(Words.text("own.sessions.end"), Symbol.LOG_OUT.icon(), click -> Confirmation.ask(
        Words.text("own.sessions.end.question"), Words.text("own.sessions.end.consequence"),
        Words.text("own.sessions.end"), () -> {
          signIns.endAll(person);
          authentication.logout();
        }));
    var actions = new Div(everywhere);
    actions.addClassName("panel-actions");
    add(new Paragraph(Words.text("own.sessions.about")), list, actions);
    show();
  }

  /** The sign-in of this browser. */
  static Optional<UUID> current() {
    return SignInWatch.current(VaadinServletRequest.getCurrent().getHttpServletRequest().getSession());
  }

  private void show() {
    list.removeAll();
    Optional<UUID> here = current();
    signIns.open(person).forEach(signIn -> list.add(entry(signIn, here.equals(Optional.of(signIn.id())))));
  }

  private ListItem entry(SignIns.SignIn signIn, boolean here) {
    String device = Device.of(signIn.device()).words();
    var entry = new ListItem(
        new Div(
            Holdings.title(device),
            Holdings.note(signIn.address() + " · " + Words.text("own.session.started", Texts.moment(signIn.startedAt())))),
        new Span(Words.text("own.session.seen", Texts.moment(signIn.lastSeenAt()))));
    if (here) {
      entry.add(new StatusBadge(Tone.GOOD, Symbol.CIRCLE_DOT, Words.text("own.session.here")));
    } else {
      var end = new Button(Words.text("own.session.end"), Symbol.X.icon(), click -> {
        signIns.end(person, signIn.id());
        show();
        Notice.done(Words.text("own.session.ended"));
      });
      end.addThemeVariants(ButtonVariant.TERTIARY);
      end.setAriaLabel(Words.text("own.session.end.of", device));
      entry.add(new Span(), end);
    }
    return entry;
  }
}
