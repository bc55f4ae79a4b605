package vn.mangnon.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * What something was done to.
 *
 * @param school whose data it is; empty for what belongs to no school
 * @param name as people call it at that time, so that it can be found and read later
 */
public record Subject(SubjectType type, Optional<UUID> id, Optional<UUID> school, String name) {

  /** Of a school. */
  public static Subject of(SubjectType type, UUID id, UUID school, String name) {
    return new Subject(type, Optional.of(id), Optional.of(school), name);
  }

  /** Of no school. */
  public static Subject of(SubjectType type, UUID id, String name) {
    return new Subject(type, Optional.of(id), Optional.empty(), name);
  }

  /** Something without an identity of its own, such as a table that was exported. */
  public static Subject of(SubjectType type, String name) {
    return new Subject(type, Optional.empty(), Optional.empty(), name);
  }
}
