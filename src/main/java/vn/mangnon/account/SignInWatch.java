package vn.mangnon.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ties a web session to its sign-in: writes it down when it begins, looks every few seconds whether it still admits its
 * person, and gives the person the roles of now. Whoever has lost a right must sign in again, since the open pages were
 * made for the former rights.
 */
@Component
public class SignInWatch extends OncePerRequestFilter {

  private static final String SIGN_IN = SignInWatch.class.getName() + ".id";
  private static final String LOOKED = SignInWatch.class.getName() + ".looked";
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration BROWSER_KNOWN = Duration.ofDays(400);
  private static final int LONGEST_DEVICE = 300;

  private final SignIns signIns;
  private final PasswordGuesses guesses;
  private final Clock clock;

  SignInWatch(SignIns signIns, PasswordGuesses guesses, Clock clock) {
    this.signIns = signIns;
    this.guesses = guesses;
    this.clock = clock;
  }

  @EventListener
  void begin(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Person person
        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange) {
      HttpServletRequest request = exchange.getRequest();
      request.getSession().setAttribute(SIGN_IN, signIns.begin(person, request.getRemoteAddr(), device(request)));
      remember(person, request, exchange.getResponse());
    }
  }

  /** Signed out, or timed out. */
  @EventListener
  void end(HttpSessionDestroyedEvent event) {
    if (event.getSession().getAttribute(SIGN_IN) instanceof UUID id) {
      signIns.ended(id);
    }
  }

  /** The sign-in of that web session; none before signing in. */
  public static Optional<UUID> current(HttpSession session) {
    return Optional.ofNullable((UUID) session.getAttribute(SIGN_IN));
  }

  private void remember(Person person, HttpServletRequest request, HttpServletResponse response) {
    Secret browser = PasswordSignIn.browser(request).orElseGet(Secret::random);
    guesses.know(browser, person);
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(PasswordSignIn.BROWSER_COOKIE, browser.text())
        .httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/").maxAge(BROWSER_KNOWN).build().toString());
  }

  private static String device(HttpServletRequest request) {
    String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return agent.substring(0, Math.min(agent.length(), LONGEST_DEVICE));
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(SIGN_IN) instanceof UUID id && due(session)) {
      CurrentPerson.find().ifPresent(person -> signIns.seen(id, person.id())
          .filter(now -> now.grants().containsAll(person.grants()) && now.overseen().containsAll(person.overseen()))
          .ifPresentOrElse(now -> keep(session, person, now), () -> turnAway(session)));
    }
    chain.doFilter(request, response);
  }

  private boolean due(HttpSession session) {
    Instant now = clock.instant();
    if (session.getAttribute(LOOKED) instanceof Instant looked && looked.plus(INTERVAL).isAfter(now)) {
      return false;
    }
    session.setAttribute(LOOKED, now);
    return true;
  }

  private static void keep(HttpSession session, Person former, Person now) {
    if (!now.equals(former)) {
      var context = new SecurityContextImpl(
          UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
      SecurityContextHolder.setContext(context);
      session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
  }

  private static void turnAway(HttpSession session) {
    SecurityContextHolder.clearContext();
    session.invalidate();
  }
}
