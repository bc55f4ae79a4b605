package vn.mangnon.account;

import java.util.Optional;
import java.util.UUID;

/**
 * An address of a screen that somebody keeps under a name. It holds no figure: whoever opens it is shown what that
 * reader may see.
 *
 * @param screen the first part of the address, such as pivot
 * @param query what follows the question mark
 * @param sharedWith at which unit others read it; empty: its owner alone
 */
public record SavedView(
    UUID id, UUID owner, String ownerName, String name, String screen, String query, Optional<Unit> sharedWith) {

  public record Unit(UUID id, String name) {}

  public String address() {
    return query.isEmpty() ? screen : screen + "?" + query;
  }

  public boolean isOf(Person person) {
    return owner.equals(person.id());
  }
}
