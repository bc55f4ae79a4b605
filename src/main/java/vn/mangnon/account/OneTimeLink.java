package vn.mangnon.account;

import java.time.Instant;
import java.util.UUID;

/** What is handed to a person to set a password by. The secret is known nowhere else and never shown again. */
public record OneTimeLink(UUID account, String username, String displayName, String secret, Instant expiresAt) {

  /** Without the secret, so that no log holds it. */
  @Override
  public String toString() {
    return "OneTimeLink[" + username + "]";
  }
}
