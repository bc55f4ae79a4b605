package vn.mangnon.ui.pivot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.account.SavedViews;
import vn.mangnon.chart.Ink;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Pivot;
import vn.mangnon.summary.Pivots;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.chart.SmallMultiples;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FilterBar;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Ratios;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One measure by any rows and columns, as a table or as bars; what somebody needs again is saved under a name. */
@Route(PivotAddress.VIEW)
@Menu(order = 26, title = "pivot.title", icon = "table")
@StyleSheet("theme/overview.css")
@StyleSheet("theme/compare.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER"})
class PivotView extends Page implements BeforeEnterObserver {

  /** On the page; the file has every row. */
  private static final int CELLS_SHOWN = 6_000;
  private static final int MOST_ROWS_OF_BARS = 40;
  private static final int MOST_BARS = 12;

  private final Pivots pivots;
  private final Selections selections;
  private final Clock clock;
  private final Person person = CurrentPerson.get();

  private final Div answer = new Div();
  private final PivotFields fields;
  private final FilterBar filters;
  private final Div result = new Div();
  private final SavedViewsPanel saved;

  private PivotAddress address;

  PivotView(
      Pivots pivots, Selections selections, SavedViews views, Schools schools, Periods periods, Clock clock) {
    super("pivot.title");
    this.pivots = pivots;
    this.selections = selections;
    this.clock = clock;
    this.address = address(QueryParameters.empty());
    this.saved = new SavedViewsPanel(views, person);
    fields = new PivotFields(person, schools, periods.list(), address, this::go);
    filters = new FilterBar(selections.wards(person), chosen -> go(address.selection(chosen)));
    result.addClassName("compare-evidence");
    var tools = new Div(fields, filters);
    tools.addClassName("compare-tools");
    add(answer, tools, result, saved);
  }

  private void go(PivotAddress chosen) {
    UI.getCurrent().navigate(chosen.address());
  }

  private PivotAddress address(QueryParameters parameters) {
    LocalDate today = LocalDate.now(clock);
    boolean schoolYears = Selection.of(parameters).calendar() == YearKind.SCHOOL;
    return PivotAddress.of(parameters, schoolYears ? SchoolYear.of(today).start() : today.getYear());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = address(event.getLocation().getQueryParameters());
    fields.show(address);
    filters.show(address.selection());
    answer.removeAll();
    result.removeAll();
    try {
      show(pivots.of(
          person, selections.filter(person, address.selection()), address.layout(), address.measure()));
    } catch (Rejection refused) {
      answer.add(new PageHeader(Words.text("pivot.title")));
      result.add(new EmptyState(Symbol.TABLE, Words.text("pivot.not-so"), Words.explain(refused)));
    }
  }

  private void show(Pivot pivot) {
    var selection = address.selection().years(pivot.filter().from(), pivot.filter().to());
    var table = new PivotTable(pivot, selection, selections.naming(person));
    answer.add(header(pivot, table, selection));
    if (pivot.rows().isEmpty() || pivot.columns().isEmpty()) {
      result.add(new EmptyState(
          Symbol.SCHOOL, Words.text("overview.schools.none-due"), Words.text("overview.schools.none-due.why")));
      return;
    }
    result.add(section(pivot, table));
  }

  private PageHeader header(Pivot pivot, PivotTable table, Selection selection) {
    var save = new Button(Words.text("pivot.save"), Symbol.SAVE.icon(), click -> saved.save(address.query()));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var header = new PageHeader(Words.text("pivot.answer", table.title(), total(pivot)))
        .about(new Span(selections.words(person, selection)))
        .support(Words.text("pivot.support", pivot.rows().size(), pivot.columns().size()))
        .actions(save);
    if (pivot.filter().from() > address.selection().from()) {
      header.support(Words.text("pivot.one-year", selection.calendar().label(selection.to())));
    }
    return header;
  }

  /** Over several years there is no share. */
  private static String total(Pivot pivot) {
    return switch (pivot.value(Summary.Group.ALL, Summary.Group.ALL)) {
      case Pivot.Rate(var ratio) -> Ratios.rate(ratio);
      case Pivot.Count(var count) -> pivot.measure() instanceof Measure.OfShare
          ? Words.text("pivot.no-total") : Numbers.count(count);
    };
  }

  private Component section(Pivot pivot, PivotTable pivotTable) {
    Table table = pivotTable.table();
    var about = new Paragraph(Words.text("pivot.about"));
    about.addClassName("chart-explanation");
    var tools = new Div();
    tools.addClassNames("chart-tools", "pivot-tools");
    boolean fits = pivot.rows().size() <= MOST_ROWS_OF_BARS && pivot.columns().size() <= MOST_BARS;
    boolean asChart = address.asChart() && fits;
    if (fits) {
      tools.add(toggle(asChart));
    }
    var downloads = new TableDownloads(() -> table);
    tools.add(downloads);
    var top = new Div(new Div(new H2(table.title()), about), tools);
    top.addClassName("chart-top");
    var section = new Section(top);
    section.addClassNames("chart", "table-panel");
    if (asChart) {
      var multiples = new SmallMultiples(table.title(), pivotTable.bars(person.scope()), ink(pivot));
      downloads.drawnAs(multiples);
      section.add(multiples);
    } else {
      shorten(table, section).link(pivotTable.links(person.scope()));
    }
    return section;
  }

  private DataTable shorten(Table table, Section section) {
    int most = Math.max(1, CELLS_SHOWN / table.columns().size());
    var shown = new DataTable(table.rows().size() <= most ? table : new Table(
        table.title(), table.columns(), table.rows().subList(0, most), table.totals()));
    if (table.rows().size() > most) {
      section.add(new Paragraph(Words.text("pivot.shortened", most, table.rows().size())));
    }
    section.add(shown);
    return shown;
  }

  private Button toggle(boolean asChart) {
    var toggle = new Button(
        Words.text(asChart ? "chart.as-table" : "chart.as-chart"),
        (asChart ? Symbol.TABLE : Symbol.CHART_COLUMN).icon(), click -> go(address.asChart(!asChart)));
    toggle.addThemeVariants(ButtonVariant.TERTIARY);
    return toggle;
  }

  private static Ink ink(Pivot pivot) {
    return switch (pivot.measure()) {
      case Measure.OfFigure(var figure) -> Ink.of(figure);
      case Measure.OfShare _ -> Ink.REACHED;
    };
  }
}
