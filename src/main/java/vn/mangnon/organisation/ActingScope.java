package vn.mangnon.organisation;

import java.util.function.Function;
import org.springframework.security.core.context.SecurityContextHolder;

/** The scope of whoever acts on this thread: the person signed in, or the program itself. */
public final class ActingScope {

  /** What a principal offers that has a scope of its own. */
  public interface Bearer {

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

  static Scope read() {
    return of(Bearer::scope);
  }

  static Scope written() {
    return of(Bearer::writes);
  }

  private static Scope of(Function<Bearer, Scope> which) {
    if (PROGRAM.isBound()) {
      return PROGRAM.get();
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Bearer bearer
        ? which.apply(bearer)
        : Scope.NOTHING;
  }
}
