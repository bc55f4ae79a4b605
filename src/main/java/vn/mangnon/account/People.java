package vn.mangnon.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.PeopleRepository.Grant;
import vn.mangnon.account.PeopleRepository.Locked;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.organisation.UnitKind;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Problem;

/** The people who have accounts, as administrators keep them. Nobody here sets or sees a password. */
@Service
@Transactional(readOnly = true)
public class People {

  private final PeopleQuery query;
  private final PeopleRepository repository;
  private final SignInRepository signIns;
  private final TokenRepository tokens;
  private final Links links;
  private final AccountEvents events;
  private final Clock clock;

  People(
      PeopleQuery query, PeopleRepository repository, SignInRepository signIns, TokenRepository tokens, Links links,
      AccountEvents events, Clock clock) {
    this.query = query;
    this.repository = repository;
    this.signIns = signIns;
    this.tokens = tokens;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  public int count(Person actor, Account.Filter filter) {
    mayManage(actor);
    return query.count(filter, today());
  }

  /** In the order of their names. */
  public List<Account> page(Person actor, Account.Filter filter, int offset, int limit) {
    mayManage(actor);
    return query.page(filter, today(), offset, limit);
  }

  public Account find(Person actor, UUID id) {
    mayManage(actor);
    return query.account(id).orElseThrow(People::unknown);
  }

  public Account.Access access(Person actor, UUID id) {
    mayManage(actor);
    return query.access(id, clock.instant(), clock.instant().minus(SignIns.FORGOTTEN));
  }

  /** Where that role can be held today; found by code or name without accents. */
  public List<Account.Unit> units(Person actor, Role role, String search, int offset, int limit) {
    mayManage(actor);
    return query.units(role.heldAt(), search, today(), offset, limit);
  }

  /** Where any role can be held today. */
  public List<Account.Unit> units(Person actor, String search, int offset, int limit) {
    mayManage(actor);
    return query.units(EnumSet.allOf(UnitKind.class), search, today(), offset, limit);
  }

  public Optional<Account.Unit> unit(Person actor, UUID id) {
    mayManage(actor);
    return query.unit(id, today());
  }

  /** Makes an account without a password, and the link by which its person sets one. */
  @Transactional
  public OneTimeLink invite(Person actor, String username, String displayName, NewGrant grant) {
    mayManage(actor);
    var problems = new ArrayList<>(NewName.problems(username, displayName));
    problems.addAll(grant.problems(place(grant), today()));
    if (problems.isEmpty() && !query.taken(List.of(username)).isEmpty()) {
      problems.add(new Problem("/username", "account.username-taken"));
    }
    refuse(problems, "account.cannot-create");
    var account = new PeopleRepository.NewAccount(Ids.next(), username, NewName.tidy(displayName));
    if (repository.insertAccounts(List.of(account), clock.instant()).isEmpty()) {
      refuse(List.of(new Problem("/username", "account.username-taken")), "account.cannot-create");
    }
    Grant granted = PeopleRepository.granted(account.id(), grant, Optional.empty());
    repository.insertGrants(List.of(granted));
    events.created(actor, account, granted, place(grant));
    return links.issue(actor, List.of(account)).getFirst();
  }

  /** Others see the new name from now on; what was signed under the former one keeps it. */
  @Transactional
  public void rename(Person actor, UUID account, String displayName) {
    mayManage(actor);
    Locked locked = locked(account);
    refuse(NewName.problems(displayName), "account.cannot-rename");
    String name = NewName.tidy(displayName);
    if (!name.equals(locked.displayName())) {
      repository.rename(account, name);
      events.renamed(actor, account, locked.displayName(), name);
    }
  }

  /** Gives a role for a time; the same once more changes nothing. */
  @Transactional
  public void grant(Person actor, UUID account, NewGrant grant) {
    mayManage(actor);
    locked(account);
    refuse(grant.problems(place(grant), today()), "account.cannot-grant");
    List<Grant> held = repository.overlapping(account, grant);
    if (held.stream().anyMatch(one -> one.from().equals(grant.from()) && one.to().equals(grant.to()))) {
      return;
    }
    if (!held.isEmpty()) {
      refuse(List.of(new Problem("/role", "account.role-held")), "account.cannot-grant");
    }
    Grant granted = PeopleRepository.granted(account, grant, Optional.empty());
    repository.insertGrants(List.of(granted));
    events.granted(actor, granted);
  }

  /** Ends a role after that day, or at once where the day has passed; with it what its holder passed on of it. */
  @Transactional
  public void end(Person actor, UUID holding, LocalDate lastDay) {
    mayManage(actor);
    LocalDate yesterday = today().minusDays(1);
    LocalDate last = lastDay.isBefore(yesterday) ? yesterday : lastDay;
    Optional<Grant> found = repository.grant(holding);
    if (found.isEmpty() || found.get().to().filter(day -> !day.isAfter(last)).isPresent()) {
      return;
    }
    Grant grant = found.get();
    if (grant.role() == Role.ADMINISTRATOR && grant.lasts(today())) {
      anotherAdministratorRemains(grant.account());
    }
    repository.passedOn(grant, last).forEach(delegated -> end(actor, delegated, last));
    end(actor, grant, last);
  }

  private void end(Person actor, Grant grant, LocalDate lastDay) {
    repository.endGrant(grant, lastDay);
    events.ended(actor, grant, lastDay);
  }

  /** Nobody signs in with the account any more, whoever is signed in is turned away, its tokens and links are dead. */
  @Transactional
  public void deactivate(Person actor, UUID account) {
    mayManage(actor);
    if (actor.id().equals(account)) {
      throw Rejection.conflict("account.not-oneself");
    }
    anotherAdministratorRemains(account);
    Locked locked = locked(account);
    if (!locked.active()) {
      return;
    }
    Instant now = clock.instant();
    repository.setActive(account, false);
    repository.closeLinks(account, now);
    signIns.endAll(account, Optional.empty(), now);
    tokens.revokeAll(account, now);
    LocalDate yesterday = today().minusDays(1);
    repository.passedOn(account, yesterday).forEach(delegated -> end(actor, delegated, yesterday));
    events.happened(actor, AuditKind.ACCOUNT_DEACTIVATED, account);
  }

  @Transactional
  public void reactivate(Person actor, UUID account) {
    mayManage(actor);
    if (!locked(account).active()) {
      repository.setActive(account, true);
      events.happened(actor, AuditKind.ACCOUNT_ACTIVATED, account);
    }
  }

  /** A new link by which the person sets a password; earlier ones work no more, the present password still does. */
  @Transactional
  public OneTimeLink issueLink(Person actor, UUID account) {
    mayManage(actor);
    Locked locked = locked(account);
    if (!locked.active()) {
      throw Rejection.conflict("account.deactivated");
    }
    repository.closeLinks(account, clock.instant());
    events.happened(actor, AuditKind.PASSWORD_LINK_ISSUED, account);
    return links.issue(
        actor, List.of(new PeopleRepository.NewAccount(account, locked.username(), locked.displayName()))).getFirst();
  }

  @Transactional
  public void signOutEverywhere(Person actor, UUID account) {
    mayManage(actor);
    locked(account);
    signIns.endAll(account, Optional.empty(), clock.instant());
    events.happened(actor, AuditKind.SIGN_IN_ENDED, account);
  }

  private void anotherAdministratorRemains(UUID account) {
    var lasting = repository.lastingAdministrators(today());
    if (lasting.contains(account) && lasting.size() == 1) {
      throw Rejection.conflict("account.last-administrator");
    }
  }

  private Locked locked(UUID account) {
    return repository.lock(account).orElseThrow(People::unknown);
  }

  private Optional<Account.Unit> place(NewGrant grant) {
    return grant.unit().flatMap(id -> query.unit(id, today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Rejection unknown() {
    return Rejection.notFound("account.unknown");
  }

  private static void refuse(List<Problem> problems, String key) {
    if (!problems.isEmpty()) {
      throw Rejection.invalid(key, problems);
    }
  }

  static void mayManage(Person actor) {
    if (!actor.mayManageAccounts()) {
      throw Rejection.forbidden("account.not-administrator");
    }
  }
}
