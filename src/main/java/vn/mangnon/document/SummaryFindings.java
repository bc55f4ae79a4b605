package vn.mangnon.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Target;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.summary.ChannelUse;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.ReportContents;
import vn.mangnon.summary.Responding;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;

/**
 * All that a summary report says, of one moment.
 *
 * @param title of what it is about, such as 'năm 2026'
 * @param schools from which reports were due
 * @param before the same of the year, or the period, one year earlier; empty where there was none
 * @param byYear every year of the programme
 * @param said by part of section IV, where texts may be read
 * @param people the coverage of the last of the years, school by school
 * @param readsTexts whether this reader may read what schools wrote
 * @param overdueIssues outstanding ones whose due day has passed; empty where they may not be read
 * @param periods by their codes
 * @param next periods whose reports are due next, the next first
 * @param lastEnded the last year that has ended
 */
record SummaryFindings(
    Instant asOf, LocalDate today, SummaryFilter filter, String title, Responding schools, Summary bySchool,
    Optional<Before> before, Summary byLevel, Summary byCategory, List<ReportContents.Doing> doing, Summary byYear,
    Summary byYearAndCategory, Coverage coverage, List<Target> targets, List<ChannelUse> channels,
    Map<EvaluationKind, List<ReportContents.Said>> said, Map<EvaluationKind, List<ReportContents.Remark>> remarks,
    List<ReportContents.Funded> funded, List<ReportContents.Received> received, Coverage people, boolean readsTexts, Optional<Long> overdueIssues, Map<String, Period> periods, List<Period> next,
    int lastEnded) {

  /** @param title such as 'năm 2025' */
  record Before(String title, Summary.Figures figures, SummaryFilter filter) {}

  Summary.Figures total() {
    return bySchool.total();
  }
}
