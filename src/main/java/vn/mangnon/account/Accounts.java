package vn.mangnon.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Problem;

/** The people who may sign in. */
@Service
@Transactional(readOnly = true)
public class Accounts implements UserDetailsService {

  private final AccountRepository repository;
  private final PersonQuery people;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Accounts(AccountRepository repository, PersonQuery people, PasswordEncoder passwords, Clock clock) {
    this.repository = repository;
    this.people = people;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public Person loadUserByUsername(String username) {
    return people.named(username.strip().toLowerCase(Locale.ROOT), LocalDate.now(clock))
        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
  }

  /** That person with the roles of today; empty for whoever may not sign in any more. */
  public Optional<Person> present(UUID account) {
    return people.withId(account, LocalDate.now(clock)).filter(Person::active);
  }

  public boolean none() {
    return repository.none();
  }

  /** Creates an account with its roles; the password is one that is not guessed first. */
  @Transactional
  public UUID create(String username, String displayName, String password, Set<Person.Grant> grants) {
    var problems = new ArrayList<Problem>(NewName.problems(username, displayName));
    if (problems.isEmpty() && repository.taken(username)) {
      problems.add(new Problem("/username", "account.username-taken"));
    }
    PasswordRule.objection(password, username, displayName).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw Rejection.invalid("account.cannot-create", problems);
    }
    UUID id = Ids.next();
    repository.insert(id, username, NewName.tidy(displayName), passwords.encode(password), clock.instant(), grants);
    return id;
  }

  /** Creates many accounts that share one password, hashed once; for the demonstration alone. */
  @Transactional
  public void createAll(List<NewAccount> accounts, String password) {
    repository.insertAll(accounts, passwords.encode(password), clock.instant());
  }

  public record NewAccount(UUID id, String username, String displayName, Person.Grant grant) {}
}
