package vn.mangnon.document;

import java.util.Optional;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.report.FundingSource;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.SummaryFilter;

/**
 * A number in the words of a summary report, and where it comes from.
 *
 * @param code under which the words cite it, such as B2; the same in every draft
 * @param what it is, in words
 * @param value as it is written
 * @param annex where the annexes list what it is made of
 */
public record SummarySource(String code, String what, String value, Origin origin, String annex) {

  /** What was asked, so that a screen can open it. */
  public sealed interface Origin {

    record OfFigure(Figure figure, SummaryFilter filter) implements Origin {}

    record OfShare(Share share, SummaryFilter filter) implements Origin {}

    record OfChannel(Channel channel, SummaryFilter filter) implements Origin {}

    record OfRemarks(EvaluationKind kind, Optional<Category> category, SummaryFilter filter) implements Origin {}

    record OfFunding(FundingSource source, SummaryFilter filter) implements Origin {}

    /** Schools that reports were due from. */
    record OfSchools(SummaryFilter filter) implements Origin {}

    record OfOverdueIssues(SummaryFilter filter) implements Origin {}
  }
}
