package vn.mangnon.ui.city;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Score;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.TablePanel;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FilterBar;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What goes to the city: every ward and every level in figures, to be read, printed and taken along. */
@Route(CityView.VIEW)
@Menu(order = 24, title = "city.menu", icon = "building-2")
@StyleSheet("theme/overview.css")
@StyleSheet("theme/city.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR"})
class CityView extends Page implements BeforeEnterObserver {

  static final String VIEW = "city";

  private final CityReading reading;
  private final Selections selections;
  private final Person person = CurrentPerson.get();

  private final Div answer = new Div();
  private final FilterBar filters;
  private final Div lists = new Div();

  CityView(CityReading reading, Selections selections) {
    super("city.title");
    this.reading = reading;
    this.selections = selections;
    filters = new FilterBar(
        selections.wards(person), chosen -> UI.getCurrent().navigate(chosen.address(VIEW)));
    filters.show(reading.selection(QueryParameters.empty()));
    lists.addClassName("city-lists");
    add(answer, filters, lists);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Selection selection = reading.selection(event.getLocation().getQueryParameters());
    var found = reading.read(person, selection);
    filters.show(selection);
    answer.removeAll();
    answer.add(header(found, selection));
    lists.removeAll();
    if (found.wards().summary().rows().isEmpty()) {
      lists.add(new EmptyState(
          Symbol.SCHOOL, Words.text("overview.schools.none-due"), Words.text("overview.schools.none-due.why")));
      return;
    }
    lists.add(
        figures(found.wards(), selection, "city.wards"), shares(found.wards(), selection, "city.wards.shares"),
        figures(found.levels(), selection, "city.levels"), shares(found.levels(), selection, "city.levels.shares"));
  }

  private PageHeader header(CityReading.Found found, Selection selection) {
    Summary.Reports reports = found.wards().summary().total().reports()
        .orElseGet(() -> new Summary.Reports(0, 0, 0, 0, 0));
    var print = new Button(Words.text("city.print"), Symbol.PRINTER.icon(),
        click -> UI.getCurrent().getPage().executeJs("window.print()"));
    String onTime = reports.due() < Score.SMALLEST_WHOLE
        ? "" : " (" + Numbers.share(reports.onTime(), reports.due()) + ")";
    return new PageHeader(reports.due() == 0
            ? Words.text("city.answer.none")
            : Words.text("city.answer", reports.received(), reports.due(), Numbers.count(reports.onTime()) + onTime))
        .about(new Span(selections.words(person, selection)))
        .support(Words.text(
            "city.support", found.wards().schools().total().due(), wards(found.wards()), reports.missing()))
        .actions(print);
  }

  /** In which a report was due; former ones are listed for what they left open. */
  private static long wards(CityReading.Part part) {
    return part.summary().rows().stream()
        .filter(row -> row.figures().value(Figure.REPORTS_DUE).orElse(0) > 0).count();
  }

  private Component figures(CityReading.Part part, Selection selection, String title) {
    var list = new FigureList(part, selection, selections.naming(person));
    return new TablePanel(
        list.table(Words.text(title)), Words.text("city.figures.about"), list.links(person.scope()));
  }

  /** A share belongs to a year: the last of those chosen. */
  private Component shares(CityReading.Part part, Selection several, String title) {
    var selection = several.years(several.to(), several.to());
    var list = new ShareList(part, selection, selections.naming(person));
    String year = selection.calendar().label(selection.to());
    return new TablePanel(
        list.table(Words.text(title, year)), Words.text("city.shares.about", year), list.links(person.scope()));
  }
}
