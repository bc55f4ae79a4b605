package vn.mangnon.ui.compare;

import java.util.OptionalLong;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Responding;
import vn.mangnon.summary.Score;
import vn.mangnon.summary.Summary;

/**
 * Makes groups of different size comparable: reports are told out of those that are due, what they count for each
 * school that reported; of a single school the count itself.
 */
final class Scores {

  private Scores() {}

  /** @param plain whether the group is one school */
  static Score of(Figure figure, Summary.Figures figures, Responding schools, boolean plain) {
    OptionalLong count = figures.value(figure);
    if (count.isEmpty()) {
      return Score.UNKNOWN;
    }
    return switch (figure) {
      case REPORTS_DUE -> due(figures) == 0 ? Score.UNKNOWN : each(count.getAsLong(), schools.due(), plain);
      case REPORTS_RECEIVED, REPORTS_MISSING, REPORTS_AWAITED -> rate(count.getAsLong(), figures);
      case REPORTS_ON_TIME, REPORTS_LATE, REPORTS_ACCEPTED ->
          figures.value(Figure.REPORTS_RECEIVED).orElse(0) == 0 ? Score.UNKNOWN : rate(count.getAsLong(), figures);
      case ACTIVITIES, SESSIONS, ATTENDANCES, TRAINING_CLASSES, PEOPLE_TRAINED, ISSUES_RAISED, ISSUES_RESOLVED,
          ISSUES_REOPENED, ISSUES_OPEN -> each(count.getAsLong(), schools.reporting(), plain);
    };
  }

  private static Score rate(long part, Summary.Figures figures) {
    return due(figures) == 0 ? Score.UNKNOWN : Score.rate(part, due(figures));
  }

  private static Score each(long count, int schools, boolean plain) {
    return plain ? Score.plain(count) : Score.mean(count, schools);
  }

  private static long due(Summary.Figures figures) {
    return figures.value(Figure.REPORTS_DUE).orElse(0);
  }
}
