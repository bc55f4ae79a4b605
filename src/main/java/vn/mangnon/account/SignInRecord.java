package vn.mangnon.account;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Author;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;

/**
 * Records who signs in and out, and who fails to. A call of the API names its caller each time, so of calls only the
 * failed ones are recorded here; what they do is recorded where it is done.
 */
@Component
class SignInRecord {

  private final Audit audit;
  private final Clock clock;

  SignInRecord(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener
  void onSignIn(InteractiveAuthenticationSuccessEvent event) {
    record(event.getAuthentication(), AuditKind.SIGNED_IN);
  }

  @EventListener
  void onSignOut(LogoutSuccessEvent event) {
    record(event.getAuthentication(), AuditKind.SIGNED_OUT);
  }

  @EventListener
  void onFailure(AbstractAuthenticationFailureEvent event) {
    String typed = event.getAuthentication().getName();
    audit.record(audit.stranger(typed), clock.instant(), AuditKind.SIGN_IN_FAILED,
        Subject.of(SubjectType.SIGN_IN, ""), Map.of("reason", event.getException().getClass().getSimpleName()));
  }

  private void record(Authentication authentication, AuditKind kind) {
    if (authentication.getPrincipal() instanceof Person person) {
      Author author = audit.author(person);
      audit.record(author, clock.instant(), kind,
          Subject.of(SubjectType.SIGN_IN, person.id(), person.displayName()), Map.of());
    }
  }
}
