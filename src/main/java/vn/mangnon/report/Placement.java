package vn.mangnon.report;

import java.util.Optional;
import java.util.OptionalInt;

/** Finds a place of one content again in another: lines move, fields stay where they are in their line. */
final class Placement {

  private final Comparison comparison;

  /** @param comparison of the content in which the places are known with the one in which they are looked for */
  Placement(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Where that place is now; empty where its line is gone. */
  Optional<String> of(String pointer) {
    var place = new StringBuilder();
    for (String part : pointer.substring(1).split("/")) {
      if (Character.isDigit(part.charAt(0))) {
        OptionalInt now = line(place.toString(), Integer.parseInt(part));
        if (now.isEmpty()) {
          return Optional.empty();
        }
        place.append('/').append(now.getAsInt());
      } else {
        place.append('/').append(part);
      }
    }
    return Optional.of(place.toString());
  }

  private OptionalInt line(String list, int before) {
    return comparison.rows(list).stream()
        .filter(row -> row.before().isPresent() && row.before().getAsInt() == before)
        .map(Comparison.Row::after)
        .findFirst().orElse(OptionalInt.empty());
  }
}
