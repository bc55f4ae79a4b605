package vn.mangnon.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FilterBar;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/**
 * How the district stands: the open period in a sentence, the figures of the years chosen, every year of the programme
 * in charts, and every school. Read anew at each visit and refresh; the address bar holds what is shown.
 */
@Route(OverviewAddress.VIEW)
@Menu(order = 5, title = "overview.title", icon = "layout-dashboard")
@StyleSheet("theme/overview.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER"})
class OverviewView extends Page implements BeforeEnterObserver {

  private final OverviewReading reading;
  private final SummaryDownloads downloads;
  private final Person person = CurrentPerson.get();

  private final Div answer = new Div();
  private final FilterBar filters;
  private final Div tiles = new Div();
  private final YearCharts charts = new YearCharts(person.scope());
  private final SchoolPanel schools;

  private OverviewAddress address;

  OverviewView(OverviewReading reading, SummaryDownloads downloads, Schools schools, Selections selections) {
    super("overview.title");
    this.reading = reading;
    this.downloads = downloads;
    this.address = reading.address(QueryParameters.empty());
    List<School.Ward> wards = selections.wards(person);
    filters = new FilterBar(wards, chosen -> UI.getCurrent().navigate(address.selection(chosen).address()));
    this.schools = new SchoolPanel(
        person.scope(),
        name -> schools.list(person.scope(), name).stream().map(School::id).collect(Collectors.toSet()),
        this::moved);
    if (wards.isEmpty()) {
      add(new PageHeader(Words.text("overview.title")),
          new EmptyState(Symbol.SCHOOL, Words.text("overview.empty"), Words.text("overview.empty.next")));
    } else {
      add(answer, filters, tiles, new Panel(Words.text("overview.years"), charts), this.schools);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = reading.address(event.getLocation().getQueryParameters());
    show();
  }

  /** The table is shown otherwise; nothing is counted anew and nothing enters the history. */
  private void moved(OverviewAddress address) {
    this.address = address;
    UI.getCurrent().getPage().getHistory().replaceState(null, address.address());
  }

  private void show() {
    var found = reading.read(person, address.selection());
    answer.removeAll();
    answer.add(header(found));
    filters.show(address.selection());
    tiles.removeAll();
    tiles.add(tiles(found));
    charts.show(found.byYear(), found.byYearAndCategory(), address.selection());
    schools.show(found.bySchool(), address);
  }

  private PageHeader header(OverviewReading.Found found) {
    var refresh = new Button(Words.text("overview.refresh"), Symbol.REFRESH_CW.icon(), click -> show());
    refresh.addThemeVariants(ButtonVariant.TERTIARY);
    var header = new PageHeader(found.answer().headline())
        .about(new Span(Words.text("overview.as-of", found.bySchool().asOf())), refresh)
        .actions(downloads.workbook(() -> address.selection()), downloads.csv(() -> address.selection()));
    found.answer().support().forEach(header::support);
    return header.next(next(found));
  }

  /** What waits for somebody, each with the way to it. */
  private Component[] next(OverviewReading.Found found) {
    var next = new ArrayList<Component>();
    found.waiting().filter(waiting -> waiting.reports() > 0).ifPresent(waiting -> next.add(link(
        Symbol.INBOX, "review", Words.text("overview.waiting", waiting.reports(), waiting.oldest().orElseThrow()))));
    found.answer().first().filter(open -> open.outstanding() > 0).ifPresent(open -> next.add(link(
        Symbol.SCHOOL, "schools", Words.text("overview.outstanding", open.outstanding()))));
    if (found.overdue() > 0) {
      reading.ever(address.selection()).behind(Figure.REPORTS_MISSING, person.scope()).ifPresent(lines -> next.add(link(
          Symbol.TRIANGLE_ALERT, lines, Words.text("overview.overdue", found.overdue()))));
    }
    return next.toArray(Component[]::new);
  }

  private static Anchor link(Symbol symbol, String address, String words) {
    var link = new Anchor(address, symbol.icon(), new Span(words));
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private Panel tiles(OverviewReading.Found found) {
    var selection = address.selection();
    boolean oneYear = selection.from() == selection.to();
    int before = selection.from() - 1;
    var compared = oneYear
        ? found.ofYear(before).map(figures -> new Tiles.Before(year(selection, before), figures))
        : Optional.<Tiles.Before>empty();
    var kind = new Paragraph(
        Words.text(selection.acceptedOnly() ? "overview.kind.accepted" : "overview.kind.provisional"));
    kind.addClassName("figures-kind");
    found.unfinished(selection).ifPresent(year -> kind.add(
        " " + Words.text("overview.unfinished", years(selection.years(year, year)))));
    return new Panel(years(selection), kind, new Tiles(selection, person.scope(), found.bySchool(), compared));
  }

  private static String years(Selection selection) {
    String from = Selections.year(selection.calendar(), selection.from());
    String to = Selections.year(selection.calendar(), selection.to());
    boolean schoolYear = selection.calendar() == YearKind.SCHOOL;
    return selection.from() == selection.to()
        ? Words.text(schoolYear ? "selection.school-year" : "selection.year", from)
        : Words.text(schoolYear ? "selection.school-years" : "selection.years", from, to);
  }

  private static String year(Selection selection, int year) {
    return years(selection.years(year, year));
  }
}
