package vn.mangnon.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import vn.mangnon.shared.Rejection;

/** Tells a refusal in words; anything else is logged under a reference that the person is given. */
class Failures implements ErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  @Override
  public void error(ErrorEvent event) {
    Throwable failure = event.getThrowable();
    String words = rejection(failure).map(Failures::words).orElseGet(() ->
        causes(failure).anyMatch(AccessDeniedException.class::isInstance)
            ? Words.text("error.denied.title")
            : Words.text("error.internal.reference", record(failure)));
    if (UI.getCurrent() != null) {
      Notice.failed(words);
    }
  }

  static Optional<Rejection> rejection(Throwable failure) {
    return causes(failure).filter(Rejection.class::isInstance).map(Rejection.class::cast).findFirst();
  }

  static String words(Rejection rejection) {
    return Stream.concat(
            Stream.of(Words.explain(rejection)), rejection.problems().stream().map(Words::explain))
        .collect(Collectors.joining("\n"));
  }

  /** Logs it and returns the reference under which it is found. */
  static String record(Throwable failure) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Failure {}", reference, failure);
    return reference;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
