package vn.mangnon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.mangnon.shared.SqlTimes;

/** Logs each request that ran SQL: how many statements, their time, and the time in total. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTimes extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(RequestTimes.class);

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    SqlTimes.begin(request.getMethod() + " " + request.getRequestURI());
    try {
      chain.doFilter(request, response);
    } finally {
      var tally = SqlTimes.end();
      if (tally.statements() > 0) {
        log.info("{}: {} statements, {} ms SQL, {} ms in total", tally.name(), tally.statements(),
            tally.time().toMillis(), Duration.ofNanos(System.nanoTime() - start).toMillis());
      }
    }
  }
}
