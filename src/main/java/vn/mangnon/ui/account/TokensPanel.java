package vn.mangnon.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.account.Person;
import vn.mangnon.account.TokenReach;
import vn.mangnon.account.Tokens.Token;
import vn.mangnon.account.Tokens;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.DayPicker;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Tokens by which other programs act for the person; each can be revoked. */
final class TokensPanel extends Panel {

  private static final int USUAL_DAYS = 90;

  private final Tokens tokens;
  private final Person person;
  private final Clock clock;
  private final UnorderedList list = new UnorderedList();

  TokensPanel(Tokens tokens, Person person, Clock clock) {
    super(Words.text("token.title"));
    this.tokens = tokens;
    this.person = person;
    this.clock = clock;
    list.addClassName("entries");
    var create = new Button(Words.text("token.create"), Symbol.PLUS.icon(), click -> ask());
    var actions = new Div(create);
    actions.addClassName("panel-actions");
    add(new Paragraph(Words.text("token.about")), list, actions);
    show();
  }

  private void show() {
    list.removeAll();
    tokens.of(person).forEach(token -> list.add(entry(token)));
    list.setVisible(list.getComponentCount() > 0);
  }

  private ListItem entry(Token token) {
    Instant now = clock.instant();
    var words = new Div(
        Holdings.title(token.name()),
        Holdings.note(Words.name(token.reach()) + " · " + Words.text("token.created", Texts.day(token.createdAt()))));
    var used = new Span(token.lastUsedAt()
        .map(moment -> Words.text("token.used", Texts.moment(moment))).orElseGet(() -> Words.text("token.unused")));
    var entry = new ListItem(words, used, state(token, now));
    if (token.works(now)) {
      var revoke = new Button(Words.text("token.revoke"), Symbol.BAN.icon(), click -> revoke(token));
      revoke.addThemeVariants(ButtonVariant.TERTIARY);
      revoke.setAriaLabel(Words.text("token.revoke.of", token.name()));
      entry.add(revoke);
    }
    return entry;
  }

  private static StatusBadge state(Token token, Instant now) {
    if (token.works(now)) {
      return new StatusBadge(
          Tone.GOOD, Symbol.CIRCLE_CHECK, Words.text("token.until", Texts.day(token.expiresAt().minusSeconds(1))));
    }
    return new StatusBadge(
        Tone.NEUTRAL, Symbol.CIRCLE_X, Words.text(token.revokedAt().isPresent() ? "token.revoked" : "token.expired"));
  }

  private void ask() {
    var fields = new PointedFields();
    var name = fields.add("/name", new TextField(Words.text("token.name")));
    name.setHelperText(Words.text("token.name.hint"));
    name.setRequiredIndicatorVisible(true);
    var reach = fields.add("/reach", new Select<TokenReach>());
    reach.setLabel(Words.text("token.reach"));
    reach.setItems(TokenReach.values());
    reach.setItemLabelGenerator(Words::name);
    reach.setValue(TokenReach.READ);
    LocalDate today = LocalDate.now(clock);
    var lastDay = fields.add("/lastDay", new DayPicker(Words.text("token.last-day")));
    lastDay.setMin(today);
    lastDay.setMax(today.plusDays(Tokens.LONGEST_DAYS));
    lastDay.setValue(today.plusDays(USUAL_DAYS));
    new FormDialog(Words.text("token.create"), Words.text("token.create.about"), fields, Words.text("token.create"), () -> {
      String secret = tokens.create(
          person, name.getValue(), reach.getValue(), Optional.ofNullable(lastDay.getValue()).orElse(LocalDate.MIN));
      new SecretDialog(
          Words.text("token.secret"), Words.text("token.secret.about"), Words.text("token.secret.label"), secret,
          this::show).open();
    }).open();
  }

  private void revoke(Token token) {
    Confirmation.askDangerous(
        Words.text("token.revoke.question", token.name()), Words.text("token.revoke.consequence"),
        Words.text("token.revoke"), () -> {
          tokens.revoke(person, token.id());
          show();
          Notice.done(Words.text("token.revoked.done", token.name()));
        });
  }
}
