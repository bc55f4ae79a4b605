package vn.mangnon.ui.period;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Form;
import vn.mangnon.programme.Forms.Entry;
import vn.mangnon.programme.Forms;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.FormDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One version of the form: what it asks, in which order and by which names. Every change is kept at once. */
@Route("forms/:validFrom")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR"})
@StyleSheet("theme/period.css")
@StyleSheet("theme/record.css")
@StyleSheet("theme/account.css")
class FormView extends Page implements BeforeEnterObserver {

  private final Forms forms;
  private final Programmes programmes;
  private final Person person = CurrentPerson.get();

  FormView(Forms forms, Programmes programmes) {
    super("forms.title");
    this.forms = forms;
    this.programmes = programmes;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String day = event.getRouteParameters().get("validFrom").orElseThrow(NotFoundException::new);
    try {
      show(forms.find(LocalDate.parse(day)));
    } catch (DateTimeParseException | Rejection unknown) {
      throw new NotFoundException();
    }
  }

  private void show(Form form) {
    boolean changes = person.mayReview() && form.changeable();
    title(Words.text(form.name()));
    var header = new PageHeader(Words.text("forms.asks", form.asked().size()))
        .about(new Span(Words.text(form.name())))
        .support(Words.text(form.validTo().isPresent() ? "forms.valid" : "forms.valid.open", form.validFrom(),
            form.validTo().map(Object.class::cast).orElse("")));
    if (changes) {
      var add = button("forms.add", Symbol.PLUS, () -> add(form));
      add.addThemeVariants(ButtonVariant.PRIMARY);
      var delete = button("forms.delete", Symbol.TRASH_2, () -> delete(form));
      delete.addThemeVariants(ButtonVariant.ERROR);
      header.actions(add, button("forms.rename", Symbol.PENCIL, () -> rename(form)), delete);
    }
    removeAll();
    add(PeriodsView.way("forms", Words.text("forms.back")), header);
    if (!form.changeable()) {
      var note = new Span(Symbol.LOCK.icon(), new Span(Words.text("forms.frozen", form.openedPeriods())));
      note.addClassName("form-note");
      add(note);
    }
    add(new Panel(Words.text("forms.asked"), asked(form, changes)));
    List<Indicator> others = others(form);
    if (changes && !others.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("indicators");
      others.forEach(indicator ->
          list.add(new ListItem(tick(form, indicator, false), words(indicator, Optional.empty()))));
      add(new Panel(Words.text("forms.not-asked"), list));
    }
  }

  private List<Indicator> others(Form form) {
    var asked = form.asked().stream().map(one -> one.indicator().code()).collect(Collectors.toSet());
    return programmes.indicators().stream().filter(indicator -> !asked.contains(indicator.code())).toList();
  }

  private Component asked(Form form, boolean changes) {
    var list = new OrderedList();
    list.addClassName("indicators");
    for (int i = 0; i < form.asked().size(); i++) {
      var one = form.asked().get(i);
      var item = new ListItem();
      if (changes) {
        item.add(tick(form, one.shown(), true));
      } else {
        var number = new Span(String.valueOf(i + 1));
        number.addClassName("indicator-number");
        item.add(number);
      }
      item.add(words(one.shown(), one.name().map(_ -> one.indicator().name())));
      if (changes) {
        item.add(moves(form, i));
      }
      list.add(item);
    }
    return list;
  }

  private Component tick(Form form, Indicator indicator, boolean asked) {
    var tick = new Checkbox(asked);
    tick.setAriaLabel(Words.text("forms.asks-it", indicator.name()));
    tick.addValueChangeListener(change -> {
      var entries = entries(form);
      if (change.getValue()) {
        entries.add(new Entry(indicator.code(), Optional.empty()));
      } else {
        entries.removeIf(entry -> entry.code().equals(indicator.code()));
      }
      keep(form, form.name(), entries);
    });
    return tick;
  }

