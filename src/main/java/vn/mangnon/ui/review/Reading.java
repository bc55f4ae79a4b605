package vn.mangnon.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.mangnon.report.Change;
import vn.mangnon.report.Comparison;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;

/**
 * A report's content as it is read on the screen: one revision, alone or beside an earlier one.
 *
 * @param before the earlier revision; the same content where nothing is compared
 */
record Reading(ReportContent before, ReportContent after, Comparison comparison) {

  /** Stands before the pointer of a line that only the earlier revision has. */
  static final String REMOVED = "removed";

  static Reading of(ReportContent content) {
    return new Reading(content, content, Comparison.of(content, content));
  }

  static Reading of(Report.Revision before, Report.Revision after) {
    return new Reading(before.content(), after.content(), Comparison.of(before.content(), after.content()));
  }

  List<Change> changes() {
    return comparison.changes();
  }

  Optional<Change.Replaced> replacedAt(String pointer) {
    return comparison.replacedAt(pointer);
  }

  /** The lines of a list that both revisions have. */
  <T> List<Line<T>> lines(String list, List<T> before, List<T> after) {
    return comparison.rows(list).stream()
        .map(row -> {
          int index = row.after().isPresent() ? row.after().getAsInt() : row.before().getAsInt();
          return new Line<>(list + "/" + index, at(before, row.before()), at(after, row.after()));
        })
        .toList();
  }

  /** The lines inside a line, which only one revision may have. */
  <T, L> List<Line<L>> linesIn(Line<T> line, String list, java.util.function.Function<T, List<L>> inside) {
    String place = line.pointer() + list;
    if (line.before().isPresent() && line.after().isPresent()) {
      return lines(place, inside.apply(line.before().get()), inside.apply(line.after().get()));
    }
    List<L> all = inside.apply(line.shown());
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(index -> new Line<>(
            place + "/" + index,
            line.before().isPresent() ? Optional.of(all.get(index)) : Optional.<L>empty(),
            line.after().isPresent() ? Optional.of(all.get(index)) : Optional.<L>empty()))
        .toList();
  }

  private static <T> Optional<T> at(List<T> list, OptionalInt index) {
    return index.isPresent() ? Optional.of(list.get(index.getAsInt())) : Optional.empty();
  }

  static String place(Change change) {
    return switch (change) {
      case Change.Removed removed -> REMOVED + removed.pointer();
      case Change.Added added -> added.pointer();
      case Change.Replaced replaced -> replaced.pointer();
    };
  }
}
