package vn.mangnon.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the one-time links by which people set their passwords. */
@Component
class Links {

  private final PeopleRepository repository;
  private final Clock clock;

  Links(PeopleRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** One for each account. */
  List<OneTimeLink> issue(Person issuer, List<PeopleRepository.NewAccount> accounts) {
    Instant now = clock.instant();
    Instant expiry = now.plus(PasswordLinks.VALIDITY);
    var links = new ArrayList<OneTimeLink>();
    var hashed = new ArrayList<PeopleRepository.NewLink>();
    for (var account : accounts) {
      Secret secret = Secret.random();
      links.add(new OneTimeLink(account.id(), account.username(), account.displayName(), secret.text(), expiry));
      hashed.add(new PeopleRepository.NewLink(secret.sha256(), account.id()));
    }
    repository.insertLinks(hashed, issuer.id(), now, expiry);
    return links;
  }
}
