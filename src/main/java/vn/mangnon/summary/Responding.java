package vn.mangnon.summary;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;

/**
 * How many different schools gave the reports that sums are made of, of how many that were due. A school that moved
 * counts in both wards, and once in the total.
 */
public record Responding(
    Optional<UUID> school, Optional<UUID> ward, Optional<Level> level, Optional<Ownership> ownership, OptionalInt year,
    int reporting, int due) {

  static final Responding NONE = new Responding(
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), 0, 0);

  boolean isOf(Summary.Group group) {
    return school.equals(group.school().map(Summary.Unit::id))
        && ward.equals(group.ward().map(Summary.Unit::id))
        && level.equals(group.level())
        && ownership.equals(group.ownership())
        && year.equals(group.year());
  }
}
