package vn.mangnon.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
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

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

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
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    links.insert(hash(secret), clock.instant(), clock.instant().plus(VALIDITY));
    return Optional.of(secret);
  }

  public boolean admits(String secret) {
    return accounts.none() && links.usable(hash(secret), clock.instant());
  }

  /** Creates the administrator and uses up the link; a refused account leaves the link usable. */
  @Transactional
  public void create(String secret, String username, String displayName, String password) {
    if (!links.use(hash(secret), clock.instant()) || !accounts.none()) {
      throw Rejection.conflict("account.setup-link-dead");
    }
    accounts.create(username, displayName, password, Set.of(new Person.Grant(Role.ADMINISTRATOR, Optional.empty())));
  }

  private static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
