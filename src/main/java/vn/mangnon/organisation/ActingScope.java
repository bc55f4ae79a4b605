package vn.mangnon.organisation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The scope of whoever acts on this thread: the person signed in, or the program itself. */
public final class ActingScope {

  /** What a principal offers that has a scope of its own. */
  public interface Bearer {

    /** Of the account. */
    UUID id();

    /** What may be read. */
    Scope scope();

    /** Schools whose data may be written; of counts alone nothing is. */
    Scope writes();
  }

  private static final ScopedValue<Scope> PROGRAM = ScopedValue.newInstance();

  private ActingScope() {}

  /** Work that the program does on its own account, for nobody signed in: jobs, the demonstration. */
  public static void asProgram(Runnable work) {
    ScopedValue.where(PROGRAM, Scope.EVERYTHING).run(work);
  }

  /** The same for work that gives something back. */
  public static <T> T callAsProgram(Supplier<T> work) {
    return ScopedValue.where(PROGRAM, Scope.EVERYTHING).call(work::get);
  }

  static Scope read() {
    return of(Bearer::scope);
  }

  static Scope written() {
    return of(Bearer::writes);
  }

  /** As the database is told it. */
  static String actor() {
    return PROGRAM.isBound() ? "PROGRAM" : bearer().map(bearer -> bearer.id().toString()).orElse("NOBODY");
  }

  private static Scope of(Function<Bearer, Scope> which) {
    return PROGRAM.isBound() ? PROGRAM.get() : bearer().map(which).orElse(Scope.NOTHING);
  }

  private static Optional<Bearer> bearer() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(Bearer.class::isInstance)
        .map(Bearer.class::cast);
  }
}
