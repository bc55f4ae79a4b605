package vn.mangnon.summary;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.shared.Rejection;

/**
 * The shares of the programme's targets that reports can measure, by year, and the numbers of the reports behind them.
 * A share belongs to a year: of the filter its dimensions, period and category do not count.
 */
@Service
@Transactional(readOnly = true)
public class Coverages {

  private final CoverageQuery query;
  private final CoverageLineQuery lines;
  private final Programmes programmes;
  private final Clock clock;

  Coverages(CoverageQuery query, CoverageLineQuery lines, Programmes programmes, Clock clock) {
    this.query = query;
    this.lines = lines;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** All shares of what that person may count, year by year. */
  public Coverage of(Person person, SummaryFilter filter) {
    return of(person, filter, Optional.empty());
  }

  /** The same, and each of those groups beside it. */
  public Coverage of(Person person, SummaryFilter filter, Grouping by) {
    return of(person, filter, Optional.of(by));
  }

  private Coverage of(Person person, SummaryFilter filter, Optional<Grouping> by) {
    var found = query.find(person.scope(), filter, by, ways());
    var coverage = new Coverage(
        clock.instant(), filter,
        everyYear(found.years(), Stream.of(Coverage.Row.OF_ALL), filter),
        everyYear(found.rows(), found.rows().stream().map(row -> row.at(0)), filter));
    return readsOwnAlone(person) ? coverage : SmallShares.hiddenIn(coverage, found.lone());
  }

  /**
   * The numbers of reports whose values add up to one side of the share.
   *
   * @param side of heads there are no lines, since no report gives them
   */
  public Coverage.Lines lines(
      Person person, Share share, Share.Side side, SummaryFilter filter, int limit, int offset) {
    if (person.scope().equals(Scope.AGGREGATES)) {
      throw Rejection.forbidden("summary.lines-not-yours");
    }
    if (share.reported(side).isEmpty()) {
      throw Rejection.notFound("summary.no-lines-of-heads");
    }
    var found = lines.lines(person.scope(), share, side, filter, ways(), limit, offset);
    boolean hides = share.aboutChildren() && found.small() && !readsOwnAlone(person);
    return new Coverage.Lines(
        share, side, hides ? found.lines().stream().map(Coverages::hidden).toList() : found.lines(), found.count(),
        share.aboutChildren() && SmallShares.small(found.total()) && !readsOwnAlone(person)
            ? OptionalLong.empty()
            : OptionalLong.of(found.total()));
  }

  /** If one line alone were hidden, the total would tell it: with one of them all are. */
  private static Coverage.Line hidden(Coverage.Line line) {
    return new Coverage.Line(
        line.report(), line.school(), line.period(), line.pointer(), line.indicator(), line.group(),
        OptionalLong.empty());
  }

  private static boolean readsOwnAlone(Person person) {
    return person.scope() instanceof Scope.Schools(Set<UUID> ids) && person.schools().containsAll(ids);
  }

  private CoverageQuery.Ways ways() {
    return new CoverageQuery.Ways(programmes.indicators().stream()
        .collect(Collectors.toMap(Indicator::code, Indicator::aggregation)));
  }

  /** Years in which no school was due are there too, with nothing known. */
  private static List<Coverage.Row> everyYear(
      List<Coverage.Row> found, Stream<Coverage.Row> groups, SummaryFilter filter) {
    var known = found.stream().collect(Collectors.toMap(row -> row.withRatios(Map.of()), Function.identity()));
    return groups.distinct()
        .flatMap(group -> IntStream.rangeClosed(filter.from(), filter.to()).mapToObj(group::at))
        .map(row -> known.getOrDefault(row, row))
        .toList();
  }
}
