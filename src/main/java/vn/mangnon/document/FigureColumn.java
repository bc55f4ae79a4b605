package vn.mangnon.document;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summary;

/**
 * A figure as a column of a table or a sheet.
 *
 * @param key of its texts: heading, unit and definition
 * @param addsOverYears whether the figures of years add up; what is still open at the end of one is part of the next
 */
record FigureColumn(
    String key, Group group, boolean addsOverYears, Function<Summary.Figures, OptionalLong> value) {

  enum Group { REPORTS, ACTIVITIES, TRAININGS, ISSUES }

  /** What is awaited is told by its two sides already, what is due and what was received. */
  static final List<FigureColumn> ALL = Stream.of(Figure.values())
      .filter(figure -> figure != Figure.REPORTS_AWAITED)
      .map(FigureColumn::of)
      .toList();

  private static FigureColumn of(Figure figure) {
    return new FigureColumn(
        figure.path(), group(figure), figure != Figure.ISSUES_OPEN, figures -> figures.value(figure));
  }

  private static Group group(Figure figure) {
    return switch (figure) {
      case REPORTS_DUE, REPORTS_RECEIVED, REPORTS_ON_TIME, REPORTS_LATE, REPORTS_MISSING, REPORTS_AWAITED,
          REPORTS_ACCEPTED ->
          Group.REPORTS;
      case ACTIVITIES, SESSIONS, ATTENDANCES -> Group.ACTIVITIES;
      case TRAINING_CLASSES, PEOPLE_TRAINED -> Group.TRAININGS;
      case ISSUES_RAISED, ISSUES_RESOLVED, ISSUES_REOPENED, ISSUES_OPEN -> Group.ISSUES;
    };
  }

  /** In characters, wide enough for what a district adds up to. */
  int width() {
    return key.equals(Figure.ATTENDANCES.path()) ? 11 : 9;
  }

  String headingKey() {
    return "document.figure." + key;
  }

  String unitKey() {
    return "document.unit." + key;
  }

  String definitionKey() {
    return "document.definition." + key;
  }

  String groupKey() {
    return "document.group." + group.name().toLowerCase(java.util.Locale.ROOT);
  }
}
