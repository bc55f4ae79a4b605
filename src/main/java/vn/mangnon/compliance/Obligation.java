package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.shared.LocalText;

/**
 * Something that schools owe. It binds in a period when the middle day of the period's data window lies in its validity.
 *
 * @param code by which people and other systems call it; it never changes
 * @param legalBasis symbol of the document that asks for it
 * @param phase code of the programme's phase to which it belongs
 * @param validTo the last day; empty: until further notice
 * @param levels of schools that it binds; none: all
 * @param ownership of schools that it binds; empty: all
 * @param weight from 1 to 100, of how much it counts in a score
 * @param version grows with every change
 */
public record Obligation(
    UUID id,
    String code,
    LocalText title,
    Optional<String> legalBasis,
    Optional<String> phase,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    Set<Level> levels,
    Optional<Ownership> ownership,
    Check check,
    int weight,
    long version) {

  public static final int LEAST_WEIGHT = 1;
  public static final int GREATEST_WEIGHT = 100;

  public boolean inForce(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
  }

  public Obligation endedOn(LocalDate lastDay) {
    return new Obligation(
        id, code, title, legalBasis, phase, validFrom, Optional.of(lastDay), levels, ownership, check, weight, version);
  }
}
