package vn.mangnon.ui.school;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods.Obligation;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportState;
import vn.mangnon.ui.shell.Words;

/**
 * Where a school stands now, in a sentence, with the next step of whoever looks: what is past due, else what waits for
 * somebody, else what is due next.
 */
record SchoolStatus(String sentence, Optional<Anchor> next) {

  static SchoolStatus of(
      List<Obligation> obligations, Map<UUID, Report.Item> filed, School school, Person person, LocalDate today) {
    var open = obligations.stream()
        .filter(obligation -> obligation.exemptReason().isEmpty() && obligation.period().state() == PeriodState.OPEN)
        .sorted(Comparator.comparing(Obligation::dueOn))
        .toList();
    return first(open, obligation -> urgency(obligation, report(obligation, filed), today))
        .map(obligation -> of(obligation, report(obligation, filed), school, person, today))
        .orElseGet(() -> new SchoolStatus(Words.text("school.status.none"), Optional.empty()));
  }

  private static Optional<Obligation> first(List<Obligation> open, java.util.function.ToIntFunction<Obligation> urgency) {
    return open.stream().min(Comparator.comparingInt(urgency));
  }

  private static Optional<Report.Item> report(Obligation obligation, Map<UUID, Report.Item> filed) {
    return Optional.ofNullable(filed.get(obligation.period().id()));
  }

  /** The least waits first. */
  private static int urgency(Obligation obligation, Optional<Report.Item> report, LocalDate today) {
    if (report.filter(item -> item.revision() > 0).isEmpty()) {
      return obligation.dueOn().isBefore(today) ? 0 : 3;
    }
    return switch (report.get().state()) {
      case RETURNED, REOPENED -> 1;
      case SUBMITTED, ENDORSED -> 2;
      case DRAFT, ACCEPTED -> 4;
    };
  }

  private static SchoolStatus of(
      Obligation obligation, Optional<Report.Item> report, School school, Person person, LocalDate today) {
    var period = obligation.period().label();
    boolean own = person.mayFill(school.id());
    if (report.filter(item -> item.revision() > 0).isEmpty()) {
      long days = ChronoUnit.DAYS.between(obligation.dueOn(), today);
      Optional<Anchor> next = own
          ? Optional.of(link("report/" + obligation.period().code(), "school.status.fill"))
          : person.mayReview()
              ? Optional.of(link("issues/request?school=" + school.code(), "school.status.remind"))
              : Optional.empty();
      return new SchoolStatus(
          days > 0
              ? Words.text("school.status.overdue", period, days)
              : Words.text(report.isPresent() ? "school.status.drafting" : "school.status.awaited",
                  period, obligation.dueOn()),
          days > 0 || own ? next : Optional.empty());
    }
    Report.Item item = report.get();
    ReportState state = item.state();
    if (state == ReportState.RETURNED || state == ReportState.REOPENED) {
      return new SchoolStatus(Words.text("school.status.returned", period),
          own ? Optional.of(link("reports/" + item.id() + "/edit", "school.status.correct")) : Optional.empty());
    }
    return state.withDistrict()
        ? new SchoolStatus(Words.text("school.status.submitted", period),
            person.mayReview() ? Optional.of(link("reports/" + item.id(), "school.status.review")) : Optional.empty())
        : new SchoolStatus(Words.text("school.status.accepted", period), Optional.empty());
  }

  private static Anchor link(String address, String key) {
    var link = new Anchor(address, Words.text(key));
    link.addClassNames("button-link", "primary");
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
