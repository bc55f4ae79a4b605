package vn.mangnon.ui.overview;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mangnon.summary.Figure;
import vn.mangnon.ui.shell.Words;

/** The columns of the table of schools. */
enum SchoolColumn {
  SCHOOL(null),
  STANDING(null),
  DUE(Figure.REPORTS_DUE),
  RECEIVED(Figure.REPORTS_RECEIVED),
  ON_TIME(Figure.REPORTS_ON_TIME),
  LATE(Figure.REPORTS_LATE),
  MISSING(Figure.REPORTS_MISSING),
  AWAITED(Figure.REPORTS_AWAITED),
  ACCEPTED(Figure.REPORTS_ACCEPTED),
  ACTIVITIES(Figure.ACTIVITIES),
  SESSIONS(Figure.SESSIONS),
  ATTENDANCES(Figure.ATTENDANCES),
  CLASSES(Figure.TRAINING_CLASSES),
  PEOPLE(Figure.PEOPLE_TRAINED),
  RAISED(Figure.ISSUES_RAISED),
  RESOLVED(Figure.ISSUES_RESOLVED),
  REOPENED(Figure.ISSUES_REOPENED),
  OPEN(Figure.ISSUES_OPEN);

  /** Those that are shown until somebody chooses. */
  static final Set<SchoolColumn> USUAL =
      EnumSet.complementOf(EnumSet.of(AWAITED, SESSIONS, ATTENDANCES, RAISED, RESOLVED, REOPENED));

  private final @Nullable Figure figure;

  SchoolColumn(@Nullable Figure figure) {
    this.figure = figure;
  }

  Optional<Figure> figure() {
    return Optional.ofNullable(figure);
  }

  /** A table without names says nothing. */
  boolean mayBeHidden() {
    return this != SCHOOL;
  }

  String heading() {
    return Words.text("overview.column." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  static SchoolColumn of(Figure figure) {
    return Arrays.stream(values()).filter(column -> column.figure == figure).findFirst().orElseThrow();
  }
}
