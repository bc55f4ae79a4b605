package vn.mangnon.shared;

import java.time.Duration;
import java.util.Objects;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the statements that a request sends to the database and the time until their rows are read. */
@Component
public class SqlTimes implements ExecuteListenerProvider {

  private static final ThreadLocal<@Nullable Tally> TALLY = new ThreadLocal<>();
  private static final Listener LISTENER = new Listener();

  /** What one request did. */
  public static final class Tally {

    private String name;
    private int statements;
    private long nanos;

    private Tally(String name) {
      this.name = name;
    }

    public String name() {
      return name;
    }

    public int statements() {
      return statements;
    }

    public Duration time() {
      return Duration.ofNanos(nanos);
    }
  }

  /** Begins to count on this thread. */
  public static void begin(String name) {
    TALLY.set(new Tally(name));
  }

  /** What is counted gets a better name, where somebody counts. */
  public static void name(String name) {
    Tally tally = TALLY.get();
    if (tally != null) {
      tally.name = name;
    }
  }

  /** Ends what {@link #begin} began on this thread. */
  public static Tally end() {
    Tally tally = TALLY.get();
    TALLY.remove();
    return Objects.requireNonNull(tally, "begin() comes first");
  }

  @Override
  public ExecuteListener provide() {
    return LISTENER;
  }

  private static final class Listener implements ExecuteListener {

    @Override
    public void executeStart(ExecuteContext statement) {
      if (TALLY.get() != null) {
        statement.data(SqlTimes.class, System.nanoTime());
      }
    }

    @Override
    public void end(ExecuteContext statement) {
      Tally tally = TALLY.get();
      if (tally != null && statement.data(SqlTimes.class) instanceof Long start) {
        tally.statements++;
        tally.nanos += System.nanoTime() - start;
      }
    }
  }
}
