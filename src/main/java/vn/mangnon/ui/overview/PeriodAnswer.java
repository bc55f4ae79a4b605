package vn.mangnon.ui.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.shell.Words;

/** What there is to know today, as sentences: how far the open periods have come, and what comes next. */
final class PeriodAnswer {

  /** An open period with the reports of the schools that are looked at. */
  record Open(Period period, Summary.Reports reports) {

    int outstanding() {
      return reports.due() - reports.received();
    }
  }

  private final List<Open> open;
  private final Optional<Period> next;
  private final LocalDate today;

  /** @param periods all of them, in the order of their data windows */
  PeriodAnswer(List<Open> open, List<Period> periods, LocalDate today) {
    this.open = open.stream().filter(period -> period.reports().due() > 0).sorted(byUrgency(today)).toList();
    this.next = periods.stream().filter(period -> period.state() == PeriodState.PLANNED).findFirst();
    this.today = today;
  }

  /** Due days to come before those that are past; of either the nearest. */
  private static Comparator<Open> byUrgency(LocalDate today) {
    return Comparator.comparing((Open open) -> open.period().dueOn().isBefore(today))
        .thenComparing(open -> Math.abs(ChronoUnit.DAYS.between(today, open.period().dueOn())));
  }

  /** All that are open, the most urgent first. */
  List<Open> open() {
    return open;
  }

  /** 'còn 24 ngày'. */
  String daysLeft(Open open) {
    long days = ChronoUnit.DAYS.between(today, open.period().dueOn());
    return Words.text("overview.progress." + key(days), open.period().dueOn(), Math.abs(days));
  }

  Optional<Open> first() {
    return open.stream().findFirst();
  }

  String headline() {
    return first().map(this::sentence).orElseGet(() -> Words.text("overview.answer.none"));
  }

  /** The other open periods; where none is open, when the next one opens. */
  List<String> support() {
    if (open.isEmpty()) {
      return next.map(period -> Words.text("overview.answer.next", period.label(), period.opensOn())).stream().toList();
    }
    return open.stream().skip(1).map(this::sentence).toList();
  }

  private String sentence(Open open) {
    var reports = open.reports();
    long days = ChronoUnit.DAYS.between(today, open.period().dueOn());
    if (open.outstanding() == 0) {
      return Words.text("overview.answer.complete", open.period().label(), reports.due());
    }
    return Words.text("overview.answer." + key(days),
        open.period().label(), reports.received(), reports.due(), open.outstanding(), Math.abs(days));
  }

  private static String key(long days) {
    return days > 0 ? "days-left" : days == 0 ? "last-day" : "overdue";
  }
}
