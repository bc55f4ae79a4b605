package vn.mangnon.api;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** An address below /api that is no call is refused as one, and never answered with a screen. */
@Configuration
class UnknownCalls {

  private static final int AFTER_CALLS = 1;

  @Bean
  SimpleUrlHandlerMapping unknownCallMapping(Problems problems) {
    HttpRequestHandler refusal = (request, response) ->
        problems.write(request, response, HttpStatus.NOT_FOUND, "api.no-such-call");
    return new SimpleUrlHandlerMapping(Map.of("/api/**", refusal), AFTER_CALLS);
  }
}
