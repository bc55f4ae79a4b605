package vn.mangnon.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from there; the account itself is open to the browsers that know it. */
public final class TooManyGuesses extends AuthenticationException {

  private final Duration wait;

  TooManyGuesses(Duration wait) {
    super("Too many wrong passwords");
    this.wait = wait;
  }

  public Duration waiting() {
    return wait;
  }
}
