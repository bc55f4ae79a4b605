package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.IssueBalance;
import vn.mangnon.summary.IssueBalances;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** How outstanding issues came and went: open at the start + raised - resolved + reopened = open at the end. */
@Route(BalanceAddress.VIEW)
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/worklist.css")
@StyleSheet("theme/issue.css")
class IssueBalanceView extends Page implements BeforeEnterObserver {

  private final IssueBalances balances;
  private final Selections selections;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();
  private final boolean ofOneSchool = !person.schools().isEmpty();
  private final BalanceFilters filters;
  private final Div answer = new Div();
  private final Div table = new Div();
  private BalanceAddress address = new BalanceAddress(Selection.EVERYTHING, vn.mangnon.summary.Dimension.YEAR);

  IssueBalanceView(IssueBalances balances, Selections selections, Clock clock) {
    super("issue.balance.title");
    this.balances = balances;
    this.selections = selections;
    today = LocalDate.now(clock);
    filters = new BalanceFilters(
        ofOneSchool ? java.util.List.of() : selections.wards(person), lastYear(YearKind.CALENDAR), ofOneSchool,
        this::choose);
    table.addClassName("issue-balance");
    add(way(), answer, filters, table);
  }

  private int lastYear(YearKind calendar) {
    return switch (calendar) {
      case CALENDAR -> today.getYear();
      case SCHOOL -> SchoolYear.of(today).start();
    };
  }

  private static Component way() {
    var back = new Anchor("issues", Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("issue.back")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("issue.title"));
    return way;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(BalanceAddress.of(
        event.getLocation().getQueryParameters(), SummaryFilter.FIRST_YEAR, lastYear(YearKind.CALENDAR)));
  }

  private void choose(BalanceAddress chosen) {
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(chosen.address())));
    show(chosen);
  }

  private void show(BalanceAddress shown) {
    address = shown;
    filters.show(shown);
    Selection selection = shown.selection();
    IssueBalance balance = balances.of(person.scope(), selections.filter(person, selection), shown.by());
    var total = balance.total();
    answer.removeAll();
    var header = new PageHeader(Words.text("issue.balance.title"))
        .about(new Span(selections.words(person, selection)));
    answer.add(header);
    table.removeAll();
    if (total.end().isEmpty()) {
      table.add(new EmptyState(Symbol.TABLE, Words.text("issue.balance.none"), Words.text("issue.balance.none.why")));
      return;
    }
    header.support(Words.text("issue.balance.equation",
        Numbers.count(total.start()), Numbers.count(total.raised().orElse(0)), Numbers.count(total.resolved().orElse(0)),
        Numbers.count(total.reopened().orElse(0)), Numbers.count(total.end())))
        .actions(downloads());
    var shownTable = new BalanceTable(balance, selection);
    if (balance.rows().size() > BalanceTable.ROWS) {
      table.add(note(Words.text("issue.balance.part", BalanceTable.ROWS, balance.rows().size())));
    }
    table.add(shownTable.shown(), note(Words.text("issue.balance.note")));
  }

  private static Paragraph note(String words) {
    var note = new Paragraph(words);
    note.addClassName("note");
    return note;
  }

  /** Counted anew at each download, for whoever downloads it. */
  private TableDownloads downloads() {
    return new TableDownloads(() -> {
      Person reader = CurrentPerson.get();
      SummaryFilter filter = selections.filter(reader, address.selection());
      return new BalanceTable(balances.of(reader.scope(), filter, address.by()), address.selection()).table();
    });
  }
}
