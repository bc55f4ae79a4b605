package vn.mangnon.ui.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.mangnon.report.Report;
import vn.mangnon.ui.shell.Words;

/** How a report stands, in a sentence. */
final class StatusWords {

  private final Report report;
  private final Clock clock;

  /** @param clock by which days are counted */
  StatusWords(Report report, Clock clock) {
    this.report = report;
    this.clock = clock;
  }

  /** @param lastTurn when the district last gave it back, reopened it or left it to the leader */
  String answer(java.util.Optional<Instant> lastTurn) {
    return switch (report.state()) {
      case DRAFT -> Words.text("review.status.draft");
      case SUBMITTED -> Words.text(
          report.revision() > 1 ? "review.status.resubmitted" : "review.status.submitted",
          daysSince(report.submittedAt().orElseThrow()));
      case ENDORSED -> Words.text("review.status.endorsed", day(lastTurn.orElseThrow()));
      case RETURNED -> Words.text("review.status.returned", day(lastTurn.orElseThrow()));
      case ACCEPTED -> Words.text("review.status.accepted", day(report.acceptedAt().orElseThrow()));
      case REOPENED -> Words.text("review.status.reopened", day(lastTurn.orElseThrow()));
    };
  }

  String punctuality() {
    return report.firstSubmittedAt()
        .map(first -> report.late()
            ? Words.text("review.punctual.late", report.dueOn(), first, ChronoUnit.DAYS.between(report.dueOn(), day(first)))
            : Words.text("review.punctual.on-time", report.dueOn(), first))
        .orElseGet(() -> {
          long left = ChronoUnit.DAYS.between(LocalDate.now(clock), report.dueOn());
          return left >= 0
              ? Words.text("review.punctual.left", report.dueOn(), left)
              : Words.text("review.punctual.overdue", report.dueOn(), -left);
        });
  }

  private long daysSince(Instant moment) {
    return ChronoUnit.DAYS.between(day(moment), LocalDate.now(clock));
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(clock.getZone()).toLocalDate();
  }
}
