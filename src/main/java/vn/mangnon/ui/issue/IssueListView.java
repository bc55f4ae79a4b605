package vn.mangnon.ui.issue;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.Issues;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Category;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;
import vn.mangnon.ui.shell.Worklist.Column;

/** What is outstanding: at one's own school, or in the whole district. */
@Route("issues")
@Menu(order = 25, title = "issue.title", icon = "flag")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/issue.css")
class IssueListView extends Page implements BeforeEnterObserver {

  private final Issues issues;
  private final Person person = CurrentPerson.get();
  private final boolean ofOneSchool = !person.schools().isEmpty();
  private final Map<String, Period> periods;

  private final Select<Stage> stage = new Select<>();
  private final Select<IssueKind> kind = new Select<>();
  private final Select<Category> category = new Select<>();
  private final Select<Integer> year = new Select<>();
  private final TextField search = new TextField(Words.text("issue.filter.school"));
  private final Worklist<Issue> list;
  private final Div answer = new Div();
  private final Div nothing = new Div();
  private IssueAddress address;

  IssueListView(Issues issues, Periods periods) {
    super("issue.title");
    this.issues = issues;
    this.periods = periods.list().stream().collect(Collectors.toMap(Period::code, period -> period));
    list = new Worklist<>(Words.text("issue.title"), issue -> address.of("issues/" + issue.id()), columns());
    add(answer, filters(), list, nothing);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = IssueAddress.read(event.getLocation().getQueryParameters());
    stage.setValue(address.stage());
    kind.setValue(address.kind().orElse(null));
    category.setValue(address.category().orElse(null));
    year.setValue(address.year().filter(known -> year.getListDataView().contains(known)).orElse(null));
    search.setValue(address.search());
    show();
  }

  private List<Column<Issue>> columns() {
    var columns = new ArrayList<Column<Issue>>();
    columns.add(Column.of(Words.text("issue.column.text"), IssueListView::text));
    if (!ofOneSchool) {
      columns.add(Column.of(Words.text("issue.column.school"), issue -> new Span(issue.schoolName())));
    }
    columns.add(Column.of(Words.text("issue.column.kind"), issue -> new Span(Words.name(issue.kind()))));
    columns.add(Column.of(Words.text("issue.column.category"), issue -> new Span(Words.name(issue.category()))));
    columns.add(Column.of(Words.text("issue.column.raised"),
        issue -> new Span(Words.text(periods.get(issue.raisedIn()).label()))));
    columns.add(Column.of(Words.text("issue.column.state"), issue -> StatusBadge.of(issue.state())));
    return columns;
  }

  private static Component text(Issue issue) {
    var text = new Span(issue.text());
    text.addClassName("issue-text");
    return text;
  }

  private Component filters() {
    stage.setLabel(Words.text("issue.filter.state"));
    stage.setItems(Stage.values());
    stage.setItemLabelGenerator(Words::name);
    choice(kind, "issue.filter.kind", "issue.filter.all-kinds", List.of(IssueKind.values()));
    kind.setItemLabelGenerator(known -> known == null ? Words.text("issue.filter.all-kinds") : Words.name(known));
    choice(category, "issue.filter.category", "issue.filter.all-categories", List.of(Category.values()));
    category.setItemLabelGenerator(
        known -> known == null ? Words.text("issue.filter.all-categories") : Words.name(known));
    choice(year, "issue.filter.year", "issue.filter.all-years", years());
    year.setItemLabelGenerator(known -> known == null ? Words.text("issue.filter.all-years") : "" + known);
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    List.of(stage, kind, category, year).forEach(select -> select.addValueChangeListener(this::choose));
    search.addValueChangeListener(this::choose);
    search.setVisible(!ofOneSchool);
    var filters = new Div(stage, kind, category, year, search);
    filters.addClassName("filters");
    return filters;
  }

  private static <T> void choice(Select<T> select, String labelKey, String allKey, List<T> items) {
    select.setLabel(Words.text(labelKey));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Words.text(allKey));
    select.setPlaceholder(Words.text(allKey));
  }

  /** The calendar years in which periods lie that could have raised an issue, the latest first. */
  private List<Integer> years() {
    return periods.values().stream()
        .filter(period -> period.state() != PeriodState.PLANNED)
        .map(Period::year).distinct().sorted(Comparator.reverseOrder()).toList();
  }

  private void choose(ComponentValueChangeEvent<?, ?> change) {
    if (change.isFromClient()) {
      address = new IssueAddress(
          stage.getValue(), kind.getOptionalValue(), category.getOptionalValue(), year.getOptionalValue(),
          search.getValue().strip());
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(address.of("issues"))));
      show();
    }
  }

  private void show() {
    var standing = issues.standing(person);
    answer.removeAll();
    answer.add(new PageHeader(Words.text("issue.answer", standing.open(), standing.olderThanAYear()))
        .support(Words.text(ofOneSchool ? "issue.answer.waiting" : "issue.answer.to-confirm",
            standing.awaitingConfirmation())));
    int count = issues.count(person, address.filter());
    list.setVisible(count > 0);
    list.show(count, (offset, limit) -> issues.page(person, address.filter(), offset, limit));
    nothing.removeAll();
    if (count == 0) {
      nothing.add(new EmptyState(Symbol.CIRCLE_CHECK, Words.text("issue.empty"),
          Words.text(address.narrows() ? "issue.empty.filtered" : "issue.empty.why")));
    }
  }
}
