package vn.mangnon.ui.school;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** The period that schools are reporting for, and where a school stands in it. */
final class CurrentPeriod {

  private CurrentPeriod() {}

  /** Of the open periods the one that is due next; when all are past their due day, the last. */
  static Optional<Period> of(List<Period> periods, LocalDate today) {
    List<Period> open = periods.stream().filter(period -> period.state() == PeriodState.OPEN).toList();
    return open.stream().filter(period -> !period.dueOn().isBefore(today)).findFirst()
        .or(() -> open.isEmpty() ? Optional.empty() : Optional.of(open.getLast()));
  }

  /** @param figures of one school in that period */
  static Component status(Optional<Summary.Figures> figures, Optional<Period> period, LocalDate today) {
    var reports = figures.flatMap(Summary.Figures::reports).filter(counts -> counts.due() > 0);
    if (reports.isEmpty()) {
      return new StatusBadge(Tone.NEUTRAL, Symbol.CIRCLE_MINUS, Words.text("schools.status.not-obliged"));
    }
    if (reports.get().accepted() > 0) {
      return new StatusBadge(Tone.GOOD, Symbol.CIRCLE_CHECK, Words.text("schools.status.accepted"));
    }
    if (reports.get().received() > 0) {
      return reports.get().late() > 0
          ? StatusBadge.late()
          : new StatusBadge(Tone.INFO, Symbol.SEND, Words.text("schools.status.received"));
    }
    return period.filter(now -> now.dueOn().isBefore(today)).isPresent()
        ? StatusBadge.overdue()
        : new StatusBadge(Tone.WARNING, Symbol.CIRCLE_DASHED, Words.text("schools.status.awaited"));
  }
}
