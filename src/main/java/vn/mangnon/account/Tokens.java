package vn.mangnon.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Problem;

/**
 * Tokens by which another program acts for a person in the API: each expires, may be for reading alone, and never opens
 * a session. Its secret is told once.
 */
@Service
@Transactional
public class Tokens {

  /** By it a token is known in logs and by secret scanners. */
  public static final String PREFIX = "mangnon_";

  /** Days that a token may live. */
  public static final int LONGEST_DAYS = 366;

  private static final int LONGEST_NAME = 100;

  public record Token(
      UUID id, String name, TokenReach reach, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt,
      Optional<Instant> revokedAt) {

    public boolean works(Instant now) {
      return revokedAt.isEmpty() && expiresAt.isAfter(now);
    }
  }

  private final TokenRepository repository;
  private final PersonQuery people;
  private final Audit audit;
  private final Clock clock;

  Tokens(TokenRepository repository, PersonQuery people, Audit audit, Clock clock) {
    this.repository = repository;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** The secret, which nobody can see again; the token works to the end of that day. */
  public String create(Person person, String name, TokenReach reach, LocalDate lastDay) {
    LocalDate today = LocalDate.now(clock);
    var problems = new ArrayList<Problem>();
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      problems.add(new Problem("/name", "token.name-missing", LONGEST_NAME));
    }
    if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(LONGEST_DAYS))) {
      problems.add(new Problem("/lastDay", "token.bad-day", today, today.plusDays(LONGEST_DAYS)));
    }
    if (!problems.isEmpty()) {
      throw Rejection.invalid("token.cannot-create", problems);
    }
    Secret secret = new Secret(PREFIX + Secret.random().text());
    UUID id = Ids.next();
    repository.insert(
        id, person.id(), name.strip(), secret.sha256(), reach, clock.instant(),
        lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    audit.record(AuditKind.TOKEN_ISSUED, Subject.of(SubjectType.TOKEN, id, name.strip()),
        Map.of("reach", reach, "lastDay", lastDay));
    return secret.text();
  }

  @Transactional(readOnly = true)
  public List<Token> of(Person person) {
    return repository.of(person.id());
  }

  /** One of the person's own; a token revoked before stays so. */
  public void revoke(Person person, UUID token) {
    repository.revoke(person.id(), token, clock.instant()).ifPresent(name ->
        audit.record(AuditKind.TOKEN_REVOKED, Subject.of(SubjectType.TOKEN, token, name)));
  }

  /** The person for whom that secret stands, with the roles of now. */
  public Optional<Person> bearer(String secret) {
    Instant now = clock.instant();
    return repository.bearer(new Secret(secret).sha256(), now).flatMap(token -> {
      repository.used(token.id(), now);
      return people.withId(token.account(), LocalDate.now(clock))
          .filter(Person::active)
          .map(person -> token.reach() == TokenReach.READ ? person.reading() : person);
    });
  }
}
