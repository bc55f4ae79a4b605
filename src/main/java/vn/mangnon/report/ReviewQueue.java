package vn.mangnon.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Level;
import vn.mangnon.programme.Period;
import vn.mangnon.shared.Rejection;

/** The submitted reports as the district works through them. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

  private final ReviewQueueQuery query;
  private final ReviewSettings settings;
  private final Clock clock;

  ReviewQueue(ReviewQueueQuery query, ReviewSettings settings, Clock clock) {
    this.query = query;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where a submitted report stands in the district's work. */
  public enum Part {
    /** Here and where the leader's word is awaited the longest waiting comes first; else the latest submission. */
    WAITING(Set.of(ReportState.SUBMITTED)),
    ENDORSED(Set.of(ReportState.ENDORSED)),
    RETURNED(Set.of(ReportState.RETURNED, ReportState.REOPENED)),
    ACCEPTED(Set.of(ReportState.ACCEPTED)),
    ALL(Set.of(
        ReportState.SUBMITTED, ReportState.ENDORSED, ReportState.RETURNED, ReportState.ACCEPTED,
        ReportState.REOPENED));

    private final Set<ReportState> states;

    Part(Set<ReportState> states) {
      this.states = states;
    }

    Set<ReportState> states() {
      return states;
    }

    boolean oldestFirst() {
      return this == WAITING || this == ENDORSED;
    }
  }

  /** Of the first revision. */
  public enum Punctuality { ON_TIME, LATE }

  /** What most of a report's narrative stands in. */
  public enum Copied { FROM_LAST, FROM_OTHER }

  /**
   * @param ward in which the school lies today
   * @param search part of the school's code or name, whatever its accents and case
   */
  public record Filter(
      Part part, Optional<UUID> period, Optional<UUID> ward, Optional<Level> level, Optional<Punctuality> punctuality,
      Optional<Copied> copied, String search) {

    public static final Filter WAITING = of(Part.WAITING);

    public static Filter of(Part part) {
      return new Filter(part, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
          "");
    }

    public Filter in(Part other) {
      return new Filter(other, period, ward, level, punctuality, copied, search);
    }

    public Filter of(UUID onePeriod) {
      return new Filter(part, Optional.of(onePeriod), ward, level, punctuality, copied, search);
    }

    public Filter of(String named) {
      return new Filter(part, period, ward, level, punctuality, copied, named);
    }

    public Filter of(Copied source) {
      return new Filter(part, period, ward, level, punctuality, Optional.of(source), search);
    }

    /** Whether it leaves out anything of its part. */
    public boolean narrows() {
      return !of(part).equals(this);
    }
  }

  /**
   * @param ward where the school lies today
   * @param version of the report, which a decision on it names
   * @param submittedAt when this revision was submitted
   * @param late whether the first revision came after the due day
   * @param copied what most of its narrative stands in, and how much of it
   */
  public record Item(
      UUID report,
      Report.SchoolName school,
      Optional<String> ward,
      Period period,
      ReportState state,
      long version,
      int revision,
      LocalDate dueOn,
      boolean late,
      Instant submittedAt,
      Map<Copied, BigDecimal> copied) {}

  public record Waiting(int reports, Optional<Instant> oldest) {}

  /** The reports before and behind one report; empty at either end. */
  public record Neighbours(Optional<UUID> previous, Optional<UUID> next) {}

  /** All in that part, and since when the oldest. */
  public Waiting waiting(Person person, Part part) {
    return query.waiting(person.scope(), part);
  }

  /** How many wait for that person's own word; 0 for whoever decides nothing. */
  public int toDecide(Person person) {
    if (!person.mayReview()) {
      return 0;
    }
    boolean leaderAccepts = settings.current().leaderAccepts();
    return leaderAccepts && person.mayCountersign()
        ? waiting(person, Part.ENDORSED).reports()
        : waiting(person, Part.WAITING).reports()
            + (leaderAccepts ? 0 : waiting(person, Part.ENDORSED).reports());
  }

  public int count(Person person, Filter filter) {
    return query.count(person.scope(), filter, LocalDate.now(clock));
  }

  public List<Item> page(Person person, Filter filter, int offset, int limit) {
    return query.page(person.scope(), filter, LocalDate.now(clock), offset, limit);
  }

  /** The neighbours of a report in the queue, also when it is no longer in it because it was reviewed. */
  public Neighbours neighbours(Person person, Filter filter, UUID report) {
    Instant turn = query.turn(person.scope(), report).orElseThrow(() -> Rejection.notFound("report.none"));
    return query.neighbours(person.scope(), filter, report, turn, LocalDate.now(clock));
  }
}
