package vn.mangnon.compliance;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.issue.IssueRequests;
import vn.mangnon.issue.Issues;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ReportState.Move;
import vn.mangnon.report.Reports;

/** Keeps what obligations look at inside the transactions that change it. */
@Component
class Facts {

  private final FactsRepository repository;

  Facts(FactsRepository repository) {
    this.repository = repository;
  }

  /** A submission freezes a revision, and raises, repeats or withdraws issues of the school. */
  @EventListener
  @Order(Issues.RAISING + 1)
  @Transactional
  void onReportChanged(Reports.Changed changed) {
    if (changed.move() == Move.SUBMIT) {
      repository.keepReport(changed.report());
      repository.keepIssuesOfSchool(changed.school());
    }
  }

  @EventListener
  @Transactional
  void onIssueMoved(Issues.Moved moved) {
    repository.keepIssue(moved.issue());
  }

  @EventListener
  @Transactional
  void onRequestsRaised(IssueRequests.Raised raised) {
    repository.keepIssuesOfPeriod(raised.period());
  }

  @EventListener
  @Transactional
  void onPeriodChanged(Periods.Changed changed) {
    repository.keepDueDays(changed.period());
  }

  @Transactional
  void keepAll() {
    repository.refreshStatistics();
    repository.keepAll();
    repository.refreshStatistics();
  }
}
