package vn.mangnon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test sets it. */
@TestConfiguration
public class TestClock {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  public static final class Settable extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private volatile Instant now = TODAY.atTime(9, 0).atZone(ZONE).toInstant();

    public void set(LocalDate day) {
      now = day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    public void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Bean
  @Primary
  Settable testClock() {
    return new Settable();
  }
}
