package vn.mangnon.ui.review;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.ReviewQueue.Copied;
import vn.mangnon.report.ReviewQueue.Filter;
import vn.mangnon.report.ReviewQueue.Item;
import vn.mangnon.report.ReviewQueue.Part;
import vn.mangnon.report.ReviewQueue.Punctuality;
import vn.mangnon.report.ReviewQueue;
import vn.mangnon.report.ReviewSettings;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.MainLayout;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist.Column;
import vn.mangnon.ui.shell.Worklist;

/** What the schools have submitted, the longest waiting first. */
@Route("review")
@Menu(order = 10, title = "review.title", icon = "inbox")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/review.css")
class ReviewQueueView extends Page implements BeforeEnterObserver {

  private final ReviewQueue queue;
  private final Reviews reviews;
  private final Clock clock;
  private final Person person = CurrentPerson.get();
  private final List<Period> periods;
  private final List<School.Ward> wards;
  private final boolean leaderAccepts;

  private final Select<Part> part = new Select<>();
  private final ComboBox<Period> period = new ComboBox<>(Words.text("review.filter.period"));
  private final ComboBox<School.Ward> ward = new ComboBox<>(Words.text("review.filter.ward"));
  private final Select<Level> level = new Select<>();
  private final Select<Punctuality> punctuality = new Select<>();
  private final Select<Copied> copied = new Select<>();
  private final TextField search = new TextField(Words.text("review.filter.school"));
  private final Worklist<Item> list;
  private final SelectionBar selection;
  private final Div answer = new Div();
  private final Div outcome = new Div();
  private final Div nothing = new Div();
  private final TableDownloads downloads = new TableDownloads(this::table);
  private Filter filter = Filter.WAITING;

  ReviewQueueView(
      ReviewQueue queue, Reviews reviews, ReviewSettings settings, Periods periods, Schools schools, Clock clock) {
    super("review.title");
    this.queue = queue;
    this.reviews = reviews;
    this.clock = clock;
    this.periods = periods.list().stream().filter(known -> known.state() != PeriodState.PLANNED).toList().reversed();
    wards = schools.wards(person.scope());
    leaderAccepts = settings.current().leaderAccepts();
    list = new Worklist<>(Words.text("review.title"), this::address, List.of(
        Column.of(Words.text("review.column.school"), item -> new Span(item.school().name())),
        Column.of(Words.text("review.column.ward"), item -> new Span(item.ward().orElse("–"))),
        Column.of(Words.text("review.column.period"), item -> new Span(Words.text(item.period().label()))),
        Column.of(Words.text("review.column.submitted"), this::submitted),
        Column.number(Words.text("review.column.revision"), item -> new Span(Values.words(item.revision()))),
        Column.of(Words.text("review.column.punctual"), ReviewQueueView::punctual),
        Column.of(Words.text("review.column.state"), ReviewQueueView::state)));
    selection = new SelectionBar(reviews, person, this::accepted);
    if (person.mayReview()) {
      list.selectable(this::mayAccept, item -> item.school().name() + ", " + Words.text(item.period().label()),
          selection::choose);
    }
    tell();
    add(answer, outcome, filters(), list, selection, downloads, nothing);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = QueueAddress.read(event.getLocation().getQueryParameters(), periods);
    part.setValue(filter.part());
    period.setValue(QueueAddress.period(filter, periods).orElse(null));
    ward.setValue(filter.ward().flatMap(id -> wards.stream().filter(known -> known.id().equals(id)).findFirst())
        .orElse(null));
    level.setValue(filter.level().orElse(null));
    punctuality.setValue(filter.punctuality().orElse(null));
    copied.setValue(filter.copied().orElse(null));
    search.setValue(filter.search());
    show();
  }

  private Component filters() {
    part.setLabel(Words.text("review.filter.state"));
    part.setItems(Part.values());
    part.setItemLabelGenerator(Words::name);
    period.setItems(periods);
    period.setItemLabelGenerator(known -> Words.text(known.label()));
    period.setPlaceholder(Words.text("review.filter.all-periods"));
    period.setClearButtonVisible(true);
    ward.setItems(wards);
    ward.setItemLabelGenerator(School.Ward::name);
    ward.setPlaceholder(Words.text("review.filter.all-wards"));
    ward.setClearButtonVisible(true);
    choice(level, "review.filter.level", "review.filter.all-levels", Level.values());
    choice(punctuality, "review.filter.punctual", "review.filter.all-punctual", Punctuality.values());
    choice(copied, "likeness.filter", "likeness.filter.all", Copied.values());
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    List.of(part, level, punctuality, copied).forEach(select -> select.addValueChangeListener(this::choose));
    List.of(period, ward).forEach(box -> box.addValueChangeListener(this::choose));
    search.addValueChangeListener(this::choose);
    var filters = new Div(part, period, ward, level, punctuality, copied, search);
    filters.addClassNames("filters", "queue-filters");
    return filters;
  }

  @SafeVarargs
  private static <E extends Enum<E>> void choice(Select<E> select, String labelKey, String allKey, E... items) {
    String all = Words.text(allKey);
    select.setLabel(Words.text(labelKey));
    select.setItems(items);
    select.setItemLabelGenerator(known -> known == null ? all : Words.name(known));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(all);
    select.setPlaceholder(all);
  }

