package vn.mangnon.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.programme.Period;
import vn.mangnon.shared.Rejection.Problem;

/**
 * A school's report for one period, with what stands in it now.
 *
 * @param version grows with every change; a change made to an older version is refused
 * @param revision how often it was submitted
 * @param dueOn the last day on which it is on time, for this school
 * @param savedBy who changed its content last
 */
public record Report(
    UUID id,
    SchoolName school,
    Period period,
    ReportState state,
    long version,
    int revision,
    LocalDate dueOn,
    boolean counted,
    Instant savedAt,
    String savedBy,
    Optional<Instant> firstSubmittedAt,
    Optional<Instant> submittedAt,
    Optional<Instant> acceptedAt,
    boolean late,
    ReportContent content) {

  public record SchoolName(UUID id, String code, String name) {}

  /** What was submitted, frozen. */
  public record Revision(
      UUID report, int number, Instant submittedAt, String submittedBy, String sha256, ReportContent content) {

    Revision withContent(ReportContent shown) {
      return new Revision(report, number, submittedAt, submittedBy, sha256, shown);
    }
  }

  public record Event(ReportEventKind kind, int revision, Optional<String> message, Instant at, String by) {}

  /** A row of a list of reports. */
  public record Item(
      UUID id,
      SchoolName school,
      Period period,
      ReportState state,
      int revision,
      LocalDate dueOn,
      boolean late,
      Instant savedAt,
      String savedBy,
      Optional<Instant> submittedAt,
      Optional<String> returnMessage) {}

  /** Proof of a submission. */
  public record Receipt(UUID report, int revision, Instant submittedAt, boolean late, String sha256, long version) {}

  Report withContent(ReportContent shown) {
    return new Report(
        id, school, period, state, version, revision, dueOn, counted, savedAt, savedBy, firstSubmittedAt, submittedAt,
        acceptedAt, late, shown);
  }

  /** What is recorded of it is recorded of this. */
  Subject subject() {
    return Subject.of(SubjectType.REPORT, id, school.id(), school.name());
  }

  /** What keeps it from being submitted; empty once it was submitted. */
  public List<Problem> missing() {
    return state.editable() ? Completeness.missing(content) : List.of();
  }
}
