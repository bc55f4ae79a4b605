package vn.mangnon.ui.review;

import java.util.Locale;
import java.util.Optional;

/** A line of a list as it is read: of one revision, or of two at once. At least one of them has it. */
record Line<T>(String pointer, Optional<T> before, Optional<T> after) {

  enum Standing {
    KEPT, ADDED, REMOVED;

    /** The class that shows it. */
    String className() {
      return "line-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The line as it stands now; a removed one as it stood. */
  T shown() {
    return after.or(() -> before).orElseThrow();
  }

  Standing standing() {
    if (before.isEmpty()) {
      return Standing.ADDED;
    }
    return after.isEmpty() ? Standing.REMOVED : Standing.KEPT;
  }

  /** Of a removed line, where it stood: its pointer leads into the earlier revision. */
  String place() {
    return standing() == Standing.REMOVED ? Reading.REMOVED + pointer : pointer;
  }
}
