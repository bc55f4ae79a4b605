package vn.mangnon.ui.overview;

import java.util.Comparator;
import java.util.List;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Standing;
import vn.mangnon.summary.Summary;

/** By what the schools are sorted; those of equal numbers stay in the order of their names. */
record SchoolOrder(SchoolColumn column, boolean descending) {

  static final SchoolOrder BY_NAME = new SchoolOrder(SchoolColumn.SCHOOL, false);

  /** What a click on a heading makes of it: numbers begin with the largest. */
  SchoolOrder clicked(SchoolColumn clicked) {
    return clicked == column
        ? new SchoolOrder(column, !descending)
        : new SchoolOrder(clicked, clicked.figure().isPresent());
  }

  /** @param byName in the order of their names */
  List<Summary.Row> sorted(List<Summary.Row> byName) {
    return switch (column) {
      case SCHOOL -> descending ? byName.reversed() : byName;
      case STANDING -> byName.stream().sorted(directed(Comparator.comparing(row -> Standing.of(row.figures())))).toList();
      case DUE, RECEIVED, ON_TIME, LATE, MISSING, AWAITED, ACCEPTED, ACTIVITIES, SESSIONS, ATTENDANCES, CLASSES, PEOPLE,
          RAISED, RESOLVED, REOPENED, OPEN -> byName.stream().sorted(by(column.figure().orElseThrow())).toList();
    };
  }

  /** What is missing comes last, whichever way the numbers go. */
  private Comparator<Summary.Row> by(Figure figure) {
    return Comparator.comparing((Summary.Row row) -> row.figures().value(figure).isEmpty())
        .thenComparing(directed(Comparator.comparingLong(row -> row.figures().value(figure).orElse(0))));
  }

  private Comparator<Summary.Row> directed(Comparator<Summary.Row> ascending) {
    return descending ? ascending.reversed() : ascending;
  }
}
