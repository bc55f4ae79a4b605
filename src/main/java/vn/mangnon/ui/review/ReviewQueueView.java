package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReviewQueue;
import vn.mangnon.report.ReviewQueue.Filter;
import vn.mangnon.report.ReviewQueue.Item;
import vn.mangnon.report.ReviewQueue.Part;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;
import vn.mangnon.ui.shell.Worklist.Column;

/** What the schools have submitted, the longest waiting first. */
@Route("review")
@Menu(order = 20, title = "review.title", icon = "inbox")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/record.css")
class ReviewQueueView extends Page implements BeforeEnterObserver {

  private final ReviewQueue queue;
  private final Clock clock;
  private final Person person = CurrentPerson.get();
  private final List<Period> periods;

  private final Select<Part> part = new Select<>();
  private final ComboBox<Period> period = new ComboBox<>(Words.text("review.filter.period"));
  private final TextField search = new TextField(Words.text("review.filter.school"));
  private final Worklist<Item> list;
  private final Div answer = new Div();
  private final Div nothing = new Div();
  private Filter filter = Filter.WAITING;

  ReviewQueueView(ReviewQueue queue, Periods periods, Clock clock) {
    super("review.title");
    this.queue = queue;
    this.clock = clock;
    this.periods = periods.list().stream().filter(known -> known.state() != PeriodState.PLANNED).toList().reversed();
    list = new Worklist<>(Words.text("review.title"), this::address, List.of(
        Column.of(Words.text("review.column.school"), item -> new Span(item.school().name())),
        Column.of(Words.text("review.column.ward"), item -> new Span(item.ward().orElse("–"))),
        Column.of(Words.text("review.column.period"), item -> new Span(Words.text(item.period().label()))),
        Column.of(Words.text("review.column.submitted"), this::submitted),
        Column.number(Words.text("review.column.revision"), item -> new Span(Values.words(item.revision()))),
        Column.of(Words.text("review.column.punctual"), ReviewQueueView::punctual),
        Column.of(Words.text("review.column.state"), item -> StatusBadge.of(item.state()))));
    add(answer, filters(), list, nothing);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = QueueAddress.read(event.getLocation().getQueryParameters(), periods);
    part.setValue(filter.part());
    period.setValue(QueueAddress.period(filter, periods).orElse(null));
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
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    part.addValueChangeListener(change -> choose(change.isFromClient()));
    period.addValueChangeListener(change -> choose(change.isFromClient()));
    search.addValueChangeListener(change -> choose(change.isFromClient()));
    var filters = new Div(part, period, search);
    filters.addClassName("filters");
    return filters;
  }

  /** The address keeps the filter, so that going back and sharing the page keep it too. */
  private void choose(boolean byThePerson) {
    if (byThePerson) {
      filter = new Filter(
          part.getValue(), Optional.ofNullable(period.getValue()).map(Period::id), search.getValue().strip());
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null,
          new Location(QueueAddress.of("review", QueueAddress.parameters(filter, periods)))));
      show();
    }
  }

  private void show() {
    answer.removeAll();
    answer.add(new PageHeader(answer(queue.waiting(person))));
    int count = queue.count(person, filter);
    list.setVisible(count > 0);
    list.show(count, (offset, limit) -> queue.page(person, filter, offset, limit));
    nothing.removeAll();
    if (count == 0) {
      boolean everything = filter.period().isEmpty() && filter.search().isBlank();
      nothing.add(new EmptyState(Symbol.INBOX, Words.text("review.none"),
          Words.text(everything ? "review.none.why" : "review.none.filtered")));
    }
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

  private long days(Instant since) {
    return ChronoUnit.DAYS.between(since.atZone(clock.getZone()).toLocalDate(), LocalDate.now(clock));
  }
}
