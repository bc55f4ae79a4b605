package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueAge;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.IssueOrder;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues.Tally;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.issue.IssueAddress.View;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;

/** What is outstanding, at one's own school or in the whole district: as a board by state or by age, or as a list. */
@Route("issues")
@Menu(order = 12, title = "issue.title", icon = "flag")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/issue.css")
class IssuesView extends Page implements BeforeEnterObserver {

  private static final int CARDS = 12;
  private static final int CLOSED_CARDS = 6;

  private final Issues issues;
  private final IssueMarks marks;
  private final Person person = CurrentPerson.get();
  private final boolean ofOneSchool = !person.schools().isEmpty();
  private final Div answer = new Div();
  private final Nav views = new Nav();
  private final IssueFilters filters;
  private final Worklist<Issue> list;
  private final Div board = new Div();
  private final TableDownloads downloads;
  private final Div nothing = new Div();
  private IssueAddress address;

  IssuesView(Issues issues, Periods periods, Schools schools, Clock clock) {
    super("issue.title");
    this.issues = issues;
    marks = new IssueMarks(clock);
    Map<String, Period> byCode = periods.list().stream().collect(Collectors.toMap(Period::code, period -> period));
    filters = new IssueFilters(
        years(byCode.values().stream().toList()), ofOneSchool ? List.of() : schools.wards(person.scope()), ofOneSchool,
        this::choose);
    list = new Worklist<>(
        Words.text("issue.title"), issue -> address.of("issues/" + issue.id()),
        new IssueColumns(marks, byCode).of(ofOneSchool));
    views.addClassNames("view-tabs", "issue-views");
    views.getElement().setAttribute("aria-label", Words.text("issue.views"));
    var table = new IssueTable(byCode, clock);
    downloads = new TableDownloads(() -> table.of(Words.text("issue.title"), issues.page(
        person, address.view() == View.LIST ? address.list() : address.board(), IssueOrder.LATEST, 0, IssueFilter.ALL)));
    add(answer, views, filters, board, list, downloads, nothing);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(IssueAddress.read(event.getLocation().getQueryParameters()));
  }

  /** The calendar years in which periods lie that could have raised an issue, the latest first. */
  private static List<Integer> years(List<Period> periods) {
    return periods.stream()
        .filter(period -> period.state() != PeriodState.PLANNED)
        .map(Period::year).distinct().sorted(Comparator.reverseOrder()).toList();
  }

