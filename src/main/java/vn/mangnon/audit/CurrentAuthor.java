package vn.mangnon.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who acts on this thread, as the request and the security context tell it. */
final class CurrentAuthor {

  private static final int LONGEST_USERNAME = 64;

  private CurrentAuthor() {}

  static Author find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(Actor.class::isInstance)
        .map(Actor.class::cast)
        .map(CurrentAuthor::of)
        .orElseGet(() -> unknown(""));
  }

  static Author of(Actor actor) {
    return new Author(
        Optional.of(actor.id()), actor.username(), actor.displayName(),
        channel().orElse(AuditChannel.SCREEN), request().map(HttpServletRequest::getRemoteAddr));
  }

  /** Nobody signed in; {@code username} is what was typed. */
  static Author unknown(String username) {
    String typed = username.length() <= LONGEST_USERNAME ? username : username.substring(0, LONGEST_USERNAME);
    return new Author(
        Optional.empty(), typed, "", channel().orElse(AuditChannel.PROGRAM),
        request().map(HttpServletRequest::getRemoteAddr));
  }

  private static Optional<AuditChannel> channel() {
    return request().map(request ->
        request.getRequestURI().startsWith(request.getContextPath() + "/api/") ? AuditChannel.API : AuditChannel.SCREEN);
  }

  private static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
        ? Optional.of(attributes.getRequest())
        : Optional.empty();
  }
}
