package vn.mangnon.organisation;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a person may see. Every query takes one; the database holds the same limits again by row-level security.
 */
public sealed interface Scope {

  Scope EVERYTHING = new Everything();
  Scope AGGREGATES = new Aggregates(Set.of());
  Scope NOTHING = new Schools(Set.of());

  /** Every school, with lines and texts. */
  record Everything() implements Scope {}

  /** Counts of every school, lines and texts of the named ones alone, which mostly are none. */
  record Aggregates(Set<UUID> read) implements Scope {}

  /** The named schools alone, with lines and texts. */
  record Schools(Set<UUID> ids) implements Scope {}

  /** May lines and texts of that school be read? */
  default boolean reads(UUID school) {
    return switch (this) {
      case Everything _ -> true;
      case Aggregates(var ids) -> ids.contains(school);
      case Schools(var ids) -> ids.contains(school);
    };
  }

  /** The condition of a query for lines and texts. */
  default <C> C overLines(Function<Set<UUID>, C> ofSchools, Supplier<C> unlimited) {
    return switch (this) {
      case Everything _ -> unlimited.get();
      case Aggregates(var ids) -> ofSchools.apply(ids);
      case Schools(var ids) -> ofSchools.apply(ids);
    };
  }

  /** The condition of a query for counts. */
  default <C> C overCounts(Function<Set<UUID>, C> ofSchools, Supplier<C> unlimited) {
    return switch (this) {
      case Everything _, Aggregates _ -> unlimited.get();
      case Schools(var ids) -> ofSchools.apply(ids);
    };
  }
}
