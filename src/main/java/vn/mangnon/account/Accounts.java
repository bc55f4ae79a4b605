package vn.mangnon.account;

import java.time.Clock;
import java.time.LocalDate;
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

  private static final int SHORTEST_PASSWORD = 10;

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

  public boolean none() {
    return repository.none();
  }

  /** Creates an account with its roles; {@code password} is at least ten characters long. */
  @Transactional
  public UUID create(String username, String displayName, String password, Set<Person.Grant> grants) {
    var problems = new java.util.ArrayList<Problem>();
    if (!username.matches("[a-z0-9][a-z0-9._-]{2,63}")) {
      problems.add(new Problem("/username", "account.bad-username"));
    } else if (repository.taken(username)) {
      problems.add(new Problem("/username", "account.username-taken"));
    }
    if (displayName.isBlank()) {
      problems.add(new Problem("/displayName", "account.name-missing"));
    }
    if (password.length() < SHORTEST_PASSWORD) {
      problems.add(new Problem("/password", "account.password-too-short", SHORTEST_PASSWORD));
    }
    if (!problems.isEmpty()) {
      throw Rejection.invalid("account.cannot-create", problems);
    }
    UUID id = Ids.next();
    repository.insert(id, username, displayName.strip(), passwords.encode(password), clock.instant(), grants);
    return id;
  }

  /** Creates many accounts that share one password, hashed once; for the demonstration alone. */
  @Transactional
  public void createAll(List<NewAccount> accounts, String password) {
    repository.insertAll(accounts, passwords.encode(password), clock.instant());
  }

  public record NewAccount(UUID id, String username, String displayName, Person.Grant grant) {}

  public Optional<String> displayName(UUID id) {
    return repository.displayName(id);
  }
}
