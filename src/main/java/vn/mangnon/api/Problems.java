package vn.mangnon.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.account.TooManyGuesses;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;

/** Tells every refusal of a call as {@code application/problem+json}, in the caller's language. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements HandlerExceptionResolver, AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final Set<String> UNTRANSLATABLE_CHARACTER = Set.of("22021", "22P05");

  private final Texts texts;
  private final LocaleResolver locales;
  private final JsonMapper json;

  Problems(Texts texts, LocaleResolver locales, JsonMapper json) {
    this.texts = texts;
    this.locales = locales;
    this.json = json;
  }

  /**
   * A browser that is challenged would ask in a window of its own and keep the password for later calls of any page,
   * so only other clients are challenged.
   */
  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Mang Non\", charset=\"UTF-8\"");
    }
    if (failure instanceof TooManyGuesses guesses) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(guesses.waiting().toSeconds() + 1));
      write(request, response, HttpStatus.TOO_MANY_REQUESTS, "api.too-many-guesses");
      return;
    }
    if (unreachable(failure)) {
      writeUnreachable(request, response);
      return;
    }
    write(request, response, HttpStatus.UNAUTHORIZED, "api.not-signed-in");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
    write(request, response, HttpStatus.FORBIDDEN, "api.only-aggregates");
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/") || response.isCommitted()) {
      return null;
    }
    response.resetBuffer();
    switch (failure) {
      case Rejection rejection -> write(request, response, rejection);
      case MalformedBody malformed ->
          write(request, response, HttpStatus.BAD_REQUEST, malformed.code(), malformed.arguments());
      case MethodArgumentTypeMismatchException mismatch
          when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ->
          write(request, response, HttpStatus.NOT_FOUND, "api.no-such-thing");
      case MethodArgumentTypeMismatchException mismatch ->
          write(request, response, Parameters.refusal(mismatch.getName(), "api.bad-parameter"));
      case MissingServletRequestParameterException missing ->
          write(request, response, Parameters.refusal(missing.getParameterName(), "api.missing-parameter"));
      case BindException parameters -> write(request, response, Rejection.invalid("api.bad-query",
          parameters.getFieldErrors().stream()
              .map(field -> new Rejection.Problem("/" + field.getField(), "api.bad-parameter"))
              .toList()));
      case ErrorResponse framework -> {
        framework.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var status = HttpStatus.valueOf(framework.getStatusCode().value());
        write(request, response, status, "api.status-" + status.value());
      }
      case TypeMismatchException _ -> write(request, response, HttpStatus.BAD_REQUEST, "api.status-400");
      default -> unforeseen(request, response, failure);
    }
    return new ModelAndView();
  }

  private void unforeseen(HttpServletRequest request, HttpServletResponse response, Exception failure) {
    if (holdsUntranslatableCharacter(failure)) {
      write(request, response, HttpStatus.BAD_REQUEST, "api.control-character");
      return;
    }
    if (unreachable(failure)) {
      writeUnreachable(request, response);
      return;
    }
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "api.failure");
  }

  /** Whether the database did not answer, or went away in the middle, so that a transaction could not begin or end. */
  static boolean unreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException
          || cause instanceof SQLException sql && gone(sql)) {
        return true;
      }
    }
    return false;
  }

  /** States of class 08 and 57P0x of PostgreSQL; the pool of connections gives none, a refusal of the server always. */
  private static boolean gone(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || state.startsWith("08") || state.startsWith("57P0");
  }

  void writeUnreachable(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "api.unreachable");
  }

  /** PostgreSQL keeps no text with the character NUL. */
  private static boolean holdsUntranslatableCharacter(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null
          && UNTRANSLATABLE_CHARACTER.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  void write(HttpServletRequest request, HttpServletResponse response, Rejection rejection) {
    Locale locale = locales.resolveLocale(request);
    Long version = null;
    if (rejection.key().endsWith(".stale")) {
      version = (Long) rejection.arguments().getFirst();
      response.setHeader(HttpHeaders.ETAG, Version.tag(version));
    }
    var errors = rejection.problems().stream()
        .map(place -> new Problem.Error(place.pointer(), place.key(), texts.explain(locale, place)))
        .toList();
    var status = switch (rejection.reason()) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
    write(request, response, status, rejection.key(), texts.explain(locale, rejection), version, errors);
  }

  void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object... arguments) {
    String detail = texts.get(locales.resolveLocale(request), code, arguments);
    write(request, response, status, code, detail, null, List.of());
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail,
      @Nullable Long version, List<Problem.Error> errors) {
    Locale locale = locales.resolveLocale(request);
    String title = texts.get(locale, "api.title-" + status.value());
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    try {
      json.writeValue(response.getOutputStream(), new Problem(
          "about:blank", title, status.value(), detail, request.getRequestURI(), code, version, errors));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
