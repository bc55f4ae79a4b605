package vn.mangnon.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.mangnon.account.Person;
import vn.mangnon.account.Tokens;

/** Lets a call act by the token that it bears, for this call alone. */
class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final Problems problems;

  BearerFilter(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> token = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
    if (token.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Person> bearer = tokens.bearer(token.get());
    if (bearer.isEmpty()) {
      problems.commence(request, response, new BadCredentialsException("The token does not work"));
      return;
    }
    Person person = bearer.get();
    SecurityContextHolder.setContext(new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
    chain.doFilter(request, response);
  }
}
