package vn.mangnon.ui.horizon;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Target;
import vn.mangnon.ui.shell.FilterBar;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** The road from 2021 to 2030: each target's path, where it is heading, and which schools hold it back. */
@Route(HorizonView.VIEW)
@Menu(order = 20, title = "horizon.title", icon = "trending-up")
@StyleSheet("theme/overview.css")
@StyleSheet("theme/horizon.css")
@RolesAllowed({
  "ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER", "PRINCIPAL",
  "CLERK"})
class HorizonView extends Page implements BeforeEnterObserver {

  static final String VIEW = "horizon";

  private final HorizonReading reading;
  private final Selections selections;
  private final Person person = CurrentPerson.get();

  private final Div answer = new Div();
  private final FilterBar filters;
  private final Div paths = new Div();
  private final Div method = new Div();

  HorizonView(HorizonReading reading, Selections selections) {
    super("horizon.title");
    this.reading = reading;
    this.selections = selections;
    filters = new FilterBar(
        selections.wards(person), chosen -> UI.getCurrent().navigate(chosen.address(VIEW))).ofAllYears();
    paths.addClassName("targets");
    add(answer);
    if (person.schools().isEmpty()) {
      add(filters);
    }
    add(paths, method);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var selection = reading.selection(person, Selection.of(event.getLocation().getQueryParameters()));
    var found = reading.read(person, selection);
    filters.show(selection);
    answer.removeAll();
    answer.add(header(found, selection));
    paths.removeAll();
    found.paths().forEach(path -> paths.add(new TargetPanel(path, found, selection, person.scope())));
    method.removeAll();
    method.add(new Panel(Words.text("horizon.method"), new Paragraph(Words.text("horizon.method.share")),
        new Paragraph(Words.text("horizon.method.projection")), new Paragraph(Words.text("horizon.method.hidden"))));
    if (!found.beyond().isEmpty()) {
      method.add(new Panel(Words.text("horizon.beyond"), new Paragraph(Words.text("horizon.beyond.why")), beyond(found)));
    }
  }

  private PageHeader header(HorizonReading.Found found, Selection selection) {
    var about = new Span(selections.words(person, selection));
    return found.year()
        .map(year -> {
          var measured = found.paths().stream()
              .filter(path -> path.inForce(year).isPresent() && path.years().get(year).share().isPresent()).toList();
          return new PageHeader(Words.text("horizon.answer", selection.calendar().label(year),
                  measured.stream().filter(path -> path.isMet(year)).count(), measured.size()))
              .support(Words.text("horizon.answer.support"));
        })
        .orElseGet(() -> new PageHeader(Words.text("horizon.answer.none")))
        .about(about);
  }

  private static UnorderedList beyond(HorizonReading.Found found) {
    var list = new UnorderedList();
    for (Target target : found.beyond()) {
      list.add(new ListItem(Words.text(target.name()) + ": " + Words.text("horizon.fact.target",
          Words.name(target.tier()), String.valueOf(target.byYear()), Words.name(target.comparison()),
          Numbers.share(target.percent().movePointLeft(2)), target.legalBasis())));
    }
    return list;
  }
}
