package vn.mangnon.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.report.Category;

/** A shortcoming, a recommendation or a request of the district, followed until the district confirms it resolved. */
public record Issue(
    UUID id,
    UUID schoolId,
    String schoolCode,
    String schoolName,
    UUID report,
    String raisedIn,
    IssueKind kind,
    Category category,
    String text,
    Severity severity,
    IssueState state,
    long version,
    Instant raisedAt,
    Optional<LocalDate> dueOn,
    List<Event> history) {

  public record Event(IssueEventKind kind, Optional<String> message, Instant at, String by) {}
}
