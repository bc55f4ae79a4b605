package vn.mangnon.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.organisation.Scope;

/** Takes over what happened to periods before; whoever calls makes the figures anew afterwards. */
@Service
public class PeriodHistory {

  private final PeriodRepository periods;
  private final ObligationRepository obligations;

  PeriodHistory(PeriodRepository periods, ObligationRepository obligations) {
    this.periods = periods;
    this.obligations = obligations;
  }

  /**
   * An extension that was given at that time; nothing where the school is not obliged.
   *
   * @param school empty for all
   */
  @Transactional
  public void extended(
      String code, Optional<UUID> school, LocalDate dueOn, String reason, Instant at, UUID account) {
    Period period = periods.period(code).orElseThrow();
    if (school.isEmpty()) {
      obligations.extend(period.id(), dueOn);
      obligations.insertChange(period.id(), null, period.dueOn(), dueOn, reason, at, account);
    } else {
      obligations.lock(Scope.EVERYTHING, period.id(), school.get()).ifPresent(obliged -> {
        obligations.extend(period.id(), obliged.school(), dueOn);
        obligations.insertChange(period.id(), obliged.school(), obliged.dueOn(), dueOn, reason, at, account);
      });
    }
  }
}
