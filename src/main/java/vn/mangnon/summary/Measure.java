package vn.mangnon.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a comparison or a free table is of: a figure that is counted, or a share that is reached. */
public sealed interface Measure {

  record OfFigure(Figure figure) implements Measure {
    @Override
    public String path() {
      return figure.path();
    }

    /** Only activities and issues have a category; a report or a class has none. */
    @Override
    public boolean hasCategories() {
      return switch (figure) {
        case ACTIVITIES, SESSIONS, ATTENDANCES, ISSUES_RAISED, ISSUES_RESOLVED, ISSUES_REOPENED, ISSUES_OPEN -> true;
        case REPORTS_DUE, REPORTS_RECEIVED, REPORTS_ON_TIME, REPORTS_LATE, REPORTS_MISSING, REPORTS_AWAITED,
            REPORTS_ACCEPTED, TRAINING_CLASSES, PEOPLE_TRAINED -> false;
      };
    }
  }

  record OfShare(Share share) implements Measure {
    @Override
    public String path() {
      return share.path();
    }

    @Override
    public boolean hasCategories() {
      return false;
    }
  }

  /** Its name in addresses. */
  String path();

  boolean hasCategories();

  static List<Measure> all() {
    return Stream.<Measure>concat(
            Stream.of(Figure.values()).map(OfFigure::new), Stream.of(Share.values()).map(OfShare::new))
        .toList();
  }

  static Optional<Measure> ofPath(String path) {
    return all().stream().filter(measure -> measure.path().equals(path)).findFirst();
  }
}
