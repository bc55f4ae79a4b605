package vn.mangnon.report;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mangnon.organisation.ActingScope;

/** Records what was typed into drafts that nobody goes on with. */
@Component
class RestingDrafts {

  private final Reports reports;

  RestingDrafts(Reports reports) {
    this.reports = reports;
  }

  @Scheduled(cron = "30 * * * * *")
  void settle() {
    ActingScope.asProgram(() -> reports.draftsAtRest().forEach(reports::settle));
  }
}
