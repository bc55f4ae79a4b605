package vn.mangnon.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What somebody changed in a draft while typing for some minutes.
 *
 * @param to when it was last saved
 */
public record Edit(Instant from, Instant to, String by, List<Part> parts) {

  /**
   * One place that changed.
   *
   * @param lines of which lines it is a place, the outermost first
   * @param change empty for whoever may know of it but not read it
   */
  public record Part(String pointer, List<Line> lines, Optional<Change> change) {

    Part withChange(UnaryOperator<Change> shown) {
      return new Part(pointer, lines, change.map(shown));
    }

    Part withoutWording() {
      return new Part(pointer, lines, Optional.empty());
    }
  }

  /** A line of a list, as readers call it. */
  public sealed interface Line {

    /** Counted from 1. */
    record Number(int number) implements Line {}

    record Group(ParticipantGroup group) implements Line {}

    record OfIndicator(String code, Optional<ParticipantGroup> group) implements Line {}
  }
}
