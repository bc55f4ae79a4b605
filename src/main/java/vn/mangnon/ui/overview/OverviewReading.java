package vn.mangnon.ui.overview;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.compliance.ComplianceFilter;
import vn.mangnon.compliance.ComplianceGrouping;
import vn.mangnon.compliance.CountedYear;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.Target;
import vn.mangnon.report.ReviewQueue;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.ChannelUse;
import vn.mangnon.summary.ChannelUses;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverages;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Standing;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;

/** Reads what the overview shows: one summary for each question, always from the database. */
@Component
class OverviewReading {

  private final Summaries summaries;
  private final Selections selections;
  private final Periods periods;
  private final ReviewQueue queue;
  private final Issues issues;
  private final Coverages coverages;
  private final ChannelUses channels;
  private final Programmes programmes;
  private final Compliance compliance;
  private final Clock clock;

  OverviewReading(
      Summaries summaries, Coverages coverages, ChannelUses channels, Selections selections, Periods periods,
      Programmes programmes, ReviewQueue queue, Issues issues, Compliance compliance, Clock clock) {
    this.summaries = summaries;
    this.selections = selections;
    this.periods = periods;
    this.queue = queue;
    this.issues = issues;
    this.coverages = coverages;
    this.channels = channels;
    this.programmes = programmes;
    this.compliance = compliance;
    this.clock = clock;
  }

  /**
   * @param waiting reports that wait for the district's word; empty for readers of counts alone
   * @param issues outstanding ones of the schools that are looked at, today; none for readers of counts alone
   * @param byYear every year of the programme
   * @param bySchool the years chosen
   * @param coverage every year of the programme
   * @param channels the years chosen
   */
  record Found(
      PeriodAnswer answer, Optional<ReviewQueue.Waiting> waiting, List<Issues.Tally> issues, Summary byYear,
      Summary byYearAndCategory, Summary bySchool, Coverage coverage, List<ChannelUse> channels) {

    /** Schools that have reports past their due day in the years chosen, and sent none. */
    long silent() {
      return bySchool.rows().stream().filter(row -> Standing.of(row.figures()) == Standing.SILENT).count();
    }

    /** Whether the table of schools shows other figures than that of {@code earlier}. */
    boolean hasOtherSchoolsThan(Found earlier) {
      return !bySchool.rows().equals(earlier.bySchool.rows());
    }

    /** Whether it shows other figures than {@code earlier}. */
    boolean differsFrom(Found earlier) {
      return !byYear.rows().equals(earlier.byYear.rows())
          || !byYearAndCategory.rows().equals(earlier.byYearAndCategory.rows())
          || !bySchool.rows().equals(earlier.bySchool.rows())
          || !coverage.years().equals(earlier.coverage.years())
          || !channels.equals(earlier.channels)
          || !issues.equals(earlier.issues);
    }

    /** Reports past their due day of every year, never received. */
    long overdue() {
      return byYear.total().value(Figure.REPORTS_MISSING).orElse(0);
    }

    /** The year of an open period, where it is among the years chosen: its figures will still grow. */
    Optional<Integer> unfinished(Selection selection) {
      return answer.first()
          .map(open -> selection.calendar() == YearKind.SCHOOL
              ? open.period().schoolYear().start()
              : open.period().year())
          .filter(year -> selection.from() <= year && year <= selection.to());
    }

    Optional<Summary.Figures> ofYear(int year) {
      return byYear.rows().stream().filter(row -> row.year().orElseThrow() == year).map(Summary.Row::figures).findFirst();
    }
  }

  /** @param band the lowest */
  record Weak(Band band, long schools) {}

  OverviewAddress address(QueryParameters parameters) {
    LocalDate today = LocalDate.now(clock);
    boolean schoolYears = Selection.of(parameters).calendar() == YearKind.SCHOOL;
    return OverviewAddress.of(parameters, schoolYears ? SchoolYear.of(today).start() : today.getYear());
  }

  /** The last year that has ended: what is not known after it lies ahead. */
  int lastEnded(Selection selection) {
    LocalDate today = LocalDate.now(clock);
    return switch (selection.calendar()) {
      case CALENDAR -> today.getYear() - 1;
      case SCHOOL -> SchoolYear.of(today).start() - 1;
    };
  }

  /** The same schools over all the years of the programme. */
  Selection ever(Selection selection) {
    return selection.years(SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR);
  }

  /** All of it as it was at one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Found read(Person person, Selection selection) {
    Scope scope = person.scope();
    SummaryFilter chosen = selections.filter(person, selection);
    SummaryFilter ever = chosen.years(SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR);
    List<Period> known = periods.list();
    List<PeriodAnswer.Open> open = known.stream()
        .filter(period -> period.state() == PeriodState.OPEN)
        .map(period -> new PeriodAnswer.Open(period, reports(scope, ever.period(Optional.of(period.id())))))
        .toList();
    boolean counts = scope.equals(Scope.AGGREGATES);
    Summary byYear = summaries.of(scope, ever.by(Dimension.YEAR));
    return new Found(
        new PeriodAnswer(open, known, LocalDate.now(clock)),
        counts ? Optional.empty() : Optional.of(queue.waiting(person, ReviewQueue.Part.WAITING)),
        counts ? List.of() : issues.tally(person, IssueFilter.everything()
            .states(IssueFilter.OUTSTANDING).places(chosen.ward(), chosen.level())),
        byYear,
        summaries.byCategory(scope, byYear),
        summaries.of(scope, chosen.by(Dimension.SCHOOL)),
        coverages.of(person, ever),
        channels.of(scope, chosen));
  }

  /** How many schools do worst with their obligations, in the years chosen. */
  Optional<Weak> weak(Person person, Selection selection) {
    var filter = ComplianceFilter.everything()
        .years(selection.from(), selection.to())
        .calendar(selection.calendar() == YearKind.SCHOOL ? CountedYear.SCHOOL : CountedYear.CALENDAR)
        .ward(selection.ward())
        .level(selection.level());
    Band lowest = compliance.grading().bands().getLast();
    long schools = compliance.scores(person, filter, ComplianceGrouping.SCHOOL).rows().stream()
        .filter(row -> row.band().filter(lowest::equals).isPresent()).count();
    return schools == 0 ? Optional.empty() : Optional.of(new Weak(lowest, schools));
  }

  List<Target> targets() {
    return programmes.targets();
  }

  private Summary.Reports reports(Scope scope, SummaryFilter filter) {
    return summaries.of(scope, filter.whole()).total().reports().orElseThrow();
  }
}
