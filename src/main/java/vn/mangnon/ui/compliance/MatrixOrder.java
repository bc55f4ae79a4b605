package vn.mangnon.ui.compliance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.compliance.Scores;

/** By what the schools of the matrix are sorted; those of equal scores stay in the order of their names. */
record MatrixOrder(Column column, boolean descending) {

  enum Column { NAME, SCORE }

  static final MatrixOrder WEAKEST_FIRST = new MatrixOrder(Column.SCORE, false);

  /** As it stands in an address: {@code -score} has the best first. */
  static Optional<MatrixOrder> of(String sort) {
    boolean descending = sort.startsWith("-");
    String name = descending ? sort.substring(1) : sort;
    return Arrays.stream(Column.values())
        .filter(column -> path(column).equals(name)).findFirst()
        .map(column -> new MatrixOrder(column, descending));
  }

  /** What a click on a heading makes of it. */
  MatrixOrder clicked(Column clicked) {
    return new MatrixOrder(clicked, clicked == column && !descending);
  }

  /** @param byName in the order of their names; schools of which nothing was due yet come last */
  List<Scores.Row> sorted(List<Scores.Row> byName) {
    return switch (column) {
      case NAME -> descending ? byName.reversed() : byName;
      case SCORE -> {
        Comparator<Scores.Row> byScore = Comparator.comparing(row -> row.score().share().orElseThrow());
        yield byName.stream()
            .sorted(Comparator.comparing((Scores.Row row) -> row.score().share().isEmpty())
                .thenComparing((one, other) -> one.score().share().isEmpty() || other.score().share().isEmpty()
                    ? 0
                    : (descending ? byScore.reversed() : byScore).compare(one, other)))
            .toList();
      }
    };
  }

  @Override
  public String toString() {
    return (descending ? "-" : "") + path(column);
  }

  private static String path(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
