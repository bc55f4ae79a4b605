package vn.mangnon.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords, and nobody else: wrong ones are counted by account and place, so that an
 * account is never locked for the browsers that its person works with, and an address never for other accounts.
 */
@Service
@Transactional
class PasswordGuesses {

  /** So often may a place be wrong before it has to wait. */
  static final int FREE = 5;

  /** So often may all addresses together be wrong within {@link #LONGEST_WAIT} before only known browsers may try. */
  static final int FREE_TOGETHER = 50;

  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private static final Duration KEPT = Duration.ofDays(1);

  private final WrongPasswordRepository repository;
  private final Clock clock;

  PasswordGuesses(WrongPasswordRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** How long that place has to wait before it may try that account; empty: it may. */
  Optional<Duration> wait(String username, Place place) {
    Instant now = clock.instant();
    Instant free = switch (place) {
      case Place.KnownBrowser _, Place.OwnPage _ -> freeAlone(username, place);
      case Place.Address _ -> later(freeAlone(username, place), freeTogether(username, now));
    };
    return free.isAfter(now) ? Optional.of(Duration.between(now, free)) : Optional.empty();
  }

  private Instant freeAlone(String username, Place place) {
    return repository.from(username, place.key())
        .filter(tally -> tally.times() >= FREE)
        .map(tally -> tally.lastAt().plus(afterGuesses(tally.times() - FREE)))
        .orElse(Instant.MIN);
  }

  private Instant freeTogether(String username, Instant now) {
    return repository.fromAddresses(username, now.minus(LONGEST_WAIT))
        .filter(tally -> tally.times() >= FREE_TOGETHER)
        .map(tally -> tally.lastAt().plus(LONGEST_WAIT))
        .orElse(Instant.MIN);
  }

  /** 1 s, doubled with every further wrong password. */
  private static Duration afterGuesses(long further) {
    long seconds = 1L << Math.min(further, 20);
    return seconds < LONGEST_WAIT.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST_WAIT;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Counted even when what it was tried for is refused and undone. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void wrong(String username, Place place) {
    Instant now = clock.instant();
    repository.forgetBefore(now.minus(KEPT));
    repository.count(username, place.key(), now);
  }

  void right(String username, Place place) {
    repository.forget(username, place.key());
  }

  /** Where a try comes from, for a browser that shows this secret, if any. */
  @Transactional(readOnly = true)
  Place place(String username, Optional<Secret> browser, String address) {
    return browser.map(Secret::sha256)
        .filter(sha256 -> repository.knows(sha256, username))
        .<Place>map(Place.KnownBrowser::new)
        .orElseGet(() -> new Place.Address(address));
  }

  void know(Secret browser, Person person) {
    repository.know(browser.sha256(), person.id(), clock.instant());
  }
}
