package vn.mangnon.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
  private final FiguresRepository figures;
  private final Clock clock;

  Summaries(SummaryQuery query, LineQuery lines, FiguresRepository figures, Clock clock) {
    this.query = query;
    this.lines = lines;
    this.figures = figures;
    this.clock = clock;
  }

  /** The figures of what {@code scope} may count. */
  public Summary of(Scope scope, SummaryFilter filter) {
    LocalDate today = LocalDate.now(clock);
    var found = query.find(scope, filter, today);
    return new Summary(clock.instant(), filter, found.rows(), found.total());
  }

  /** The lines whose values add up to the figure under that filter, by school and period. */
  public Summary.Lines lines(Scope scope, Figure figure, SummaryFilter filter, int limit, int offset) {
    if (scope.equals(Scope.AGGREGATES)) {
      throw Rejection.forbidden("summary.lines-not-yours");
    }
    return lines.lines(scope, figure, filter, LocalDate.now(clock), limit, offset);
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
    figures.refreshStatistics();
  }
}
