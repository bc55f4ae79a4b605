package vn.mangnon.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of the domain: UUIDv7, ordered by the time of their making and never guessed. */
public final class Ids {

  private Ids() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
