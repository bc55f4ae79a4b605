package vn.mangnon.account;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in on this thread. */
public final class CurrentPerson {

  private CurrentPerson() {}

  public static Optional<Person> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(Person.class::isInstance)
        .map(Person.class::cast);
  }

  /** For what only somebody signed in can reach. */
  public static Person get() {
    return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }
}
