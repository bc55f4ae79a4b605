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

  /** An issue of a counted report; {@code events} begin with its raising. */
  public record Past(
      UUID id, UUID school, UUID report, UUID period, IssueKind kind, Category category, String text,
      Severity severity, @Nullable LocalDate dueOn, List<Event> events) {

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

  public record Event(UUID id, IssueEventKind kind, Optional<String> message, Instant at, UUID by) {}

  @Transactional
  public void takeOver(List<Past> issues) {
    repository.insertHistory(issues);
  }
}