  private void choose(IssueAddress chosen) {
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(chosen.of("issues"))));
    show(chosen);
  }

  private void show(IssueAddress shown) {
    address = shown;
    filters.show(address);
    List<Tally> tallies = issues.tally(person, address.board());
    answer.removeAll();
    answer.add(header(tallies));
    views.removeAll();
    Arrays.stream(View.values()).forEach(view -> views.add(way(view)));
    board.removeAll();
    nothing.removeAll();
    int count = switch (address.view()) {
      case STATES, AGES -> count(tallies, _ -> true);
      case LIST -> issues.count(person, address.list());
    };
    boolean listed = address.view() == View.LIST;
    board.setVisible(!listed && count > 0);
    list.setVisible(listed && count > 0);
    downloads.setVisible(count > 0);
    if (count == 0) {
      nothing.add(new EmptyState(Symbol.CIRCLE_CHECK, Words.text("issue.empty"),
          Words.text(address.narrows() ? "issue.empty.filtered" : "issue.empty.why")));
    } else if (listed) {
      list.show(count, (offset, limit) -> issues.page(person, address.list(), IssueOrder.LATEST, offset, limit));
    } else {
      board.add(new IssueBoard(
          marks, ofOneSchool, address.view() == View.STATES, address,
          address.view() == View.STATES ? byState(tallies) : byAge(tallies)));
    }
  }

  private Component header(List<Tally> tallies) {
    int overdue = tallies.stream().mapToInt(Tally::overdue).sum();
    var header = new PageHeader(Words.text("issue.answer",
            count(tallies, open()), count(tallies, open().and(tally -> tally.age() == IssueAge.OVER_A_YEAR))))
        .support(Words.text(
            ofOneSchool ? "issue.answer.waiting" : "issue.answer.to-confirm",
            count(tallies, tally -> tally.state() == IssueState.RESOLVED))
            + " " + Words.text("issue.answer.overdue", overdue));
    var balance = link("issues/balance", Symbol.TABLE, "issue.balance.open");
    balance.addClassName("button-link");
    if (!person.mayReview()) {
      return header.actions(balance);
    }
    var request = link("issues/request", Symbol.PLUS, "issue.request.open");
    request.addClassNames("button-link", "primary");
    return header.actions(request, balance);
  }

  private static Predicate<Tally> open() {
    return tally -> tally.state() != IssueState.CONFIRMED;
  }

  private static int count(List<Tally> tallies, Predicate<Tally> wanted) {
    return tallies.stream().filter(wanted).mapToInt(Tally::count).sum();
  }

  private static Anchor link(String address, Symbol symbol, String key) {
    var link = new Anchor(address, symbol.icon(), new Span(Words.text(key)));
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private Component way(View view) {
    var way = link(
        address.view(view).of("issues"),
        switch (view) {
          case STATES -> Symbol.LAYOUT_DASHBOARD;
          case AGES -> Symbol.CLOCK;
          case LIST -> Symbol.LIST_CHECKS;
        },
        "issue.view." + view);
    if (view == address.view()) {
      way.getElement().setAttribute("aria-current", "page");
    }
    return way;
  }

  private List<IssueBoard.Column> byState(List<Tally> tallies) {
    return Arrays.stream(IssueState.values())
        .map(state -> {
          boolean closed = state == IssueState.CONFIRMED;
          return column(
              Words.text("issue.board." + state), tone(state), symbol(state),
              count(tallies, tally -> tally.state() == state), none("issue.board.none." + state),
              address.board().states(java.util.Set.of(state)), closed ? IssueOrder.CLOSED : IssueOrder.URGENT,
              closed ? CLOSED_CARDS : CARDS, address.list(stage(state), Optional.empty()));
        })
        .toList();
  }

  private List<IssueBoard.Column> byAge(List<Tally> tallies) {
    return Arrays.stream(IssueAge.values())
        .map(age -> column(
            Words.name(age), age == IssueAge.OVER_A_YEAR ? Tone.BAD : Tone.NEUTRAL, Symbol.CLOCK,
            count(tallies, open().and(tally -> tally.age() == age)), none("issue.board.none.age"),
            address.board().states(IssueFilter.OUTSTANDING).age(age), IssueOrder.URGENT, CARDS,
            address.list(Stage.OUTSTANDING, Optional.of(age))))
        .toList();
  }

  /** Where a filter leaves nothing, there may be some without it. */
  private String none(String key) {
    return Words.text(address.narrows() ? "issue.board.none.filtered" : key);
  }

  private IssueBoard.Column column(
      String heading, Tone tone, Symbol symbol, int count, String none, IssueFilter filter, IssueOrder order, int cards,
      IssueAddress all) {
    return new IssueBoard.Column(
        heading, tone, symbol, count, none,
        count == 0 ? List.of() : issues.page(person, filter, order, 0, cards), all.of("issues"));
  }

  private static Stage stage(IssueState state) {
    return switch (state) {
      case OPEN -> Stage.UNTOUCHED;
      case IN_PROGRESS -> Stage.UNDERWAY;
      case RESOLVED -> Stage.TO_CONFIRM;
      case CONFIRMED -> Stage.CLOSED;
    };
  }

  private static Tone tone(IssueState state) {
    return switch (state) {
      case OPEN -> Tone.WARNING;
      case IN_PROGRESS -> Tone.INFO;
      case RESOLVED, CONFIRMED -> Tone.GOOD;
    };
  }

  private static Symbol symbol(IssueState state) {
    return switch (state) {
      case OPEN -> Symbol.CIRCLE_ALERT;
      case IN_PROGRESS -> Symbol.CIRCLE_DOT;
      case RESOLVED -> Symbol.CHECK;
      case CONFIRMED -> Symbol.CIRCLE_CHECK;
    };
  }
}
