package vn.mangnon.account;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
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

  /** Work that a person has asked for and that goes on without that person, with the rights of that person alone. */
  public static void actAs(Person person, Runnable work) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    new DelegatingSecurityContextRunnable(work, context).run();
  }
}
