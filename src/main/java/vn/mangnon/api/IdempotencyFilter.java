package vn.mangnon.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.shared.Rejection;

/** Takes the header Idempotency-Key of every writing call. */
class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";

  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final int LONGEST_KEY = 255;

  private final IdempotentCalls calls;
  private final Problems problems;

  IdempotencyFilter(IdempotentCalls calls, Problems problems) {
    this.calls = calls;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // a file is kept once however often it is sent
    boolean file = Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/");
    return request.getHeader(HEADER) == null || !WRITES.contains(request.getMethod()) || file;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    String key = request.getHeader(HEADER).strip();
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "api.bad-key", LONGEST_KEY);
      return;
    }
    var answering = new ContentCachingResponseWrapper(response);
    try {
      var repeatable = new RepeatableRequest(request, Bodies.read(request.getInputStream()));
      var call = new IdempotentCalls.Call(CurrentPerson.get().id(), key, sha256(repeatable));
      var earlier = calls.perform(call, () -> {
        chain.doFilter(repeatable, answering);
        return answerIn(answering);
      });
      if (earlier.isPresent()) {
        repeat(earlier.get(), response);
      } else {
        answering.copyBodyToResponse();
      }
    } catch (Rejection rejection) {
      problems.write(request, response, rejection);
    } catch (MalformedBody malformed) {
      problems.write(request, response, HttpStatus.BAD_REQUEST, malformed.code(), malformed.arguments());
    }
  }

  private static IdempotentCalls.Answer answerIn(ContentCachingResponseWrapper response) {
    return new IdempotentCalls.Answer(
        response.getStatus(),
        Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION)),
        Optional.ofNullable(response.getHeader(HttpHeaders.ETAG)),
        new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private static void repeat(IdempotentCalls.Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    answer.location().ifPresent(location -> response.setHeader(HttpHeaders.LOCATION, location));
    answer.etag().ifPresent(etag -> response.setHeader(HttpHeaders.ETAG, etag));
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  /** Of what was asked: method, address and body. If-Match is not part of it: it changes when a client looks again. */
  private static String sha256(RepeatableRequest request) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
          .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(request.body()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
