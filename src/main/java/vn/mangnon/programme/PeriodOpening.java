package vn.mangnon.programme;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mangnon.organisation.ActingScope;

/** Opens planned periods on their opening day. */
@Component
@EnableScheduling
class PeriodOpening {

  private final Periods periods;

  PeriodOpening(Periods periods) {
    this.periods = periods;
  }

  @Scheduled(cron = "0 */10 * * * *", zone = "Asia/Ho_Chi_Minh")
  void openThoseDue() {
    ActingScope.asProgram(periods::openThoseDue);
  }
}
