package vn.mangnon.organisation;

import org.springframework.security.core.context.SecurityContextHolder;

/** The scope of whoever acts on this thread: the person signed in, or the program itself. */
public final class ActingScope {

  /** What a principal offers that has a scope of its own. */
  public interface Bearer {
    Scope scope();
  }

  private static final ScopedValue<Scope> PROGRAM = ScopedValue.newInstance();

  private ActingScope() {}

  /** Work that the program does on its own account, for nobody signed in: jobs, the demonstration. */
  public static void asProgram(Runnable work) {
    ScopedValue.where(PROGRAM, Scope.EVERYTHING).run(work);
  }

  static Scope current() {
    if (PROGRAM.isBound()) {
      return PROGRAM.get();
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Bearer bearer
        ? bearer.scope()
        : Scope.NOTHING;
  }
}
