package vn.mangnon.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.Category;

/**
 * A shortcoming, a recommendation or a request of the district, followed until the district confirms it resolved.
 *
 * @param report which raised it; empty for a request that was made outside of a report
 * @param owner whose it is to resolve it
 */
public record Issue(
    UUID id,
    UUID schoolId,
    String schoolCode,
    String schoolName,
    Optional<UUID> report,
    String raisedIn,
    IssueKind kind,
    Category category,
    String text,
    Severity severity,
    IssueOwner owner,
    IssueState state,
    long version,
    Instant raisedAt,
    Optional<LocalDate> dueOn,
    List<Event> history) {

  /**
   * @param changes what the district changed
   * @param said in which report and of which period it was said, for what a report said
   */
  public record Event(
      IssueEventKind kind, Optional<String> message, List<Change> changes, Optional<Said> said, Instant at, String by) {}

  /** Values are names of constants, or days as yyyy-MM-dd; null where there was or is no due day. */
  public record Change(IssueField field, @Nullable String before, @Nullable String after) {}

  public record Said(UUID report, String period) {}

  /** Past the day by which it had to be resolved, and still open. */
  public boolean overdue(LocalDate today) {
    return state != IssueState.CONFIRMED && dueOn.filter(day -> day.isBefore(today)).isPresent();
  }

  /** The district's latest answer to it. */
  public Optional<Event> answer() {
    return history.reversed().stream().filter(event -> event.kind() == IssueEventKind.ANSWERED).findFirst();
  }
}
