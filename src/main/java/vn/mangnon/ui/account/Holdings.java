package vn.mangnon.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.mangnon.account.Account;
import vn.mangnon.account.Account.Holding;
import vn.mangnon.account.AccountState;
import vn.mangnon.account.HoldingState;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** Roles as they are shown: what, where, from when to when. */
final class Holdings {

  private Holdings() {}

  /** @param actions what can be done with a role, beside it */
  static Component list(List<Holding> holdings, LocalDate today, Function<Holding, Optional<Component>> actions) {
    var list = new UnorderedList();
    list.addClassName("entries");
    for (Holding holding : holdings) {
      var words = new Div(title(Words.name(holding.role())), note(place(holding)));
      holding.delegatedBy()
          .ifPresent(giver -> words.add(note(Words.text("grant.delegated-by", giver.displayName()))));
      var entry = new ListItem(words, new Span(days(holding.from(), holding.to())), badge(holding.state(today)));
      actions.apply(holding).ifPresent(entry::add);
      list.add(entry);
    }
    return list;
  }

  static Component title(String words) {
    var title = new Div(words);
    title.addClassName("entry-title");
    return title;
  }

  static Component note(String words) {
    var note = new Div(words);
    note.addClassName("note");
    return note;
  }

  static String place(Holding holding) {
    return holding.unit().map(Account.Unit::name).orElseGet(() -> Words.text("grant.everywhere"));
  }

  static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent()) {
      return Words.text("grant.between", Texts.date(from.get()), Texts.date(to.get()));
    }
    return from.map(day -> Words.text("grant.since", day))
        .or(() -> to.map(day -> Words.text("grant.until", day)))
        .orElseGet(() -> Words.text("grant.always"));
  }

  static StatusBadge badge(HoldingState state) {
    return switch (state) {
      case CURRENT -> new StatusBadge(Tone.GOOD, Symbol.CIRCLE_CHECK, Words.name(state));
      case COMING -> new StatusBadge(Tone.INFO, Symbol.CLOCK, Words.name(state));
      case ENDED -> new StatusBadge(Tone.NEUTRAL, Symbol.CIRCLE_MINUS, Words.name(state));
    };
  }

  static StatusBadge badge(AccountState state) {
    return switch (state) {
      case ACTIVE -> new StatusBadge(Tone.GOOD, Symbol.CIRCLE_CHECK, Words.name(state));
      case INVITED -> new StatusBadge(Tone.WARNING, Symbol.CLOCK, Words.name(state));
      case DEACTIVATED -> new StatusBadge(Tone.NEUTRAL, Symbol.LOCK, Words.name(state));
    };
  }
}
