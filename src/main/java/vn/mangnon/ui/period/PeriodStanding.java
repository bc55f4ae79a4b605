package vn.mangnon.ui.period;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Obligations.Obliged;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportFilter;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Words;

/** How a period stands: whom it obliges, and what has come from them. */
final class PeriodStanding {

  private final Period period;
  private final List<Obliged> obliged;
  private final Map<UUID, Report.Item> bySchool;
  private final LocalDate today;

  PeriodStanding(Period period, List<Obliged> obliged, Reports reports, Person person, LocalDate today) {
    this.period = period;
    this.obliged = obliged;
    this.today = today;
    var filter = new ReportFilter(
        Optional.empty(), Optional.of(period.id()), EnumSet.allOf(ReportState.class), Optional.empty(),
        ReportFilter.ALL, Optional.empty());
    bySchool = period.state() == PeriodState.PLANNED
        ? Map.of()
        : reports.list(person, filter).stream()
            .collect(Collectors.toMap(item -> item.school().id(), Function.identity()));
  }

  Optional<Report.Item> report(Obliged school) {
    return Optional.ofNullable(bySchool.get(school.school()));
  }

  boolean received(Obliged school) {
    return report(school).filter(item -> item.revision() > 0).isPresent();
  }

  /** From all schools, also from those that need not report. */
  long received() {
    return obliged.stream().filter(this::received).count();
  }

  long due() {
    return obliged.stream().filter(school -> school.exemptReason().isEmpty()).count();
  }

  long missing() {
    return obliged.stream().filter(school -> school.exemptReason().isEmpty() && !received(school)).count();
  }

  String answer() {
    return switch (period.state()) {
      case PLANNED -> Words.text("period.answer.planned", period.opensOn());
      case OPEN -> missing() == 0
          ? Words.text("period.answer.all", due())
          : Words.text(
              period.dueOn().isBefore(today) ? "period.answer.past" : "period.answer.open", missing(), period.dueOn());
      case CLOSED -> Words.text("period.answer.closed", due() - missing(), due());
    };
  }

  String support() {
    long exempt = obliged.size() - due();
    long longer = obliged.stream()
        .filter(school -> school.exemptReason().isEmpty() && school.dueOn().isAfter(period.dueOn())).count();
    return switch (period.state()) {
      case PLANNED -> Words.text("period.support.planned");
      case OPEN, CLOSED -> Words.text("period.support", due(), exempt, longer);
    };
  }

  /** Whether its figures are added up, as the key of a text. */
  String counting() {
    if (period.kind() == PeriodKind.AD_HOC) {
      return "period.counting.ad-hoc";
    }
    if (period.state() == PeriodState.PLANNED) {
      return "period.counting.planned";
    }
    boolean some = obliged.stream().anyMatch(Obliged::counted);
    return some
        ? obliged.stream().allMatch(Obliged::counted) ? "period.counting.all" : "period.counting.some"
        : "period.counting.none";
  }

  StatusBadge badge(Obliged school) {
    return report(school)
        .filter(item -> item.revision() > 0 || item.state() == ReportState.DRAFT && !overdue(school))
        .map(item -> StatusBadge.of(item.state()))
        .orElseGet(() -> overdue(school) ? StatusBadge.overdue() : StatusBadge.notStarted());
  }

  private boolean overdue(Obliged school) {
    return school.dueOn().isBefore(today);
  }
}
