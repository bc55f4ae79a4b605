package vn.mangnon.programme;

import java.util.Set;
import java.util.UUID;
import vn.mangnon.organisation.Level;

/** To which schools a request goes, of those that exist on the last day of its data window. */
public sealed interface Addressees {

  record All() implements Addressees {}

  record OfLevel(Level level) implements Addressees {}

  record Named(Set<UUID> schools) implements Addressees {}
}
