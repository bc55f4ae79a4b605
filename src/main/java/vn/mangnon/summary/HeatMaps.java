package vn.mangnon.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;

/** How every school stands with every period: the schools and the totals at once, the marks page by page. */
@Service
@Transactional(readOnly = true)
public class HeatMaps {

  /** The second half of a year and the year end on one day; the half comes first. */
  private static final Comparator<Period> PARTS_FIRST = Comparator.comparing(Period::windowTo)
      .thenComparing(Period::windowFrom, Comparator.reverseOrder())
      .thenComparing(Period::code);

  private final HeatMapQuery query;
  private final Summaries summaries;
  private final Periods periods;
  private final Clock clock;

  HeatMaps(HeatMapQuery query, Summaries summaries, Periods periods, Clock clock) {
    this.query = query;
    this.summaries = summaries;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * Of a filter its years, calendar, school, level, ward and ownership count.
   *
   * @param search what a school's name or code holds, whatever its accents and case
   * @param standing that of the years of the filter
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public HeatMap of(Scope scope, SummaryFilter filter, String search, Optional<Standing> standing) {
    var schools = schools(scope, filter, search, standing);
    // the totals of all need no list of all
    Optional<List<Summary.Unit>> narrowed =
        search.isBlank() && standing.isEmpty() ? Optional.empty() : Optional.of(schools);
    var totals = query.totals(scope, filter, narrowed.map(HeatMaps::ids), LocalDate.now(clock));
    return new HeatMap(clock.instant(), filter, columns(filter, totals), schools);
  }

  /** The marks of some of its schools, in the order of their names. */
  public List<HeatMap.Row> rows(Scope scope, HeatMap map, List<Summary.Unit> schools) {
    return query.rows(scope, map.filter(), ids(schools), map.periods(), LocalDate.now(clock));
  }

  private List<Summary.Unit> schools(
      Scope scope, SummaryFilter filter, String search, Optional<Standing> standing) {
    var found = query.schools(scope, filter, search.strip());
    if (standing.isEmpty()) {
      return found;
    }
    Set<UUID> wanted = summaries.of(scope, filter.by(Dimension.SCHOOL)).rows().stream()
        .filter(row -> Standing.of(row.figures()) == standing.get())
        .map(row -> row.school().orElseThrow().id())
        .collect(Collectors.toSet());
    return found.stream().filter(school -> wanted.contains(school.id())).toList();
  }

  private List<HeatMap.Column> columns(SummaryFilter filter, Map<UUID, HeatMapQuery.Total> totals) {
    Map<Integer, List<Period>> byYear =
        periods.list().stream().collect(Collectors.groupingBy(period -> year(period, filter.calendar())));
    return IntStream.rangeClosed(filter.from(), filter.to()).boxed()
        .flatMap(year -> byYear.containsKey(year)
            ? byYear.get(year).stream().sorted(PARTS_FIRST).map(period -> column(year, period, totals))
            : Stream.of(new HeatMap.Column(year, Optional.empty(), 0, 0, 0)))
        .toList();
  }

  private static HeatMap.Column column(int year, Period period, Map<UUID, HeatMapQuery.Total> totals) {
    var total = totals.getOrDefault(period.id(), HeatMapQuery.Total.NONE);
    return new HeatMap.Column(year, Optional.of(period), total.due(), total.received(), total.overdue());
  }

  private static int year(Period period, YearKind calendar) {
    return switch (calendar) {
      case CALENDAR -> period.year();
      case SCHOOL -> period.schoolYear().start();
    };
  }

  private static UUID[] ids(List<Summary.Unit> schools) {
    return schools.stream().map(Summary.Unit::id).toArray(UUID[]::new);
  }
}
