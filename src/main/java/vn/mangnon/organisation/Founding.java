package vn.mangnon.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters units and schools, many at once, with where they lay and who supervised them over time. */
@Service
@Transactional(readOnly = true)
public class Founding {

  private final FoundingRepository repository;

  Founding(FoundingRepository repository) {
    this.repository = repository;
  }

  /** From the first to the last day, both included; null is unbounded. */
  public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Validity ALWAYS = new Validity(null, null);
  }

  /** A unit that is no school. */
  public record NewUnit(UUID id, UnitKind kind, String code, String name, String shortName, Validity valid) {}

  /** What became of a unit. */
  public record Succession(UUID predecessor, UUID successor, LocalDate happenedOn, String basis) {}

  public record NewSchool(
      UUID id, UUID area, String code, String name, String shortName, String symbol, Level level, Ownership ownership,
      Validity valid, List<Stay> sites, List<Stay> supervision, List<Counted> headcounts) {}

  /** A school in a ward or under an office, for a time. */
  public record Stay(UUID unit, Validity valid) {}

  /** The heads of one school year; null where the school has not given them. */
  public record Counted(
      int schoolYear, @Nullable Integer staff, @Nullable Integer pupils, @Nullable Integer parents) {}

  /** Is there no school yet? */
  public boolean none() {
    return repository.none();
  }

  @Transactional
  public void units(List<NewUnit> units, List<Succession> successions) {
    repository.insertUnits(units, successions);
  }

  @Transactional
  public void schools(List<NewSchool> schools) {
    repository.insertSchools(schools);
  }
}
