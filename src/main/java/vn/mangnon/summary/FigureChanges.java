package vn.mangnon.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells that figures have changed, at most once a second. PostgreSQL carries the word when the change is committed, so
 * that it is told on every node, and never of what was rolled back. It says nothing of what has changed: whoever hears
 * it reads anew what that person may see.
 */
@Component
public class FigureChanges implements SmartLifecycle {

  /** What PostgreSQL's listen and notify call a channel. */
  static final String CHANNEL = "figures_changed";

  private static final Logger log = LoggerFactory.getLogger(FigureChanges.class);
  private static final int LISTENED_MILLIS = 10_000;
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);
  private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

  private final DataSource dataSource;
  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private final AtomicReference<Thread> ear = new AtomicReference<>();

  FigureChanges(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A word that is no longer wanted is ended by {@link Subscription#end()}. */
  @FunctionalInterface
  public interface Subscription {
    void end();
  }

  /** @param listener called on a thread of its own kind; it must not wait */
  public Subscription onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void start() {
    running = true;
    ear.set(Thread.ofPlatform().daemon().name(CHANNEL).start(this::listen));
  }

  @Override
  public void stop() {
    running = false;
    Optional.ofNullable(ear.getAndSet(null)).ifPresent(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    while (running) {
      try (Connection connection = dataSource.getConnection(); var statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        var postgres = connection.unwrap(PGConnection.class);
        // what changed while nobody listened
        tell();
        while (running) {
          var words = postgres.getNotifications(LISTENED_MILLIS);
          if (words != null && words.length > 0) {
            tell();
            LockSupport.parkNanos(BETWEEN_WORDS.toNanos());
          }
        }
      } catch (SQLException unheard) {
        log.debug("Nothing is heard of figures that change; tried again", unheard);
        LockSupport.parkNanos(BEFORE_NEXT_TRY.toNanos());
      }
    }
  }

  private void tell() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException failure) {
        log.warn("A listener could not be told that figures changed", failure);
      }
    }
  }
}
