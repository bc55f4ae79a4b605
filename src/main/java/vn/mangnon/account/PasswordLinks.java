package vn.mangnon.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.shared.Rejection;

/** Where a one-time link leads: whoever holds it sets the password of its account, once. */
@Service
@Transactional(readOnly = true)
public class PasswordLinks {

  public static final Duration VALIDITY = Duration.ofDays(7);

  private final PeopleRepository repository;
  private final SignInRepository signIns;
  private final PeopleQuery query;
  private final PersonQuery people;
  private final PasswordEncoder passwords;
  private final AccountEvents events;
  private final Clock clock;

  PasswordLinks(
      PeopleRepository repository, SignInRepository signIns, PeopleQuery query, PersonQuery people,
      PasswordEncoder passwords, AccountEvents events, Clock clock) {
    this.repository = repository;
    this.signIns = signIns;
    this.query = query;
    this.people = people;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /** Whose link this is, as long as it works. */
  public Optional<Account.Name> owner(String secret) {
    return repository.ownerOf(new Secret(secret).sha256(), clock.instant())
        .flatMap(query::account)
        .map(account -> new Account.Name(account.id(), account.username(), account.displayName()));
  }

  /** Uses up the link, and ends where the person is signed in; a refused password leaves the link usable. */
  @Transactional
  public void setPassword(String secret, String password) {
    Instant now = clock.instant();
    String hash = new Secret(secret).sha256();
    UUID account = repository.ownerOf(hash, now).orElseThrow(PasswordLinks::dead);
    var person = repository.lock(account).filter(PeopleRepository.Locked::active).orElseThrow(PasswordLinks::dead);
    PasswordRule.objection(password, person.username(), person.displayName()).ifPresent(problem -> {
      throw Rejection.invalid("account.cannot-set-password", List.of(problem));
    });
    if (!repository.useLink(hash, now)) {
      throw dead();
    }
    repository.setPassword(account, passwords.encode(password));
    repository.closeLinks(account, now);
    signIns.endAll(account, Optional.empty(), now);
    people.withId(account, LocalDate.now(clock))
        .ifPresent(owner -> events.happened(owner, AuditKind.PASSWORD_SET, account));
  }

  private static Rejection dead() {
    return Rejection.conflict("account.link-dead");
  }
}
