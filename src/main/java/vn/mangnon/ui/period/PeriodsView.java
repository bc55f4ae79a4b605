package vn.mangnon.ui.period;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.WorkingDays;
import vn.mangnon.programme.YearPlan;
import vn.mangnon.shared.Table;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist.Column;
import vn.mangnon.ui.shell.Worklist;

/** The reporting periods of a year: what is open now, the year as a calendar, and the same as a table. */
@Route("periods")
@Menu(order = 30, title = "periods.title", icon = "calendar-days")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR"})
@StyleSheet("theme/period.css")
@StyleSheet("theme/record.css")
@StyleSheet("theme/worklist.css")
class PeriodsView extends Page implements BeforeEnterObserver {

  private static final int FIRST_YEAR = 2021;
  private static final int LAST_YEAR = 2030;
  private static final int FURTHEST_YEAR = 2100;

  private final List<Period> all;
  private final WorkingDays days;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();

  PeriodsView(Periods periods, Programmes programmes, Clock clock) {
    super("periods.title");
    all = periods.list();
    days = programmes.workingDays();
    today = LocalDate.now(clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    int year = year(event.getLocation().getQueryParameters().getSingleParameter("year")).orElse(today.getYear());
    List<Period> shown = all.stream().filter(period -> shownIn(period, year)).toList();
    removeAll();
    add(header(year), years(year));
    if (shown.isEmpty()) {
      add(new EmptyState(Symbol.CALENDAR_DAYS, Words.text("periods.none", String.valueOf(year)),
          Words.text(person.mayReview() ? "periods.none.why" : "periods.none.wait")));
      return;
    }
    add(new Panel(Words.text("periods.calendar", String.valueOf(year)), new YearCalendar(year, shown, today)));
    add(new Panel(Words.text("periods.table", String.valueOf(year)), table(shown)));
  }

  /** Those of the year, and of school years those that reach into it. */
  private static boolean shownIn(Period period, int year) {
    return YearPlan.OF_A_SCHOOL_YEAR.contains(period.kind())
        ? period.windowFrom().getYear() <= year && period.windowTo().getYear() >= year
        : period.code().startsWith(year + "-");
  }

  static Optional<Integer> year(Optional<String> given) {
    return given.filter(text -> text.matches("\\d{4}")).map(Integer::valueOf)
        .filter(year -> year >= FIRST_YEAR && year <= FURTHEST_YEAR);
  }

  private Component header(int year) {
    var header = new PageHeader(answer());
    all.stream()
        .filter(period -> period.state() == PeriodState.PLANNED)
        .min(Comparator.comparing(Period::opensOn))
        .ifPresentOrElse(
            next -> header.support(Words.text("periods.next", next.label(), next.opensOn())),
            () -> header.support(Words.text("periods.next.none")));
    if (person.mayReview()) {
      header.actions(
          link("periods/plan?year=" + year, "button-link primary", Symbol.CALENDAR_DAYS, Words.text("periods.plan")),
          link("periods/request", "button-link", Symbol.PLUS, Words.text("periods.request")));
    }
    return header;
  }

  private String answer() {
    List<Period> open = all.stream().filter(period -> period.state() == PeriodState.OPEN).toList();
    if (open.isEmpty()) {
      return Words.text("periods.answer.none");
    }
    LocalDate due = open.stream().map(Period::dueOn).filter(day -> !day.isBefore(today)).min(Comparator.naturalOrder())
        .orElseGet(() -> open.getLast().dueOn());
    return due.isBefore(today)
        ? Words.text("periods.answer.past", open.size(), due)
        : Words.text("periods.answer", open.size(), due);
  }

  private static Component years(int year) {
    var chooser = new Select<Integer>();
    chooser.setLabel(Words.text("periods.year"));
    chooser.setItems(IntStream.rangeClosed(FIRST_YEAR, Math.max(LAST_YEAR, year + 1)).boxed().toList());
    chooser.setItemLabelGenerator(String::valueOf);
    chooser.setValue(year);
    chooser.addValueChangeListener(change -> chooser.getUI().ifPresent(
        ui -> ui.navigate("periods", QueryParameters.of("year", change.getValue().toString()))));
    var before = link("periods?year=" + (year - 1), "", Symbol.CHEVRON_LEFT, String.valueOf(year - 1));
    before.setVisible(year > FIRST_YEAR);
    var after = link("periods?year=" + (year + 1), "onwards", Symbol.CHEVRON_RIGHT, String.valueOf(year + 1));
    after.setVisible(year < FURTHEST_YEAR);
    var years = new Nav(before, chooser, after);
    years.addClassName("years");
    years.getElement().setAttribute("aria-label", Words.text("periods.year"));
    return years;
  }

  private Component table(List<Period> shown) {
    var list = new Worklist<Period>(Words.text("periods.title"), period -> "periods/" + period.code(), List.of(
        Column.of(Words.text("periods.column.name"), period -> new Span(Words.text(period.label()))),
        Column.of(Words.text("periods.column.kind"), period -> new Span(Words.name(period.kind()))),
        Column.of(Words.text("periods.column.window"),
            period -> new Span(DayWords.range(period.windowFrom(), period.windowTo()))),
        Column.of(Words.text("periods.column.opens"), period -> DayWords.plain(period.opensOn(), days)),
        Column.of(Words.text("periods.column.due"), period -> DayWords.toActOn(period.dueOn(), days)),
        Column.of(Words.text("periods.column.state"), period -> StatusBadge.of(period.state()))));
    list.show(shown.size(), (offset, limit) -> shown.subList(offset, Math.min(offset + limit, shown.size())));
    return new Div(list, new TableDownloads(() -> file(shown)));
  }

  private static Table file(List<Period> shown) {
    return new Table(
        Words.text("periods.title"),
        List.of(
            new Table.Column(Words.text("periods.column.code"), Table.Type.TEXT),
            new Table.Column(Words.text("periods.column.name"), Table.Type.TEXT),
            new Table.Column(Words.text("periods.column.kind"), Table.Type.TEXT),
            new Table.Column(Words.text("periods.column.from"), Table.Type.DATE),
            new Table.Column(Words.text("periods.column.to"), Table.Type.DATE),
            new Table.Column(Words.text("periods.column.opens"), Table.Type.DATE),
            new Table.Column(Words.text("periods.column.due"), Table.Type.DATE),
            new Table.Column(Words.text("periods.column.state"), Table.Type.TEXT)),
        shown.stream().map(period -> List.<Object>of(
            period.code(), Words.text(period.label()), Words.name(period.kind()), period.windowFrom(),
            period.windowTo(), period.opensOn(), period.dueOn(), Words.name(period.state()))).toList(),
        List.of());
  }

  static Anchor link(String address, String look, Symbol symbol, String words) {
    var link = new Anchor(address, symbol.icon(), new Span(words));
    link.getElement().setAttribute("router-link", true);
    link.setClassName(look);
    return link;
  }

  /** The way back to all periods of that year. */
  static Component way(int year) {
    return way("periods?year=" + year, Words.text("periods.back"));
  }

  static Component way(String address, String words) {
    var way = new Nav(link(address, "", Symbol.CHEVRON_LEFT, words));
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", words);
    return way;
  }
}
