package vn.mangnon.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.PeopleRepository.Grant;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Problem;

/** What people do with their own accounts: the password, and passing a role on while on leave. */
@Service
@Transactional(readOnly = true)
public class OwnAccount {

  private final PeopleQuery query;
  private final PeopleRepository repository;
  private final SignInRepository signIns;
  private final PasswordEncoder passwords;
  private final PasswordGuesses guesses;
  private final AccountEvents events;
  private final Clock clock;

  OwnAccount(
      PeopleQuery query, PeopleRepository repository, SignInRepository signIns, PasswordEncoder passwords,
      PasswordGuesses guesses, AccountEvents events, Clock clock) {
    this.query = query;
    this.repository = repository;
    this.signIns = signIns;
    this.passwords = passwords;
    this.guesses = guesses;
    this.events = events;
    this.clock = clock;
  }

  /** The roles that the person holds or is to hold, also those passed on by others. */
  public List<Account.Holding> roles(Person person) {
    return query.account(person.id()).orElseThrow().holdings().stream()
        .filter(holding -> holding.state(today()) != HoldingState.ENDED)
        .toList();
  }

  /** Whether the person may pass on that role. */
  public boolean mayDelegate(Person person, Account.Holding holding) {
    return !person.readOnly()
        && holding.delegatedBy().isEmpty()
        && holding.role() != Role.ADMINISTRATOR
        && holding.state(today()) != HoldingState.ENDED;
  }

  /** What the person has passed on and is not over. */
  public List<Delegation> delegations(Person person) {
    return query.delegatedBy(person.id(), today());
  }

  /** Others with a role at the same unit. */
  public List<Account.Name> colleagues(Person person, Account.Holding holding) {
    return roles(person).contains(holding)
        ? holding.unit().map(unit -> query.colleagues(unit.id(), person.id(), today())).orElse(List.of())
        : List.of();
  }

  /** @param current the sign-in that stays; every other of the person ends */
  @Transactional
  public void changePassword(Person person, Optional<UUID> current, String former, String password) {
    mayChange(person);
    var locked = repository.lock(person.id()).filter(PeopleRepository.Locked::active).orElseThrow();
    var problems = new ArrayList<Problem>();
    guesses.wait(locked.username(), Place.OWN_PAGE).ifPresent(wait -> {
      throw Rejection.conflict("account.too-many-guesses", wait.toMinutes() + 1);
    });
    if (!passwords.matches(former, locked.passwordHash())) {
      guesses.wrong(locked.username(), Place.OWN_PAGE);
      problems.add(new Problem("/former", "account.password-wrong"));
    } else if (passwords.matches(password, locked.passwordHash())) {
      problems.add(new Problem("/password", "account.password-same"));
    }
    if (problems.isEmpty() || !problems.getFirst().pointer().equals("/password")) {
      PasswordRule.objection(password, locked.username(), locked.displayName()).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw Rejection.invalid("account.cannot-set-password", problems);
    }
    Instant now = clock.instant();
    guesses.right(locked.username(), Place.OWN_PAGE);
    repository.setPassword(person.id(), passwords.encode(password));
    repository.closeLinks(person.id(), now);
    signIns.endAll(person.id(), current, now);
    events.happened(person, AuditKind.PASSWORD_SET, person.id());
  }

  /** Passes a role on to somebody else for the days of a leave; its holder keeps it too. The same again is nothing. */
  @Transactional
  public void delegate(Person person, UUID holding, String username, LocalDate from, LocalDate to) {
    mayChange(person);
    Grant own = repository.grant(holding).filter(grant -> grant.account().equals(person.id()))
        .orElseThrow(() -> Rejection.notFound("account.no-such-role"));
    if (own.delegatedBy().isPresent() || own.role() == Role.ADMINISTRATOR) {
      throw Rejection.forbidden("account.role-not-delegable", own.role());
    }
    var problems = new ArrayList<>(days(own, from, to));
    var receiver = query.usable(username.strip().toLowerCase(Locale.ROOT));
    if (receiver.isEmpty()) {
      problems.add(new Problem("/username", "account.no-receiver"));
    } else if (receiver.get().id().equals(person.id())) {
      problems.add(new Problem("/username", "account.receiver-oneself"));
    }
    refuse(problems);
    UUID other = receiver.orElseThrow().id();
    repository.lock(other);
    var wanted = new NewGrant(own.role(), own.unit(), Optional.of(from), Optional.of(to));
    List<Grant> held = repository.overlapping(other, wanted);
    if (held.stream().anyMatch(grant -> grant.delegatedBy().equals(Optional.of(person.id()))
        && grant.from().equals(wanted.from()) && grant.to().equals(wanted.to()))) {
      return;
    }
    if (!held.isEmpty()) {
      refuse(List.of(new Problem("/username", "account.receiver-holds", receiver.get().displayName())));
    }
    Grant delegated = PeopleRepository.granted(other, wanted, Optional.of(person.id()));
    repository.insertGrants(List.of(delegated));
    events.delegated(person, delegated);
  }

  /** From now on; what has been taken back already stays so. */
  @Transactional
  public void takeBack(Person person, UUID delegation) {
    mayChange(person);
    LocalDate yesterday = today().minusDays(1);
    repository.grant(delegation)
        .filter(grant -> grant.delegatedBy().equals(Optional.of(person.id())))
        .filter(grant -> grant.to().orElseThrow().isAfter(yesterday))
        .ifPresent(grant -> {
          repository.endGrant(grant, yesterday);
          events.ended(person, grant, yesterday);
        });
  }

  private List<Problem> days(Grant own, LocalDate from, LocalDate to) {
    var problems = new ArrayList<Problem>();
    if (from.isBefore(today())) {
      problems.add(new Problem("/from", "account.day-past"));
    }
    if (to.isBefore(from)) {
      problems.add(new Problem("/to", "account.days-reversed"));
    }
    if (own.from().filter(from::isBefore).isPresent()) {
      problems.add(new Problem("/from", "account.before-own", own.from().get()));
    }
    if (own.to().filter(to::isAfter).isPresent()) {
      problems.add(new Problem("/to", "account.after-own", own.to().get()));
    }
    return problems;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw Rejection.invalid("account.cannot-delegate", problems);
    }
  }

  private static void mayChange(Person person) {
    if (person.readOnly()) {
      throw Rejection.forbidden("account.read-only");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
