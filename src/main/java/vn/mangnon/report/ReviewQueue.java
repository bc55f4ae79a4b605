package vn.mangnon.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Period;
import vn.mangnon.shared.Rejection;

/** The submitted reports as the district works through them. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

  private final ReviewQueueQuery query;
  private final Clock clock;

  ReviewQueue(ReviewQueueQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Where a submitted report stands in the district's work. */
  public enum Part {
    /** The longest waiting first; the other parts begin with the latest submission. */
    WAITING(Set.of(ReportState.SUBMITTED)),
    RETURNED(Set.of(ReportState.RETURNED, ReportState.REOPENED)),
    ACCEPTED(Set.of(ReportState.ACCEPTED)),
    ALL(Set.of(ReportState.SUBMITTED, ReportState.RETURNED, ReportState.ACCEPTED, ReportState.REOPENED));

    private final Set<ReportState> states;

    Part(Set<ReportState> states) {
      this.states = states;
    }

    Set<ReportState> states() {
      return states;
    }
  }

  /** @param search part of the school's code or name, whatever its accents and case */
  public record Filter(Part part, Optional<UUID> period, String search) {

    public static final Filter WAITING = new Filter(Part.WAITING, Optional.empty(), "");
  }

  /**
   * @param ward where the school lies today
   * @param submittedAt when this revision was submitted
   * @param late whether the first revision came after the due day
   */
  public record Item(
      UUID report,
      Report.SchoolName school,
      Optional<String> ward,
      Period period,
      ReportState state,
      int revision,
      LocalDate dueOn,
      boolean late,
      Instant submittedAt) {}

  public record Waiting(int reports, Optional<Instant> oldest) {}

  /** The reports before and behind one report; empty at either end. */
  public record Neighbours(Optional<UUID> previous, Optional<UUID> next) {}

  /** All that wait for the district's word. */
  public Waiting waiting(Person person) {
    return query.waiting(person.scope());
  }

  public int count(Person person, Filter filter) {
    return query.count(person.scope(), filter);
  }

  public List<Item> page(Person person, Filter filter, int offset, int limit) {
    return query.page(person.scope(), filter, LocalDate.now(clock), offset, limit);
  }

  /** The neighbours of a report in the queue, also when it is no longer in it because it was reviewed. */
  public Neighbours neighbours(Person person, Filter filter, UUID report) {
    Instant turn = query.turn(person.scope(), report).orElseThrow(() -> Rejection.notFound("report.none"));
    return query.neighbours(person.scope(), filter, report, turn);
  }
}
