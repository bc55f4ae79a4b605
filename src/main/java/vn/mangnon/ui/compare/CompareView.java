package vn.mangnon.ui.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
import vn.mangnon.summary.Ranking;
import vn.mangnon.summary.Score;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FilterBar;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Wards, levels, kinds of ownership or schools beside each other: who is ahead, over which years, out of how many. */
@Route(CompareAddress.VIEW)
@Menu(order = 22, title = "compare.title", icon = "chart-column")
@StyleSheet("theme/overview.css")
@StyleSheet("theme/compare.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER"})
class CompareView extends Page implements BeforeEnterObserver {

  private final CompareReading reading;
  private final Selections selections;
  private final Person person = CurrentPerson.get();

  private final Div answer = new Div();
  private final CompareFilters compared;
  private final FilterBar filters;
  private final Div evidence = new Div();

  private CompareAddress address;

  CompareView(CompareReading reading, Selections selections, Schools schools) {
    super("compare.title");
    this.reading = reading;
    this.selections = selections;
    this.address = reading.address(person, QueryParameters.empty());
    compared = new CompareFilters(person, schools, address, this::go);
    filters = new FilterBar(selections.wards(person), chosen -> go(address.selection(chosen)));
    evidence.addClassName("compare-evidence");
    var tools = new Div(compared, filters);
    tools.addClassName("compare-tools");
    add(answer, tools, evidence);
  }

  private void go(CompareAddress chosen) {
    UI.getCurrent().navigate(chosen.address());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = reading.address(person, event.getLocation().getQueryParameters());
    var found = reading.read(person, address);
    compared.show(address, reading.named(person, address));
    filters.show(address.selection());
    var ranking = Ranking.of(found.contenders(), Contender::score);
    answer.removeAll();
    answer.add(header(found, ranking));
    evidence.removeAll();
    if (found.contenders().isEmpty()) {
      evidence.add(new EmptyState(
          Symbol.SCHOOL, Words.text("overview.schools.none-due"), Words.text("overview.schools.none-due.why")));
      return;
    }
    evidence.add(
        new RankingTables(address, kind(found), ranking, found.selection(), person.scope()), years(found, ranking));
  }

  private PageHeader header(CompareReading.Found found, Ranking<Contender> ranking) {
    var header = new PageHeader(CompareAnswer.headline(address, ranking))
        .about(new Span(selections.words(person, found.selection())));
    CompareAnswer.lowest(address, ranking).ifPresent(header::support);
    CompareAnswer.together(found.all()).ifPresent(header::support);
    return header;
  }

  /** By which all groups are measured; those that nobody reported say nothing of it. */
  private static Score.Kind kind(CompareReading.Found found) {
    return found.contenders().stream().map(Contender::score)
        .filter(score -> score.footing() != Score.Footing.UNKNOWN)
        .map(Score::kind).findFirst().orElse(Score.Kind.PLAIN);
  }

  private Component years(CompareReading.Found found, Ranking<Contender> ranking) {
    var multiples = new YearMultiples(address, found.contenders(), ranking, person.scope());
    return multiples.isTooMany()
        ? new Paragraph(Words.text("compare.multiples.choose", found.contenders().size(), CompareAddress.MOST_SCHOOLS))
        : multiples.panel();
  }
}
