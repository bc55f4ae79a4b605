package vn.mangnon.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Groups by their scores, the highest first. Equal scores share a rank, and the ranks after them are left out: 1, 2, 2,
 * 4. What is out of fewer than five, what is kept from the reader, and what nobody reported is not ranked.
 *
 * @param small in the order in which they were given, as are the others that are not ranked
 */
public record Ranking<T>(List<Place<T>> places, List<T> small, List<T> hidden, List<T> unknown) {

  public record Place<T>(int rank, T of) {}

  public static <T> Ranking<T> of(List<T> groups, Function<T, Score> score) {
    Comparator<T> highestFirst = (one, other) -> score.apply(other).compareExactly(score.apply(one));
    List<T> sorted = with(Score.Footing.RANKED, groups, score).stream().sorted(highestFirst).toList();
    var places = new ArrayList<Place<T>>();
    for (int index = 0; index < sorted.size(); index++) {
      boolean tied = index > 0 && highestFirst.compare(sorted.get(index - 1), sorted.get(index)) == 0;
      places.add(new Place<>(tied ? places.getLast().rank() : index + 1, sorted.get(index)));
    }
    return new Ranking<>(
        List.copyOf(places), with(Score.Footing.SMALL, groups, score), with(Score.Footing.HIDDEN, groups, score),
        with(Score.Footing.UNKNOWN, groups, score));
  }

  /** All that share the first rank; none where nothing is ranked. */
  public List<T> first() {
    return places.stream().takeWhile(place -> place.rank() == 1).map(Place::of).toList();
  }

  /** All that share the last rank, unless all share one. */
  public List<T> last() {
    return places.isEmpty() || places.getLast().rank() == 1
        ? List.of()
        : places.stream().filter(place -> place.rank() == places.getLast().rank()).map(Place::of).toList();
  }

  private static <T> List<T> with(Score.Footing footing, List<T> groups, Function<T, Score> score) {
    return groups.stream().filter(group -> score.apply(group).footing() == footing).toList();
  }
}
