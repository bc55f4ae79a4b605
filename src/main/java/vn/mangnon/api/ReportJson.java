package vn.mangnon.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.PersonalData;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportEventKind;
import vn.mangnon.report.ReportState;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Texts;

/**
 * A report as the contract gives it, its sections at the top level.
 *
 * @param late received after the due day, or not received and past it
 * @param counted whether it adds to figures; a summary of finer periods does not
 * @param history what happened to it, the latest first; only where one report is asked for
 */
record ReportJson(
    UUID id,
    String school,
    String schoolName,
    String period,
    long version,
    ReportState status,
    int revision,
    LocalDate dueOn,
    boolean late,
    boolean counted,
    List<Missing> missing,
    List<Missing> warnings,
    OffsetDateTime savedAt,
    @Nullable OffsetDateTime submittedAt,
    @Nullable OffsetDateTime acceptedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Event> history,
    @JsonUnwrapped ReportContent sections) {

  /** Top-level names beside the sections: given, never taken. */
  static final Set<String> READ_ONLY = Set.of(
      "id", "school", "schoolName", "period", "version", "status", "revision", "dueOn", "late", "counted", "missing",
      "warnings", "savedAt", "submittedAt", "acceptedAt", "history");

  record Missing(String pointer, String code, String message) {

    static List<Missing> of(List<Problem> places, Texts texts, Locale locale) {
      return places.stream()
          .map(place -> new Missing(place.pointer(), place.key(), texts.explain(locale, place)))
          .toList();
    }
  }

  record Event(ReportEventKind kind, int revision, @Nullable String message, OffsetDateTime at, String by) {

    static Event of(Report.Event event) {
      return new Event(
          event.kind(), event.revision(), event.message().orElse(null), Times.of(event.at()), event.by());
    }
  }

  /** @param doubts figures that seem wrong and that nobody has explained */
  static ReportJson of(
      Report report, List<Problem> doubts, @Nullable List<Report.Event> history, Texts texts, Locale locale) {
    var warnings = Stream.concat(PersonalData.suspected(report.content()).stream(), doubts.stream()).toList();
    return new ReportJson(
        report.id(), report.school().code(), report.school().name(), report.period().code(), report.version(),
        report.state(), report.revision(), report.dueOn(), report.late(), report.counted(),
        Missing.of(report.missing(), texts, locale), Missing.of(warnings, texts, locale),
        Times.of(report.savedAt()), Times.of(report.submittedAt()), Times.of(report.acceptedAt()),
        history == null ? null : history.stream().map(Event::of).toList(),
        report.content());
  }
}
