package vn.mangnon.ui.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods.Obligation;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportState;

/**
 * What a school has to report: what waits for it now, the earliest due first; what is done or past, the latest first;
 * and what is planned.
 */
record Agenda(List<Task> waiting, List<Task> past, List<Period> planned) {

  /** A period that obliges the school, with its report if one was begun. */
  record Task(Obligation obligation, Optional<Report.Item> report) {

    Period period() {
      return obligation.period();
    }

    LocalDate dueOn() {
      return obligation.dueOn();
    }

    boolean returned() {
      return report.map(Report.Item::state)
          .filter(state -> state == ReportState.RETURNED || state == ReportState.REOPENED)
          .isPresent();
    }

    boolean submitted() {
      return report.filter(item -> item.revision() > 0).isPresent();
    }

    /** A correction may be made at any time; a first report only while its period is open. */
    boolean waits() {
      boolean firstOpen = !submitted() && period().state() == PeriodState.OPEN;
      return returned() || firstOpen && obligation.exemptReason().isEmpty();
    }
  }

  static Agenda of(List<Obligation> obligations, List<Report.Item> reports, List<Period> periods) {
    Map<UUID, Report.Item> byPeriod =
        reports.stream().collect(Collectors.toMap(item -> item.period().id(), Function.identity()));
    List<Task> tasks = obligations.stream()
        .map(obligation -> new Task(obligation, Optional.ofNullable(byPeriod.get(obligation.period().id()))))
        .toList();
    return new Agenda(
        tasks.stream().filter(Task::waits).sorted(Comparator.comparing(Task::dueOn)).toList(),
        tasks.stream().filter(task -> !task.waits()).toList(),
        periods.stream().filter(period -> period.state() == PeriodState.PLANNED).toList());
  }
}
