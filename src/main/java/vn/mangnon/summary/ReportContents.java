package vn.mangnon.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.report.FundingSource;

/** What stands in the counted reports, gathered for a summary in words. */
@Service
@Transactional(readOnly = true)
public class ReportContents {

  private final ReportContentQuery query;

  ReportContents(ReportContentQuery query) {
    this.query = query;
  }

  /** How many schools reported an activity of that category. */
  public record Doing(Category category, int schools) {}

  /**
   * What was said of one category.
   *
   * @param lines how often anything was said
   * @param wordings said most, the most said first
   */
  public record Said(Category category, int lines, int schools, List<Wording> wordings) {}

  /** Words that are the same but for case, accents and punctuation, as one school wrote them. */
  public record Wording(String text, int lines, int schools) {}

  /** @param amount in đồng, of those that give one; empty where none does */
  public record Funded(FundingSource source, int reports, int schools, Optional<BigDecimal> amount) {}

  /** A line of section IV. */
  public record Remark(Summary.Unit school, String period, EvaluationKind kind, Category category, String text) {}

  /** A report that was received, with the channels and the sources of money that it names. */
  public record Received(
      Summary.Unit school, String period, Instant submittedAt, boolean onTime, List<Channel> channels,
      List<FundingSource> funding) {}

  /** Categories in which somebody did something. */
  public List<Doing> doing(Scope scope, SummaryFilter filter) {
    return query.doing(scope, filter);
  }

  /** Of the schools whose texts may be read; the category of which most was said first. */
  public List<Said> said(Scope scope, SummaryFilter filter, EvaluationKind kind, int wordings) {
    return query.said(scope, filter, kind, wordings);
  }

  /** Line by line, of the schools whose texts may be read, in the order of their names. */
  public List<Remark> remarks(Scope scope, SummaryFilter filter, EvaluationKind kind) {
    return query.remarks(scope, filter, kind);
  }

  /** Report by report, of the schools whose texts may be read, in the order of their names. */
  public List<Received> received(Scope scope, SummaryFilter filter) {
    return query.received(scope, filter);
  }

  /** Of the schools whose texts may be read. */
  public List<Funded> funded(Scope scope, SummaryFilter filter) {
    return query.funded(scope, filter);
  }
}
