package vn.mangnon.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.issue.IssueRequests;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;

/** Every figure, by any dimension, and the report lines behind it. */
@Service
@Transactional(readOnly = true)
public class Summaries {

  private final SummaryQuery query;
  private final LineQuery lines;
  private final MedianQuery medians;
  private final RespondingQuery responding;
  private final FiguresRepository figures;
  private final Clock clock;

  Summaries(
      SummaryQuery query, LineQuery lines, MedianQuery medians, RespondingQuery responding, FiguresRepository figures,
      Clock clock) {
    this.query = query;
    this.lines = lines;
    this.medians = medians;
    this.responding = responding;
    this.figures = figures;
    this.clock = clock;
  }

  /** The figures of what {@code scope} may count. */
  public Summary of(Scope scope, SummaryFilter filter) {
    LocalDate today = LocalDate.now(clock);
    var found = query.find(scope, filter, today);
    return new Summary(clock.instant(), filter, found.rows(), found.total());
  }

  /** How many schools are behind the sums of such a filter, which may be by school, ward, level, ownership and year. */
  public Responders responding(Scope scope, SummaryFilter filter) {
    var found = responding.find(scope, filter);
    return new Responders(found.groups(), found.total());
  }

  /** The same figures by category too, whose total is that of {@code whole}. */
  public Summary byCategory(Scope scope, Summary whole) {
    var by = EnumSet.of(Dimension.CATEGORY);
    by.addAll(whole.filter().by());
    var filter = whole.filter().by(by.toArray(Dimension[]::new));
    return new Summary(
        clock.instant(), filter, query.rows(scope, filter, LocalDate.now(clock)), whole.total());
  }

  /** The lines whose values add up to the figure under that filter, by school and period. */
  public Summary.Lines lines(Scope scope, Figure figure, SummaryFilter filter, int limit, int offset) {
    if (scope.equals(Scope.AGGREGATES)) {
      throw Rejection.forbidden("summary.lines-not-yours");
    }
    return lines.lines(scope, figure, filter, LocalDate.now(clock), limit, offset);
  }

  /** The medians of that school's level, of the years in which at least five of its schools reported. */
  public List<LevelMedian> besideLevel(Scope scope, UUID school, YearKind calendar) {
    if (!scope.overCounts(ids -> ids.contains(school), () -> true)) {
      throw Rejection.notFound("organisation.no-school");
    }
    return medians.ofLevel(school, calendar);
  }

  @EventListener
  @Order(Issues.RAISING + 1)
  @Transactional
  void onReportChanged(Reports.Changed changed) {
    figures.refresh(Optional.of(changed.school()), Optional.of(changed.period()));
  }

  @EventListener
  @Transactional
  void onIssueMoved(Issues.Moved moved) {
    figures.refresh(Optional.of(moved.school()), Optional.of(moved.period()));
  }

  @EventListener
  @Transactional
  void onRequestsRaised(IssueRequests.Raised raised) {
    figures.refresh(Optional.empty(), Optional.of(raised.period()));
  }

  @EventListener
  @Transactional
  void onPeriodChanged(Periods.Changed changed) {
    figures.refresh(Optional.empty(), Optional.of(changed.period()));
  }

  /** Makes all read models anew from the reports and the issues. */
  @Transactional
  public void rebuild() {
    figures.refreshStatistics();
    figures.refresh(Optional.empty(), Optional.empty());
    figures.foldSums();
    figures.refreshStatistics();
  }

  /** Keeps the tables of sums small; they are right without it. */
  @Transactional
  void foldSums() {
    figures.foldSums();
  }
}
