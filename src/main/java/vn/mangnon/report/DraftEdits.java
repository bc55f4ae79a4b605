package vn.mangnon.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Author;

/**
 * Records what people type. A draft is saved once a second, so one event tells of all that one person changed until
 * somebody else went on, until the report was submitted, or for some minutes. The draft as it was before stands in the
 * database meanwhile, so that a stop of the program loses nothing.
 */
@Component
class DraftEdits {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final DraftEditRepository repository;
  private final ContentJson json;
  private final Audit audit;
  private final Clock clock;

  DraftEdits(DraftEditRepository repository, ContentJson json, Audit audit, Clock clock) {
    this.repository = repository;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /** Changes that have begun and are not recorded yet. */
  record Begun(Instant at, Author author) {}

  /** Before that person saves; {@code current} is held until the end of the transaction, and is what is saved now. */
  void saving(Report current, Person person) {
    Author author = audit.author(person);
    Optional<Begun> begun = repository.find(current.id());
    if (begun.filter(edit -> goesOn(edit, author)).isPresent()) {
      return;
    }
    begun.ifPresent(edit -> record(edit, current));
    repository.begin(current.id(), current.school().id(), json.write(current.content()), clock.instant(), author);
  }

  /** Before anything else is done to the draft. */
  void settle(Report current) {
    repository.find(current.id()).ifPresent(edit -> record(edit, current));
  }

  List<UUID> atRest() {
    return repository.begunBefore(longAgo());
  }

  private boolean goesOn(Begun edit, Author author) {
    return edit.author().id().equals(author.id())
        && edit.author().channel() == author.channel()
        && !edit.at().isBefore(longAgo());
  }

  private Instant longAgo() {
    return clock.instant().minus(LONGEST);
  }

  private void record(Begun edit, Report current) {
    ReportContent before = json.read(repository.end(current.id()));
    if (!before.equals(current.content())) {
      audit.record(edit.author(), current.savedAt(), AuditKind.REPORT_EDITED, current.subject(), Map.of(
          "period", current.period().code(), "from", edit.at().toString(), "to", current.savedAt().toString(),
          "changes", EditJson.write(before, current.content())));
    }
  }
}
