package vn.mangnon.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over reports that were filed before: many at once, with all that happened to them. Issues and figures are not
 * told of each, nor is each held against the others; whoever takes history over raises, counts and compares once at the
 * end.
 */
@Service
public class ReportHistory {

  private final ReportRepository repository;
  private final SubmittedLinesRepository lines;
  private final NarrativeRepository narratives;

  ReportHistory(
      ReportRepository repository, SubmittedLinesRepository lines, NarrativeRepository narratives) {
    this.repository = repository;
    this.lines = lines;
    this.narratives = narratives;
  }

  /**
   * A report as it stands now.
   *
   * @param draft what its form holds; of a submitted report the content of its last revision
   * @param submissions in their order; none for a draft
   */
  public record Past(
      UUID id, UUID school, UUID period, ReportState state, ReportContent draft, Instant openedAt, UUID openedBy,
      Instant savedAt, List<Submission> submissions, List<Event> events) {

    Optional<Instant> acceptedAt() {
      return state == ReportState.ACCEPTED ? Optional.of(events.getLast().at()) : Optional.empty();
    }
  }

  public record Submission(ReportContent content, Instant at, UUID by) {}

  /** In the order of time; {@code revision} counts from 1, and is 0 before the first submission. */
  public record Event(UUID id, ReportEventKind kind, int revision, Optional<String> message, Instant at, UUID by) {}

  @Transactional
  public void takeOver(List<Past> reports) {
    var tidy = reports.stream().map(ReportHistory::tidied).toList();
    repository.insertHistory(tidy);
    var submitted = tidy.stream().filter(report -> !report.submissions().isEmpty()).toList();
    lines.insert(submitted.stream()
        .map(report -> SubmittedLinesRepository.Lines.of(
            report.id(), report.school(), report.submissions().getLast().content()))
        .toList());
    narratives.insert(submitted.stream()
        .map(report -> new NarrativeRepository.Submitted(
            report.id(), report.school(), report.period(), report.submissions().getLast().content()))
        .toList());
  }

  private static Past tidied(Past past) {
    var submissions = past.submissions().stream()
        .map(submission -> new Submission(Tidying.tidy(submission.content()), submission.at(), submission.by()))
        .toList();
    return new Past(
        past.id(), past.school(), past.period(), past.state(),
        past.state().editable() ? past.draft() : submissions.getLast().content(),
        past.openedAt(), past.openedBy(), past.savedAt(), submissions, past.events());
  }
}
