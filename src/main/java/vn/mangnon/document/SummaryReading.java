package vn.mangnon.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.ChannelUses;
import vn.mangnon.summary.Coverages;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Grouping;
import vn.mangnon.summary.ReportContents;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** Reads what a summary report says, in one look at the database, with the queries of the screens. */
@Component
class SummaryReading {

  private static final int WORDINGS = 3;

  private final Summaries summaries;
  private final Coverages coverages;
  private final ChannelUses channels;
  private final ReportContents contents;
  private final Issues issues;
  private final Periods periods;
  private final Programmes programmes;
  private final Clock clock;

  SummaryReading(
      Summaries summaries, Coverages coverages, ChannelUses channels, ReportContents contents, Issues issues,
      Periods periods, Programmes programmes, Clock clock) {
    this.summaries = summaries;
    this.coverages = coverages;
    this.channels = channels;
    this.contents = contents;
    this.issues = issues;
    this.periods = periods;
    this.programmes = programmes;
    this.clock = clock;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public SummaryFindings of(Person person, SummaryFilter asked) {
    Scope scope = person.scope();
    SummaryFilter filter = asked.whole();
    SummaryFilter ever = filter.period(Optional.empty()).years(SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR);
    var byYear = summaries.of(scope, ever.by(Dimension.YEAR));
    LocalDate today = LocalDate.now(clock);
    int lastEnded = filter.calendar() == YearKind.SCHOOL ? SchoolYear.of(today).start() - 1 : today.getYear() - 1;
    boolean readsTexts = !scope.equals(Scope.AGGREGATES);
    return new SummaryFindings(
        clock.instant(), today, filter, title(filter), summaries.responding(scope, filter).total(),
        summaries.of(scope, filter.by(Dimension.SCHOOL)), before(scope, filter),
        summaries.of(scope, filter.by(Dimension.LEVEL)), summaries.of(scope, filter.by(Dimension.CATEGORY)),
        contents.doing(scope, filter), byYear, summaries.byCategory(scope, byYear), coverages.of(person, ever),
        programmes.targets(), channels.of(scope, filter),
        ofEachKind(scope, filter, (within, kind) -> contents.said(scope, within, kind, WORDINGS)),
        ofEachKind(scope, filter, (within, kind) -> contents.remarks(scope, within, kind)),
        contents.funded(scope, filter), contents.received(scope, filter),
        coverages.of(person, ever.years(filter.to(), filter.to()), Grouping.SCHOOL), readsTexts, readsTexts ? Optional.of(overdue(person, filter)) : Optional.empty(),
        periods.list().stream().collect(Collectors.toMap(Period::code, period -> period)), next(today), lastEnded);
  }

  private static <T> Map<EvaluationKind, List<T>> ofEachKind(
      Scope scope, SummaryFilter filter, BiFunction<SummaryFilter, EvaluationKind, List<T>> read) {
    var found = new EnumMap<EvaluationKind, List<T>>(EvaluationKind.class);
    for (EvaluationKind kind : EvaluationKind.values()) {
      found.put(kind, read.apply(filter, kind));
    }
    return found;
  }

  private long overdue(Person person, SummaryFilter filter) {
    return issues.tally(person, IssueFilter.everything().states(IssueFilter.OUTSTANDING).places(filter.ward(), filter.level()))
        .stream().mapToLong(Issues.Tally::overdue).sum();
  }

  /** Of several years there is nothing one year earlier to compare them with. */
  private Optional<SummaryFindings.Before> before(Scope scope, SummaryFilter filter) {
    if (filter.from() != filter.to() || filter.from() == SummaryFilter.FIRST_YEAR) {
      return Optional.empty();
    }
    SummaryFilter year = filter.years(filter.from() - 1, filter.from() - 1);
    Optional<SummaryFilter> earlier = filter.period().isEmpty()
        ? Optional.of(year)
        : oneYearBefore(periods.find(filter.period().get())).map(period -> year.period(Optional.of(period.id())));
    return earlier.map(before ->
        new SummaryFindings.Before(title(before), summaries.of(scope, before).total(), before));
  }

  private Optional<Period> oneYearBefore(Period period) {
    return periods.list().stream()
        .filter(other -> other.kind() == period.kind() && other.windowFrom().equals(period.windowFrom().minusYears(1)))
        .findFirst();
  }

  String title(SummaryFilter filter) {
    return filter.period().map(periods::find)
        .map(period -> lower(period.label().in(Texts.VIETNAMESE)))
        .orElseGet(() -> {
          String word = filter.calendar() == YearKind.SCHOOL ? "năm học " : "năm ";
          String from = filter.calendar().label(filter.from());
          return filter.from() == filter.to() ? word + from : "từ " + word + from + " đến " + word
              + filter.calendar().label(filter.to());
        });
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Texts.VIETNAMESE) + label.substring(1);
  }

  private List<Period> next(LocalDate today) {
    return periods.list().stream()
        .filter(period -> period.state() != PeriodState.CLOSED && !period.dueOn().isBefore(today))
        .sorted(Comparator.comparing(Period::dueOn))
        .limit(3)
        .toList();
  }
}
