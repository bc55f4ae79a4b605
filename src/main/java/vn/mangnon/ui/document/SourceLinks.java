package vn.mangnon.ui.document;

import java.util.Optional;
import vn.mangnon.account.Person;
import vn.mangnon.document.SummarySource;
import vn.mangnon.document.SummarySource.Origin;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Category;
import vn.mangnon.report.EvaluationKind;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.shell.Selection;

/** Where the numbers of a summary report lead on the screen. */
final class SourceLinks {

  private final Periods periods;
  private final Person person;

  SourceLinks(Periods periods, Person person) {
    this.periods = periods;
    this.person = person;
  }

  Optional<String> address(SummarySource source) {
    return switch (source.origin()) {
      case Origin.OfFigure(Figure figure, SummaryFilter filter) -> selection(filter).behind(figure, person.scope());
      case Origin.OfShare(Share share, SummaryFilter filter) ->
          selection(filter.period(Optional.empty())).behind(share, Share.Side.PART, person.scope());
      case Origin.OfChannel(var channel, SummaryFilter filter) -> selection(filter).behind(channel, person.scope());
      case Origin.OfSchools(SummaryFilter filter) -> Optional.of(selection(filter).bySchool(Figure.REPORTS_DUE));
      case Origin.OfOverdueIssues _ -> Optional.of("issues?view=list&overdue=1");
      case Origin.OfRemarks(EvaluationKind kind, var category, SummaryFilter filter) -> remarks(kind, category, filter);
      case Origin.OfFunding(_, SummaryFilter filter) -> selection(filter).behind(Figure.REPORTS_RECEIVED, person.scope());
    };
  }

  /** Strengths are followed nowhere: they stand in the reports themselves. */
  private Optional<String> remarks(
      EvaluationKind kind, Optional<Category> category, SummaryFilter filter) {
    return switch (kind) {
      case STRENGTH -> selection(filter).behind(Figure.REPORTS_RECEIVED, person.scope());
      case SHORTCOMING, RECOMMENDATION ->
          selection(filter.category(category)).behind(Figure.ISSUES_RAISED, person.scope());
    };
  }

  private Selection selection(SummaryFilter filter) {
    return Selection.EVERYTHING.calendar(filter.calendar()).years(filter.from(), filter.to())
        .period(filter.period().map(periods::find).map(Period::code))
        .category(filter.category());
  }
}
