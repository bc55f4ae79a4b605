package vn.mangnon.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.report.Category;

/**
 * Takes over issues that were followed before: many at once, with all that happened to them, beside the reports that
 * raised them. Figures are not told of each; whoever takes history over counts once at the end.
 */
@Service
@Transactional(readOnly = true)
public class IssueHistory {

  private final IssueRepository repository;

  IssueHistory(IssueRepository repository) {
    this.repository = repository;
  }

  /**
   * An issue of a counted report, or a request of the district.
   *
   * @param request what requests to several schools at once have in common
   * @param events begin with its raising
   */
  public record Past(
      UUID id, UUID school, @Nullable UUID report, UUID period, IssueKind kind, Category category, String text,
      Severity severity, IssueOwner owner, @Nullable LocalDate dueOn, @Nullable UUID request, List<Event> events) {

    IssueState state() {
      IssueState state = IssueState.OPEN;
      for (Event event : events) {
        state = state.after(event.kind()).orElse(state);
      }
      return state;
    }

    Instant raisedAt() {
      return events.getFirst().at();
    }

    Optional<Instant> withdrawnAt() {
      return events.stream().filter(event -> event.kind() == IssueEventKind.WITHDRAWN).map(Event::at).findFirst();
    }
  }

  /** @param report in which it was said, for what a report said */
  public record Event(
      UUID id, IssueEventKind kind, Optional<String> message, List<Issue.Change> changes, @Nullable UUID report,
      @Nullable Integer revision, Instant at, UUID by) {

    public Event(UUID id, IssueEventKind kind, Optional<String> message, Instant at, UUID by) {
      this(id, kind, message, List.of(), null, null, at, by);
    }
  }

  @Transactional
  public void takeOver(List<Past> issues) {
    repository.insertHistory(issues);
  }
}
