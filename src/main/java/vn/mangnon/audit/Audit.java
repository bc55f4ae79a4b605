package vn.mangnon.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;

/**
 * The record of who did what. An event is written in the transaction of what it tells of: both are there or neither.
 */
@Service
@Transactional(readOnly = true)
public class Audit {

  private final AuditRepository repository;
  private final Clock clock;

  Audit(AuditRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Records what whoever is signed in on this thread did, or else the program. */
  @Transactional
  public void record(AuditKind kind, Subject subject) {
    record(kind, subject, Map.of());
  }

  /** @param details as JSON, such as the old and new values */
  @Transactional
  public void record(AuditKind kind, Subject subject, Map<String, ?> details) {
    record(CurrentAuthor.find(), clock.instant(), kind, subject, details);
  }

  /** Records what somebody else did, or did before. */
  @Transactional
  public void record(Author author, Instant at, AuditKind kind, Subject subject, Map<String, ?> details) {
    repository.insert(Ids.next(), author, at, kind, subject, details);
  }

  /** Whoever acts on this thread, to be recorded later. */
  public Author author() {
    return CurrentAuthor.find();
  }

  /** That person, acting on this thread. */
  public Author author(Actor actor) {
    return CurrentAuthor.of(actor);
  }

  /** Nobody whom we know, acting on this thread under that name. */
  public Author stranger(String username) {
    return CurrentAuthor.unknown(username);
  }

  /**
   * For auditors: the latest first.
   *
   * @param after id of the last event of the page before
   */
  public List<AuditEvent> find(Actor reader, AuditFilter filter, int limit, Optional<UUID> after) {
    requireAuditor(reader);
    return repository.find(filter, clock.getZone(), limit, after);
  }

  public int count(Actor reader, AuditFilter filter) {
    requireAuditor(reader);
    return repository.count(filter, clock.getZone());
  }

  /** What was done to one thing of a school, the latest first; the caller has made sure that it may be read. */
  public List<AuditEvent> of(UUID school, UUID subject) {
    return repository.of(school, subject);
  }

  /** What was done to one thing that is of no school, the latest first; the caller has made sure that it may be read. */
  public List<AuditEvent> of(SubjectType type, UUID subject) {
    return repository.of(type, subject);
  }

  private static void requireAuditor(Actor reader) {
    if (!reader.mayAudit()) {
      throw Rejection.forbidden("audit.only-auditors");
    }
  }
}
