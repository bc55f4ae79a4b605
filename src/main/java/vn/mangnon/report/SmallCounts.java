package vn.mangnon.report;

import java.util.Optional;
import java.util.Set;
import vn.mangnon.report.ReportContent.IndicatorValue;

/**
 * Counts of one to four children, by which a child could be recognised, are kept from readers above the school's own
 * officers (Law 91/2025/QH15, Article 24). That there were none is told.
 */
final class SmallCounts {

  private static final int LEAST_SHOWN = 5;

  private final Set<String> aboutChildren;

  /** @param aboutChildren codes of the indicators that count children */
  SmallCounts(Set<String> aboutChildren) {
    this.aboutChildren = aboutChildren;
  }

  ReportContent hiddenIn(ReportContent content) {
    return content.indicators().stream().noneMatch(this::small)
        ? content
        : new ReportContent(
            content.document(), content.communication(), content.activities(), content.trainings(),
            content.indicators().stream().map(this::shown).toList(),
            content.funding(), content.strengths(), content.shortcomings(), content.recommendations(),
            content.recipients(), content.signer(), content.progress(), content.evidence(), content.explanations());
  }

  Change hiddenIn(Change change) {
    return switch (change) {
      case Change.Added(var pointer, IndicatorValue value) -> new Change.Added(pointer, shown(value));
      case Change.Removed(var pointer, IndicatorValue value) -> new Change.Removed(pointer, shown(value));
      case Change.Replaced(var pointer, var before, var after) ->
          new Change.Replaced(pointer, before.map(this::shownObject), after.map(this::shownObject));
      case Change.Added other -> other;
      case Change.Removed other -> other;
    };
  }

  private Object shownObject(Object value) {
    return value instanceof IndicatorValue indicator ? shown(indicator) : value;
  }

  private IndicatorValue shown(IndicatorValue value) {
    return small(value) ? new IndicatorValue(value.code(), value.group(), null, false, true) : value;
  }

  private boolean small(IndicatorValue value) {
    return aboutChildren.contains(value.code())
        && Optional.ofNullable(value.value()).filter(count -> count > 0 && count < LEAST_SHOWN).isPresent();
  }
}
