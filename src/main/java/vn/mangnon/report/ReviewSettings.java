package vn.mangnon.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.shared.Rejection;

/** How the office reviews: whether a report is accepted by the officer, or by the leader after the officer. */
@Service
@Transactional(readOnly = true)
public class ReviewSettings {

  private final ReviewSettingRepository repository;
  private final Audit audit;
  private final Clock clock;

  ReviewSettings(ReviewSettingRepository repository, Audit audit, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.clock = clock;
  }

  /** @param changed when and by whom; empty as long as nobody has */
  public record Setting(boolean leaderAccepts, long version, Optional<Changed> changed) {

    static final Setting UNCHANGED = new Setting(false, 0, Optional.empty());
  }

  public record Changed(Instant at, String by) {}

  public Setting current() {
    return repository.find().orElse(Setting.UNCHANGED);
  }

  @Transactional
  public Setting change(Person person, boolean leaderAccepts, long version) {
    if (!person.maySetReview()) {
      throw Rejection.forbidden("review.setting.not-yours");
    }
    Setting before = current();
    if (before.version() != version || !repository.save(leaderAccepts, version, clock.instant(), person.id())) {
      throw Rejection.conflict("review.setting.stale");
    }
    audit.record(
        leaderAccepts ? AuditKind.COUNTERSIGNING_BEGUN : AuditKind.COUNTERSIGNING_ENDED,
        Subject.of(SubjectType.SETTING, ""), Map.of());
    return current();
  }
}
