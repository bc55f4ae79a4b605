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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.summary.FigureChanges;
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
 * How the district stands: the open periods as their reports come in, what needs somebody now, the figures of the years
 * chosen, every year of the programme in charts, and every school. The address bar holds what is shown.
 */
@Route(OverviewAddress.VIEW)
@Menu(order = 5, title = "overview.title", icon = "layout-dashboard")
@StyleSheet("theme/overview.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER"})
class OverviewView extends Page implements BeforeEnterObserver {

  private static final String ONCE_PAINTED =
      "return new Promise(painted => requestAnimationFrame(() => setTimeout(() => painted(true))))";

  private final OverviewReading reading;
  private final SummaryDownloads downloads;
  private final Person person = CurrentPerson.get();

  private final Div answer = new Div();
  private final FilterBar filters;
  private final Div tiles = new Div();
  private final Channels channels = new Channels();
  private final YearCharts charts = new YearCharts(person.scope());
  private final IssueAges ages = new IssueAges();
  private final SchoolPanel schools;
  private final Panel years = new Panel(Words.text("overview.years"), charts, channels);

  private final Div attention = new Div();

  private OverviewAddress address;
  private Optional<OverviewReading.Weak> weak = Optional.empty();
  private Optional<OverviewReading.Found> shown = Optional.empty();
  private Optional<OverviewReading.Found> tabled = Optional.empty();

  OverviewView(
      OverviewReading reading, FigureChanges changes, SummaryDownloads downloads, Schools schools,
      Selections selections) {
    super("overview.title");
    tiles.addClassName("overview-figures");
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
      add(answer, filters, tiles);
      Following.follow(this, changes, this::follow);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = reading.address(event.getLocation().getQueryParameters());
    // without any school there is nothing to show
    if (answer.getParent().isPresent()) {
      show();
    }
  }

  /** The table is shown otherwise; nothing is counted anew and nothing enters the history. */
  private void moved(OverviewAddress address) {
    this.address = address;
    UI.getCurrent().getPage().getHistory().replaceState(null, address.address());
  }

  private void show() {
    var found = reading.read(person, address.selection());
    filters.show(address.selection());
    showFigures(found, found);
    tabled = Optional.of(found);
    if (isWhole()) {
      schools.show(found.bySchool(), address);
    }
    getElement().setAttribute("aria-busy", String.valueOf(!isWhole()));
    weak = Optional.empty();
    getElement().executeJs(ONCE_PAINTED).then(painted -> showTheRest());
  }

  /** The answer comes first; what stands below it, and verdicts, which take longer to think out, once it is seen. */
  private void showTheRest() {
    if (!isWhole()) {
      shown.ifPresent(this::showYears);
      tabled.ifPresent(table -> schools.show(table.bySchool(), address));
      add(years, ages, schools);
      getElement().setAttribute("aria-busy", "false");
    }
    weak = reading.weak(person, address.selection());
    weak.flatMap(_ -> shown).ifPresent(this::attend);
  }

  private boolean isWhole() {
    return years.getParent().isPresent();
  }

  /**
   * Figures and charts change in their places as reports come in. The table of schools, whose rows may change their
   * order, stays until its reader asks for it anew, so that nothing moves under anybody's eyes.
   */
  private void follow() {
    var found = reading.read(person, address.selection());
    if (shown.filter(found::differsFrom).isPresent()) {
      tabled.ifPresent(table -> showFigures(found, table));
    }
  }

  private void showFigures(OverviewReading.Found found, OverviewReading.Found table) {
    var selection = address.selection();
    shown = Optional.of(found);
    answer.removeAll();
    answer.add(header(found, table), standing(found));
    tiles.removeAll();
    tiles.add(tiles(found), shares(found));
    if (isWhole()) {
      showYears(found);
    }
  }

  private void showYears(OverviewReading.Found found) {
    var selection = address.selection();
    charts.show(
        found.byYear(), found.byYearAndCategory(), found.coverage(), reading.targets(), selection,
        reading.lastEnded(selection));
    channels.show(found.channels(), selection, years(selection), person.scope());
    ages.show(found.issues(), selection);
  }

  /** @param table what the table of schools shows */
  private PageHeader header(OverviewReading.Found found, OverviewReading.Found table) {
    boolean behind = found.hasOtherSchoolsThan(table);
    var refresh = new Button(Words.text("overview.refresh"), Symbol.REFRESH_CW.icon(), click -> show());
    refresh.addThemeVariants(behind ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
    var asOf = new Span(behind
        ? Words.text("overview.as-of-behind", found.bySchool().asOf(), table.bySchool().asOf())
        : Words.text("overview.as-of", found.bySchool().asOf()));
    asOf.getElement().setAttribute("role", "status");
    var header = new PageHeader(found.answer().headline())
        .about(asOf, refresh)
        .actions(
            downloads.workbook(() -> address.selection()), downloads.csv(() -> address.selection()),
            downloads.json(() -> address.selection()), downloads.full(() -> address.selection()));
    found.answer().support().forEach(header::support);
    return header.next(mapLink());
  }

  /** The open periods, and what needs somebody now. */
  private Component standing(OverviewReading.Found found) {
    Selection ever = reading.ever(address.selection());
    var standing = new Div();
    standing.addClassName("overview-standing");
    if (!found.answer().open().isEmpty()) {
      var progress = new Panel(Words.text("overview.progress"));
      found.answer().open().forEach(open -> progress.add(
          new PeriodProgress(open, found.answer().daysLeft(open), ever, person.scope())));
      standing.add(progress);
    }
    attend(found);
    standing.add(new Panel(Words.text("overview.attention"), attention));
    return standing;
  }

  private void attend(OverviewReading.Found found) {
    var sentences = new Attention(found, address, reading.ever(address.selection()), person.scope());
    weak.ifPresent(known -> sentences.tell(known, address.selection()));
    attention.removeAll();
    attention.add(sentences.isEmpty() ? new Paragraph(Words.text("overview.attention.none")) : sentences);
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
    return new Panel(years(selection), kind, new Tiles(selection, person.scope(), found.bySchool(), found.byYear(), compared));
  }

  /** What was reached in the last of the years chosen, beside the programme's targets. */
  private Panel shares(OverviewReading.Found found) {
    int year = address.selection().to();
    var selection = address.selection().years(year, year);
    var way = new Anchor(selection.address("horizon"), Words.text("overview.shares.horizon"));
    way.getElement().setAttribute("router-link", true);
    return new Panel(Words.text("overview.shares", year(selection, year)),
        new ShareTiles(found.coverage(), reading.targets(), selection, person.scope()), new Paragraph(way));
  }

  /** Every school through every period, of the schools that are looked at. */
  private Anchor mapLink() {
    var link = new Anchor(
        new HeatMapAddress(reading.ever(address.selection()), "", Optional.empty()).address(),
        Symbol.TABLE.icon(), new Span(Words.text("heat.link")));
    link.addClassName("heat-link");
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private static String years(Selection selection) {
    String from = selection.calendar().label(selection.from());
    String to = selection.calendar().label(selection.to());
    boolean schoolYear = selection.calendar() == YearKind.SCHOOL;
    return selection.from() == selection.to()
        ? Words.text(schoolYear ? "selection.school-year" : "selection.year", from)
        : Words.text(schoolYear ? "selection.school-years" : "selection.years", from, to);
  }

  private static String year(Selection selection, int year) {
    return years(selection.years(year, year));
  }
}
