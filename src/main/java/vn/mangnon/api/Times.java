package vn.mangnon.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments as the contract gives them: to the second, with the offset of Việt Nam. */
final class Times {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Times() {}

  static OffsetDateTime of(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime();
  }

  static @Nullable OffsetDateTime of(Optional<Instant> moment) {
    return moment.map(Times::of).orElse(null);
  }
}
