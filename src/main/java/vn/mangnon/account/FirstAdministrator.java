package vn.mangnon.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.Rejection;

/**
 * How a new installation comes to its first administrator: whoever reads the log finds a link that works once.
 * The database knows the link by the hash of its secret alone.
 */
@Service
@Transactional(readOnly = true)
public class FirstAdministrator {

  public static final Duration VALIDITY = Duration.ofHours(24);

  private final SetupLinkRepository links;
  private final Accounts accounts;
  private final Clock clock;

  FirstAdministrator(SetupLinkRepository links, Accounts accounts, Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The secret of a new link, while there is no account yet. */
  @Transactional
  public Optional<String> issueLink() {
    if (!accounts.none()) {
      return Optional.empty();
    }
    Secret secret = Secret.random();
    links.insert(secret.sha256(), clock.instant(), clock.instant().plus(VALIDITY));
    return Optional.of(secret.text());
  }

  public boolean admits(String secret) {
    return accounts.none() && links.usable(new Secret(secret).sha256(), clock.instant());
  }

  /** Creates the administrator and uses up the link; a refused account leaves the link usable. */
  @Transactional
  public void create(String secret, String username, String displayName, String password) {
    if (!links.use(new Secret(secret).sha256(), clock.instant()) || !accounts.none()) {
      throw Rejection.conflict("account.setup-link-dead");
    }
    accounts.create(username, displayName, password, Set.of(new Person.Grant(Role.ADMINISTRATOR, Optional.empty())));
  }
}
