package vn.mangnon.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A school as it is known today.
 *
 * @param symbol the letters that its documents carry, such as THLTK
 * @param ward where its site lies today, or lay last
 */
public record School(
    UUID id,
    String code,
    String name,
    String shortName,
    String symbol,
    Level level,
    Ownership ownership,
    Optional<Ward> ward,
    Optional<LocalDate> openedOn,
    Optional<LocalDate> closedOn) {

  public record Ward(UUID id, String code, String name) {}
}
