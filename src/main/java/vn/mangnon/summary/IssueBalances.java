package vn.mangnon.summary;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.organisation.Scope;

/** The equation of outstanding issues, by school, ward, level, category or year: from the query of every figure. */
@Service
@Transactional(readOnly = true)
public class IssueBalances {

  private final Summaries summaries;

  IssueBalances(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Rows of schools, wards, levels or categories are of all years of the filter together. */
  public IssueBalance of(Scope scope, SummaryFilter filter, Dimension by) {
    Summary summary = summaries.of(scope, filter.by(by));
    return new IssueBalance(
        filter, by,
        summary.rows().stream().map(row -> new IssueBalance.Row(row, IssueBalance.Turns.of(row.figures()))).toList(),
        IssueBalance.Turns.of(summary.total()));
  }

}
