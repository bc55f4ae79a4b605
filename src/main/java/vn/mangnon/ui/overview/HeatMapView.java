package vn.mangnon.ui.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Period;
import vn.mangnon.report.Report;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.FigureChanges;
import vn.mangnon.summary.HeatMap;
import vn.mangnon.summary.HeatMaps;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FilterBar;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Every school beside every period of the programme: who reported when. The address bar holds what is shown. */
@Route(HeatMapAddress.VIEW)
@StyleSheet("theme/overview.css")
@StyleSheet("theme/heat-map.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER"})
class HeatMapView extends Page implements BeforeEnterObserver {

  private final HeatMaps maps;
  private final Selections selections;
  private final Reports reports;
  private final HeatMapDownload download;
  private final Clock clock;
  private final Person person = CurrentPerson.get();

  private final Div answer = new Div();
  private final FilterBar filters;
  private final SchoolSearch search;
  private final Div found = new Div();
  private final HeatMapTable table;
  private HeatMapAddress address = HeatMapAddress.of(QueryParameters.empty());

  HeatMapView(
      HeatMaps maps, Selections selections, Reports reports, HeatMapDownload download, FigureChanges changes,
      Clock clock) {
    super("heat.title");
    this.maps = maps;
    this.selections = selections;
    this.reports = reports;
    this.download = download;
    this.clock = clock;
    filters = new FilterBar(selections.wards(person), chosen -> go(address.selection(chosen))).ofAllReports();
    search = new SchoolSearch(text -> go(address.search(text)), standing -> go(address.standing(standing)));
    table = new HeatMapTable(
        (map, schools) -> maps.rows(person.scope(), map, schools),
        new HeatMapTable.Ways() {
          @Override
          public String of(Summary.Unit school, Period period) {
            return behind(school, period);
          }

          @Override
          public Optional<String> ofTotal(Period period) {
            return address.selection().period(Optional.of(period.code())).behind(Figure.REPORTS_DUE, person.scope());
          }
        });
    add(answer, filters, search, found);
    Following.follow(this, changes, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = HeatMapAddress.of(event.getLocation().getQueryParameters());
    show();
  }

  private static void go(HeatMapAddress address) {
    UI.getCurrent().navigate(address.address());
  }

  private void show() {
    HeatMap map = maps.of(
        person.scope(), selections.filter(person, address.selection()), address.search(), address.standing());
    answer.removeAll();
    answer.add(header(map));
    filters.show(address.selection());
    search.show(address.search(), address.standing());
    if (map.schools().isEmpty()) {
      found.removeAll();
      found.add(new EmptyState(
          Symbol.SEARCH, Words.text("overview.schools.none-found"), Words.text("overview.schools.none-found.why")));
      return;
    }
    table.show(map, address.address(), thisYear());
    if (table.getParent().isEmpty()) {
      found.removeAll();
      found.add(table);
    }
    found.getChildren().filter(HeatMapLegend.class::isInstance).toList().forEach(found::remove);
    found.addComponentAsFirst(new HeatMapLegend(address.selection().ward().isPresent()));
  }

  private PageHeader header(HeatMap map) {
    long due = map.columns().stream().mapToLong(HeatMap.Column::due).sum();
    long received = map.columns().stream().mapToLong(HeatMap.Column::received).sum();
    long overdue = map.columns().stream().mapToLong(HeatMap.Column::overdue).sum();
    var back = new Anchor(
        new OverviewAddress(address.selection(), address.search(), address.standing(), SchoolOrder.BY_NAME).address(),
        Words.text("heat.overview"));
    back.getElement().setAttribute("router-link", true);
    return new PageHeader(due == 0
            ? Words.text("heat.answer.none")
            : Words.text("heat.answer", Numbers.count(received), Numbers.count(due), Numbers.count(overdue)))
        .about(new Span(Words.text("overview.as-of", map.asOf())), back)
        .support(Words.text("heat.support", map.schools().size(), map.periods().size()))
        .actions(download.of(() -> address));
  }

  /** The report where this person may read it, and else the school, whose page says what is known. */
  private String behind(Summary.Unit school, Period period) {
    return Optional.of(school.id()).filter(person.scope()::reads)
        .flatMap(id -> reports.find(person, id, period.id()))
        .filter(report -> report.revision() > 0)
        .map(Report::id).map(id -> "reports/" + id)
        .orElse("schools/" + school.code());
  }

  private int thisYear() {
    LocalDate today = LocalDate.now(clock);
    return address.selection().calendar() == YearKind.SCHOOL ? SchoolYear.of(today).start() : today.getYear();
  }
}
