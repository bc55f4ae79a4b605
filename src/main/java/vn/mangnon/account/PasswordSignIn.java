package vn.mangnon.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs in by name and password, at the screens and in the API, and keeps guessers waiting. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  static final String BROWSER_COOKIE = "mangnon-browser";

  /** Each takes 19 MiB and a core for some ten milliseconds; others queue instead of exhausting both. */
  private static final int HASHES_AT_ONCE = 4;

  private final DaoAuthenticationProvider byPassword;
  private final PasswordGuesses guesses;
  private final HttpServletRequest request;
  private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE, true);

  PasswordSignIn(Accounts accounts, PasswordEncoder passwords, PasswordGuesses guesses, HttpServletRequest request) {
    this.byPassword = new DaoAuthenticationProvider(accounts);
    this.byPassword.setPasswordEncoder(passwords);
    this.guesses = guesses;
    this.request = request;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String username = given.getName().strip().toLowerCase(Locale.ROOT);
    Place place = guesses.place(username, browser(request), request.getRemoteAddr());
    guesses.wait(username, place).ifPresent(wait -> {
      throw new TooManyGuesses(wait);
    });
    try {
      Authentication signedIn = compared(given);
      guesses.right(username, place);
      return signedIn;
    } catch (BadCredentialsException wrong) {
      guesses.wrong(username, place);
      throw wrong;
    }
  }

  private Authentication compared(Authentication given) {
    hashing.acquireUninterruptibly();
    try {
      return byPassword.authenticate(given);
    } finally {
      hashing.release();
    }
  }

  static Optional<Secret> browser(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(BROWSER_COOKIE))
        .map(Cookie::getValue)
        .map(Secret::new)
        .findFirst();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