  /** @param usual its usual name, where this version calls it otherwise */
  private static Component words(Indicator indicator, Optional<LocalText> usual) {
    var name = new Div(Words.text(indicator.name()));
    name.addClassName("entry-title");
    String groups = indicator.groups().isEmpty() ? "" : " · " + indicator.groups().stream()
        .map(group -> Words.name(ParticipantGroup.valueOf(group))).collect(Collectors.joining(", "));
    var details = new Div(Words.text("forms.details", indicator.unit(), indicator.aggregation())
        + (indicator.aboutChildren() ? " · " + Words.text("forms.about-children") : "") + groups);
    details.addClassName("note");
    var words = new Div(name, details);
    usual.ifPresent(other -> {
      var note = new Div(Words.text("forms.usual-name", other));
      note.addClassName("note");
      words.add(note);
    });
    words.addClassName("indicator-words");
    return words;
  }

  private Component moves(Form form, int index) {
    var one = form.asked().get(index);
    var up = icon("forms.up", Symbol.CHEVRON_DOWN, one.shown(), () -> swap(form, index, index - 1));
    up.addClassName("upwards");
    up.setEnabled(index > 0);
    var down = icon("forms.down", Symbol.CHEVRON_DOWN, one.shown(), () -> swap(form, index, index + 1));
    down.setEnabled(index < form.asked().size() - 1);
    var moves = new Div(up, down, icon("forms.rename-it", Symbol.PENCIL, one.shown(), () -> rename(form, index)));
    moves.addClassName("row-actions");
    return moves;
  }

  private static Button icon(String words, Symbol symbol, Indicator indicator, Runnable work) {
    var button = new Button(symbol.icon(), click -> work.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(Words.text(words, indicator.name()));
    button.setTooltipText(Words.text(words, indicator.name()));
    return button;
  }

  private void swap(Form form, int one, int other) {
    var entries = entries(form);
    Collections.swap(entries, one, other);
    keep(form, form.name(), entries);
  }

  private static List<Entry> entries(Form form) {
    return new ArrayList<>(form.asked().stream().map(Entry::of).toList());
  }

  private void keep(Form form, LocalText name, List<Entry> entries) {
    try {
      show(forms.change(person, form, name, entries));
    } catch (Rejection refused) {
      show(forms.find(form.validFrom()));
      throw refused;
    }
  }

  private void rename(Form form) {
    var fields = new PointedFields();
    var name = new TwoNames(fields, "/name", "forms.name");
    name.show(form.name());
    new FormDialog(Words.text("forms.rename"), Words.text("forms.rename.about"), fields, Words.text("forms.rename.do"),
        () -> show(forms.change(person, form, name.value(), entries(form)))).open();
  }

  private void rename(Form form, int index) {
    var one = form.asked().get(index);
    String code = one.indicator().code();
    var fields = new PointedFields();
    var name = new TwoNames(fields, "/" + code, "forms.indicator-name");
    name.show(one.shown().name());
    new FormDialog(Words.text("forms.rename-it.title"), Words.text("forms.rename-it.about"), fields,
        Words.text("forms.rename.do"), () -> {
          var entries = entries(form);
          entries.set(index, new Entry(code,
              Optional.of(name.value()).filter(given -> !given.equals(one.indicator().name()))));
          show(forms.change(person, form, form.name(), entries));
        }).open();
  }

  private void add(Form form) {
    NewIndicatorDialog.open(indicator -> {
      show(forms.add(person, form, indicator));
      Notice.done(Words.text("forms.added", indicator.name()));
    });
  }

  private void delete(Form form) {
    Confirmation.askDangerous(
        Words.text("forms.delete.question", form.name()), Words.text("forms.delete.consequence"),
        Words.text("forms.delete"), () -> {
          forms.delete(person, form);
          getUI().ifPresent(ui -> ui.navigate("forms"));
          Notice.done(Words.text("forms.deleted", form.name()));
        });
  }

  private static Button button(String words, Symbol symbol, Runnable work) {
    return PeriodView.button(words, symbol, work);
  }
}
