package vn.mangnon.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.report.Category;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** Figures as the contract gives them: null is what nobody reported, 0 what was reported as none. */
record SummaryJson(OffsetDateTime asOf, SummaryParameters.Echo filter, List<Row> rows, Figures total) {

  record Unit(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID id, String code, String name) {}

  /** Only the dimensions that were asked for are there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      @Nullable Unit school, @Nullable Unit ward, @Nullable Level level, @Nullable Ownership ownership, @Nullable Integer year,
      @Nullable String schoolYear, @Nullable String period, @Nullable Category category,
      @JsonUnwrapped Figures figures) {}

  /** {@code counted}: the sums are made of so many reports of so many that are due. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Figures(
      @Nullable Reports reports, Counted counted, @Nullable Long activities, @Nullable Long sessions,
      @Nullable Long attendances, Trainings trainings, Issues issues) {}

  record Reports(int due, int received, int onTime, int late, int missing, int awaited, int accepted) {}

  record Counted(int received, int due) {}

  record Trainings(@Nullable Long classes, @Nullable Long people) {}

  record Issues(@Nullable Long raised, @Nullable Long resolved, @Nullable Long reopened, @Nullable Long open) {}

  static SummaryJson of(Summary summary, SummaryParameters.Echo filter) {
    return new SummaryJson(
        Times.of(summary.asOf()), filter,
        summary.rows().stream().map(row -> row(row, summary.filter())).toList(),
        figures(summary.total()));
  }

  private static Row row(Summary.Row row, SummaryFilter filter) {
    Integer year = row.year().isPresent() ? row.year().getAsInt() : null;
    return new Row(
        unit(row.school(), false), unit(row.ward(), true), row.level().orElse(null), row.ownership().orElse(null), year,
        year != null && filter.calendar() == YearKind.SCHOOL ? new SchoolYear(year).label() : null,
        row.period().orElse(null), row.category().orElse(null), figures(row.figures()));
  }

  private static @Nullable Unit unit(Optional<Summary.Unit> unit, boolean withId) {
    return unit.map(known -> new Unit(withId ? known.id() : null, known.code(), known.name())).orElse(null);
  }

  private static Figures figures(Summary.Figures figures) {
    return new Figures(
        figures.reports()
            .map(reports -> new Reports(
                reports.due(), reports.received(), reports.onTime(), reports.late(), reports.missing(),
                reports.awaited(), reports.accepted()))
            .orElse(null),
        new Counted(figures.counted().received(), figures.counted().due()),
        known(figures.activities()), known(figures.sessions()), known(figures.attendances()),
        new Trainings(known(figures.classes()), known(figures.people())),
        new Issues(
            known(figures.raised()), known(figures.resolved()), known(figures.reopened()), known(figures.open())));
  }

  private static @Nullable Long known(OptionalLong figure) {
    return figure.isPresent() ? figure.getAsLong() : null;
  }
}
