package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;

/**
 * A verdict with what was looked at.
 *
 * @param obligation its place in the question
 * @param part what was counted; empty where nothing is counted or known
 * @param whole what it is out of
 * @param dueOn the day by which it had or has to be met; empty of a year of which no period is counted
 * @param yearReports how many reports of the year were added up
 * @param received the latest report of that day
 */
record Finding(
    Scores.Unit school, Level level, Ownership ownership, UUID period, int obligation, Verdict verdict,
    OptionalLong part, OptionalLong whole, Optional<LocalDate> dueOn, int yearReports, Optional<Received> received,
    Optional<String> exemptReason, Outstanding issues) {

  record Received(UUID report, LocalDate firstOn, LocalDate submittedOn) {}

  /** Issues whose day lies in the period. @param first the one to look at first */
  record Outstanding(int all, int overdue, int late, int pending, Optional<UUID> first) {}
}
