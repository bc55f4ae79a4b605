package vn.mangnon.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which events an auditor looks for.
 *
 * @param from first day, and {@code to} the last one
 * @param person part of a username or a name, without regard to accents
 * @param kinds any of these; all where there are none
 * @param text part of the names of people and things
 */
public record AuditFilter(
    Optional<LocalDate> from, Optional<LocalDate> to, String person, Set<AuditKind> kinds, Optional<UUID> school,
    String text) {

  public static final AuditFilter EVERYTHING =
      new AuditFilter(Optional.empty(), Optional.empty(), "", Set.of(), Optional.empty(), "");
}
