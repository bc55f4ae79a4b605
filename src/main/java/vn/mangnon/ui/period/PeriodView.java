package vn.mangnon.ui.period;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.DocumentFormat;
import vn.mangnon.document.ExportOrder;
import vn.mangnon.document.LongExports;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Addressees;
import vn.mangnon.programme.Obligations.Extension;
import vn.mangnon.programme.Obligations;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.ExportButton;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One period: how it stands, its days and how they were extended, and every school that it obliges. */
@Route("periods/:period")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR"})
@StyleSheet("theme/period.css")
@StyleSheet("theme/record.css")
@StyleSheet("theme/worklist.css")
@StyleSheet("theme/account.css")
class PeriodView extends Page implements BeforeEnterObserver {

  private final Periods periods;
  private final Obligations obligations;
  private final Reports reports;
  private final Schools schools;
  private final LongExports exports;
  private final WorkingDays days;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();

  PeriodView(
      Periods periods, Obligations obligations, Reports reports, Schools schools, Programmes programmes,
      LongExports exports, Clock clock) {
    super("period.title");
    this.periods = periods;
    this.obligations = obligations;
    this.reports = reports;
    this.schools = schools;
    this.exports = exports;
    days = programmes.workingDays();
    today = LocalDate.now(clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String code = event.getRouteParameters().get("period").orElseThrow(NotFoundException::new);
    String search = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
    try {
      periods.find(code);
    } catch (Rejection unknown) {
      throw new NotFoundException();
    }
    show(code, search);
  }

  private void show(String code, String search) {
    Period period = periods.find(code);
    var state = new PeriodStanding(period, obligations.list(person, code, ""), reports, person, today);
    var actions = new PeriodActions(periods, obligations, days, person, () -> show(code, search));
    title(Words.text(period.label()));
    removeAll();
    add(PeriodsView.way(Integer.parseInt(code.substring(0, 4))), header(period, state, actions));
    var blocks = new Div(facts(period, state));
    blocks.addClassName("period-blocks");
    if (period.state() != PeriodState.PLANNED) {
      blocks.add(extensions(obligations.extensions(person, code)), documents(period, state));
    }
    add(blocks);
    if (period.state() != PeriodState.PLANNED) {
      add(new ObligedPanel(period, state, obligations, actions, person, search, days));
    }
  }

  private Component header(Period period, PeriodStanding state, PeriodActions actions) {
    return new PageHeader(state.answer())
        .about(StatusBadge.of(period.state()), new Span(Words.text(period.label())))
        .support(state.support())
        .actions(buttons(period, state, actions).toArray(Component[]::new));
  }

  private List<Component> buttons(Period period, PeriodStanding state, PeriodActions actions) {
    var buttons = new ArrayList<Component>();
    if (!person.mayReview()) {
      return buttons;
    }
    switch (period.state()) {
      case PLANNED -> {
        buttons.add(primary(button("period.open", Symbol.CIRCLE_DOT, () -> actions.open(period))));
        buttons.add(PeriodsView.link(
            "periods/" + period.code() + "/edit", "button-link", Symbol.PENCIL, Words.text("period.edit")));
        var delete = button("period.delete", Symbol.TRASH_2, () -> actions.delete(period));
        delete.addThemeVariants(ButtonVariant.ERROR);
        buttons.add(delete);
      }
      case OPEN -> {
        buttons.add(primary(button("period.extend-all", Symbol.CLOCK, () -> actions.extend(period))));
        buttons.add(button("period.close", Symbol.LOCK, () -> actions.close(period, state.missing())));
      }
      case CLOSED -> buttons.add(button("period.reopen", Symbol.ROTATE_CCW, () -> actions.reopen(period)));
    }
    return buttons;
  }

  private static Button primary(Button button) {
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  static Button button(String words, Symbol symbol, Runnable work) {
    return new Button(Words.text(words), symbol.icon(), click -> work.run());
  }

  private Component facts(Period period, PeriodStanding state) {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    fact(facts, "periods.column.kind", new Span(Words.name(period.kind())));
    fact(facts, "period.fact.code", new Span(period.code()));
    fact(facts, "periods.column.window", new Span(DayWords.range(period.windowFrom(), period.windowTo())));
    fact(facts, "periods.column.opens", DayWords.plain(period.opensOn(), days));
    fact(facts, "periods.column.due", DayWords.toActOn(period.dueOn(), days));
    if (period.kind() == PeriodKind.AD_HOC) {
      fact(facts, "period.fact.to", new Span(to(period)));
    }
    fact(facts, "period.fact.counted", new Span(Words.text(state.counting())));
    return new Panel(Words.text("period.facts"), facts);
  }

  private static void fact(DescriptionList facts, String key, Component value) {
    facts.add(new DescriptionList.Term(Words.text(key)), new DescriptionList.Description(value));
  }

  private String to(Period period) {
    return switch (periods.addressees(person, period)) {
      case Addressees.All() -> Words.text("request.to.all");
      case Addressees.OfLevel(var level) -> Words.text("period.fact.to-level", level);
      case Addressees.Named(var named) -> String.join("; ", schools.list(person.scope(), "").stream()
          .filter(school -> named.contains(school.id())).map(School::name).toList());
    };
  }

  /** All that was received, in one archive. */
  private Component documents(Period period, PeriodStanding state) {
    var panel = new Panel(
        Words.text("period.documents"), new Span(Words.text("period.documents.about", state.received())));
    var buttons = new Div();
    buttons.addClassName("period-downloads");
    for (DocumentFormat format : DocumentFormat.values()) {
      buttons.add(new ExportButton(exports, person, Words.text("period.documents." + format.ending()),
          () -> new ExportOrder.Documents(period.id(), format)));
    }
    panel.add(buttons);
    return panel;
  }

  private static Component extensions(List<Extension> extensions) {
    var panel = new Panel(Words.text("period.extensions"));
    if (extensions.isEmpty()) {
      var none = new Span(Words.text("period.extensions.none"));
      none.addClassName("note");
      panel.add(none);
      return panel;
    }
    var list = new OrderedList();
    for (Extension extension : extensions) {
      var what = new Div(extension.schoolName().orElseGet(() -> Words.text("period.extensions.all")));
      what.addClassName("timeline-what");
      var said = new Div(extension.reason());
      said.addClassName("said");
      var by = new Div(Words.text("period.extensions.by", extension.by(), Texts.moment(extension.at())));
      by.addClassName("note");
      list.add(new ListItem(Symbol.CLOCK.icon(), new Div(
          what, new Div(Words.text("period.extensions.turn", extension.from(), extension.to())), said, by)));
    }
    var timeline = new Div(list);
    timeline.addClassName("timeline");
    panel.add(timeline);
    return panel;
  }
}
