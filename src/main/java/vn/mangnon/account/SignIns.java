package vn.mangnon.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.Ids;

/**
 * Where people are signed in to the screens. They lie in the database, so that ending one counts on every node of an
 * installation, and a sign-in whose roles have changed is given the new ones.
 */
@Service
@Transactional
public class SignIns {

  /** A sign-in not seen for so long is over: the browser was closed. */
  static final Duration FORGOTTEN = Duration.ofHours(8);

  /** @param device the browser and system, as the browser names them */
  public record SignIn(UUID id, Instant startedAt, Instant lastSeenAt, String address, String device) {}

  private final SignInRepository repository;
  private final PersonQuery people;
  private final Clock clock;

  SignIns(SignInRepository repository, PersonQuery people, Clock clock) {
    this.repository = repository;
    this.people = people;
    this.clock = clock;
  }

  UUID begin(Person person, String address, String device) {
    UUID id = Ids.next();
    repository.insert(id, person.id(), clock.instant(), address, device);
    return id;
  }

  /** The person with the roles of now, as long as the sign-in admits anybody. */
  Optional<Person> seen(UUID id, UUID account) {
    return repository.seen(id, clock.instant())
        ? people.withId(account, LocalDate.now(clock)).filter(Person::active)
        : Optional.empty();
  }

  void ended(UUID id) {
    repository.end(id, clock.instant());
  }

  @Transactional(readOnly = true)
  public List<SignIn> open(Person person) {
    return repository.open(person.id(), clock.instant().minus(FORGOTTEN));
  }

  /** Ends one of the person's own. */
  public void end(Person person, UUID id) {
    repository.end(person.id(), id, clock.instant());
  }

  /** Everywhere, this browser included. */
  public void endAll(Person person) {
    repository.endAll(person.id(), Optional.empty(), clock.instant());
  }
}
