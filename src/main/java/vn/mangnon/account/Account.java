package vn.mangnon.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.organisation.UnitKind;

/** An account as it is kept: who signs in with it, and every role that it holds, held or is to hold. */
public record Account(
    UUID id, String username, String displayName, AccountState state, Instant createdAt, List<Holding> holdings) {

  /** Where a role is held. */
  public record Unit(UUID id, UnitKind kind, String code, String name) {}

  public record Name(UUID id, String username, String displayName) {}

  /**
   * A role from the first to the last day; empty is unbounded.
   *
   * @param delegatedBy who gave it while on leave; empty where an administrator granted it
   */
  public record Holding(
      UUID id, Role role, Optional<Unit> unit, Optional<LocalDate> from, Optional<LocalDate> to,
      Optional<Name> delegatedBy) {

    public HoldingState state(LocalDate today) {
      if (to.filter(day -> day.isBefore(today)).isPresent()) {
        return HoldingState.ENDED;
      }
      return from.filter(day -> day.isAfter(today)).isPresent() ? HoldingState.COMING : HoldingState.CURRENT;
    }
  }

  public List<Holding> current(LocalDate today) {
    return holdings.stream().filter(holding -> holding.state(today) == HoldingState.CURRENT).toList();
  }

  /**
   * How the account is entered.
   *
   * @param linkExpiresAt of the one-time link that is still open
   * @param signedIn at how many places its person is signed in
   */
  public record Access(Optional<Instant> linkExpiresAt, int signedIn, Optional<Instant> lastSeenAt, int tokens) {}

  /** Which accounts are listed; an empty {@code search} and empty options narrow nothing. */
  public record Filter(String search, Optional<Role> role, Optional<UUID> unit, Optional<AccountState> state) {
    public static final Filter EVERYTHING = new Filter("", Optional.empty(), Optional.empty(), Optional.empty());
  }
}
