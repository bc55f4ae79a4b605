package vn.mangnon.summary;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.Category;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.TrainingRole;

/**
 * The whole lines behind the figures of a filter, for files. They are handed over one by one as the database finds
 * them, by school, period and place in the report, so that any number of them fits into memory. Readers of counts alone
 * are given none. Of trainings and numbers there are none either where one category is wanted, since they have none.
 */
@Service
@Transactional(readOnly = true)
public class Ledgers {

  private final LedgerQuery query;
  private final Programmes programmes;
  private final Clock clock;

  Ledgers(LedgerQuery query, Programmes programmes, Clock clock) {
    this.query = query;
    this.programmes = programmes;
    this.clock = clock;
  }

  /**
   * Where a line comes from.
   *
   * @param ward in which the school lay at the end of the period
   * @param period its code
   * @param year the calendar or school year in which the period counts
   */
  public record Origin(
      String schoolCode, String school, Optional<String> ward, Level level, String period, int year) {}

  /** How many of each group; who was not counted is absent, which is not zero. */
  public record Heads(Map<ParticipantGroup, Long> counts) {

    static Heads of(@Nullable Integer[] counts) {
      var known = new EnumMap<ParticipantGroup, Long>(ParticipantGroup.class);
      for (var group : ParticipantGroup.values()) {
        if (counts[group.ordinal()] != null) {
          known.put(group, counts[group.ordinal()].longValue());
        }
      }
      return new Heads(known);
    }

    public OptionalLong of(ParticipantGroup group) {
      return counts.containsKey(group) ? OptionalLong.of(counts.get(group)) : OptionalLong.empty();
    }

    /** Empty where none of them was counted. */
    public OptionalLong sum() {
      return counts.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(counts.values().stream().mapToLong(Long::longValue).sum());
    }
  }

  /** @param position of the line in its section of the report */
  public record Activity(
      Origin origin, UUID report, boolean accepted, int position, Category category, String title,
      Optional<LocalDate> heldOn, Optional<Integer> sessions, Optional<String> partner, Heads people,
      Heads attendances) {}

  public record Training(
      Origin origin, UUID report, boolean accepted, int position, String title, Optional<LocalDate> heldOn,
      TrainingRole role, Organiser organiser, Optional<Integer> classes, Optional<BigDecimal> hours, Heads people) {}

  /** Open at the end of the filter's last year, or today; in the state of today. */
  public record OpenIssue(
      Origin origin, UUID issue, IssueKind kind, Category category, String text, Severity severity, IssueOwner owner,
      IssueState state, Instant raisedAt, Optional<LocalDate> dueOn) {}

  /** The numbers of one report, by {@link #key}. */
  public record Numbers(Origin origin, UUID report, boolean accepted, Map<String, Number> values) {}

  /** A number that a report gives. */
  public sealed interface Number {

    record Counted(long value) implements Number {}

    /** 'Không phát sinh': there was nothing to count. */
    record NothingArose() implements Number {}

    /** From one to four children, kept from this reader. */
    record Few() implements Number {}
  }

  /** How many of each there are. */
  public record Counts(long activities, long trainings, long openIssues, long reports) {

    public long sum() {
      return activities + trainings + openIssues + reports;
    }
  }

  public Counts count(Person person, SummaryFilter filter) {
    return query.count(person.scope(), filter, LocalDate.now(clock));
  }

  public void eachActivity(Person person, SummaryFilter filter, Consumer<Activity> taker) {
    query.activities(person.scope(), filter, taker);
  }

  public void eachTraining(Person person, SummaryFilter filter, Consumer<Training> taker) {
    query.trainings(person.scope(), filter, taker);
  }

  public void eachOpenIssue(Person person, SummaryFilter filter, Consumer<OpenIssue> taker) {
    query.openIssues(person.scope(), filter, LocalDate.now(clock), taker);
  }

  /** Each report that is in sums, with all of its numbers. */
  public void eachReport(Person person, SummaryFilter filter, Consumer<Numbers> taker) {
    Set<String> aboutChildren = readsOwnAlone(person)
        ? Collections.emptySet()
        : programmes.indicators().stream().filter(Indicator::aboutChildren).map(Indicator::code)
            .collect(Collectors.toSet());
    query.numbers(person.scope(), filter, new NumberReading(aboutChildren), taker);
  }

  /** Under which a report's number is found. */
  public static String key(String indicator, Optional<ParticipantGroup> group) {
    return indicator + ":" + group.map(ParticipantGroup::name).orElse("");
  }

  /** Turns the columns of the database into numbers, but for those that this reader is not told. */
  record NumberReading(Set<String> aboutChildren) {

    Map<String, Number> read(String[] keys, @Nullable Long[] values) {
      var numbers = new java.util.HashMap<String, Number>(keys.length * 2);
      for (int i = 0; i < keys.length; i++) {
        numbers.put(keys[i], number(keys[i], values[i]));
      }
      return numbers;
    }

    private Number number(String key, @Nullable Long value) {
      if (value == null) {
        return new Number.NothingArose();
      }
      return SmallShares.small(value) && aboutChildren.contains(key.substring(0, key.indexOf(':')))
          ? new Number.Few()
          : new Number.Counted(value);
    }
  }

  private static boolean readsOwnAlone(Person person) {
    return person.scope() instanceof Scope.Schools(Set<UUID> ids) && person.schools().containsAll(ids);
  }

  /** The groups in the order in which the database is asked for them. */
  static final List<ParticipantGroup> GROUPS = List.of(ParticipantGroup.values());
}