  /** The address keeps the filter, so that going back and sharing the page keep it too. */
  private void choose(ComponentValueChangeEvent<?, ?> change) {
    if (change.isFromClient()) {
      filter = new Filter(
          part.getValue(), period.getOptionalValue().map(Period::id), ward.getOptionalValue().map(School.Ward::id),
          level.getOptionalValue(), punctuality.getOptionalValue(), copied.getOptionalValue(),
          search.getValue().strip());
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null,
          new Location(QueueAddress.of("review", QueueAddress.parameters(filter, periods)))));
      tell();
      show();
    }
  }

  private void tell(Component... notes) {
    outcome.removeAll();
    outcome.add(notes);
    outcome.setVisible(notes.length > 0);
  }

  private void show() {
    answer.removeAll();
    answer.add(header());
    int count = queue.count(person, filter);
    list.setVisible(count > 0);
    downloads.setVisible(count > 0);
    list.show(count, (offset, limit) -> queue.page(person, filter, offset, limit));
    var move = state().flatMap(state -> reviews.acceptance(person, state));
    move.ifPresent(selection::use);
    nothing.removeAll();
    if (count == 0) {
      nothing.add(new EmptyState(Symbol.INBOX, Words.text("review.none"),
          Words.text(filter.narrows() ? "review.none.filtered" : "review.none.why")));
    }
  }

  private Table table() {
    return new Table(
        Words.text("review.title"),
        Stream.concat(
            Stream.of("document.school-code", "review.column.school", "review.column.ward", "review.column.period")
                .map(key -> new Table.Column(Words.text(key), Table.Type.TEXT)),
            Stream.of(
                new Table.Column(Words.text("review.column.submitted"), Table.Type.MOMENT),
                new Table.Column(Words.text("review.column.revision"), Table.Type.COUNT),
                new Table.Column(Words.text("review.column.punctual"), Table.Type.TEXT),
                new Table.Column(Words.text("review.column.state"), Table.Type.TEXT))).toList(),
        queue.page(person, filter, 0, queue.count(person, filter)).stream()
            .map(item -> Arrays.<@Nullable Object>asList(
                item.school().code(), item.school().name(), item.ward().orElse(null), Words.text(item.period().label()),
                item.submittedAt().atZone(clock.getZone()).toLocalDateTime(), item.revision(),
                Words.text(item.late() ? "status.late" : "review.on-time"), Words.name(item.state())))
            .toList(),
        List.of());
  }

  /** Reports are accepted together only where all in the list wait for the same word. */
  private Optional<ReportState> state() {
    return switch (filter.part()) {
      case WAITING -> Optional.of(ReportState.SUBMITTED);
      case ENDORSED -> Optional.of(ReportState.ENDORSED);
      case RETURNED, ACCEPTED, ALL -> Optional.empty();
    };
  }

  private boolean mayAccept(Item item) {
    return state().filter(item.state()::equals).flatMap(state -> reviews.acceptance(person, state)).isPresent();
  }

  private void accepted(SelectionBar.Result result) {
    tell(new SelectionNote(result));
    show();
    MainLayout.countAnew(this);
  }

  private PageHeader header() {
    var endorsed = queue.waiting(person, Part.ENDORSED);
    boolean forLeader = person.mayCountersign() && leaderAccepts;
    var header = new PageHeader(forLeader
        ? Words.text("review.answer.endorsed", endorsed.reports())
        : answer(queue.waiting(person, Part.WAITING)));
    if (forLeader) {
      header.support(answer(queue.waiting(person, Part.WAITING)));
    } else if (endorsed.reports() > 0) {
      header.support(Words.text("review.answer.endorsed", endorsed.reports()));
    }
    var links = new ArrayList<Component>();
    if (forLeader && endorsed.reports() > 0 && filter.part() != Part.ENDORSED) {
      links.add(link("review?state=endorsed", "review.to-endorsed", Symbol.ARROW_RIGHT));
    }
    if (person.maySetReview()) {
      links.add(link("review/setting", "review.setting.title", Symbol.SETTINGS));
    }
    return header.next(links.toArray(Component[]::new));
  }

  private static Anchor link(String address, String key, Symbol symbol) {
    var link = new Anchor(address, symbol.icon(), new Span(Words.text(key)));
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private String answer(ReviewQueue.Waiting waiting) {
    return waiting.oldest().map(this::days)
        .map(days -> Words.text(days == 0 ? "review.answer.today" : "review.answer.days", waiting.reports(), days))
        .orElseGet(() -> Words.text("review.answer.none"));
  }

  private String address(Item item) {
    return QueueAddress.of("reports/" + item.report(), QueueAddress.parameters(filter, periods));
  }

  private Component submitted(Item item) {
    var words = new Span(Texts.moment(item.submittedAt()));
    if (filter.part() != Part.WAITING) {
      return words;
    }
    var waiting = new Div(Words.text("review.waiting-for", days(item.submittedAt())));
    waiting.addClassName("note");
    return new Div(words, waiting);
  }

  private static Component punctual(Item item) {
    return item.late() ? StatusBadge.late() : new Span(Words.text("review.on-time"));
  }

  /** With a mark where most of the wording is an older or another school's. */
  private static Component state(Item item) {
    var state = new Div(StatusBadge.of(item.state(), item.revision()));
    for (Copied source : Copied.values()) {
      if (item.copied().containsKey(source)) {
        var mark = new Div(new StatusBadge(Tone.WARNING, Symbol.FILES, Words.text(
            "likeness.mark." + source, Numbers.share(item.copied().get(source)))));
        mark.addClassName("copied-mark");
        state.add(mark);
      }
    }
    return state;
  }

  private long days(Instant since) {
    return ChronoUnit.DAYS.between(since.atZone(clock.getZone()).toLocalDate(), LocalDate.now(clock));
  }
}
