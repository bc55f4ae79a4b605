package vn.mangnon.api;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody says to a move of a report or an issue. */
record Remark(@Nullable String message) {

  static Optional<String> in(Bodies bodies, InputStream body) {
    return bodies.readIfGiven(body, Remark.class).map(Remark::message);
  }
}
