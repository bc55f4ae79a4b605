package vn.mangnon.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the database does not answer where that happens before a call is reached, while its caller is looked up:
 * a failure there would else end at the pages for people, with their way to sign in.
 */
final class UnreachableFilter extends OncePerRequestFilter {

  private final Problems problems;

  UnreachableFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException failure) {
      if (response.isCommitted() || !Problems.unreachable(failure)) {
        throw failure;
      }
      response.reset();
      problems.writeUnreachable(request, response);
    }
  }
}
