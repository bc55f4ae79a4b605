package vn.mangnon.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.programme.Period;

/**
 * Every school beside every period of the years chosen.
 *
 * @param columns by year, and within a year parts before the whole; a year without any period has one column
 * @param schools all that were looked for, in the order of their names; their marks are read as they come into sight
 */
public record HeatMap(Instant asOf, SummaryFilter filter, List<Column> columns, List<Summary.Unit> schools) {

  /**
   * @param year of the calendar that is looked at
   * @param period empty where the year has none
   * @param due reports of the schools below it
   * @param received of these
   * @param overdue of these, past their due day and not received
   */
  public record Column(int year, Optional<Period> period, int due, int received, int overdue) {}

  /** @param marks one for each column that has a period, in their order */
  public record Row(Summary.Unit school, List<HeatMark> marks) {}

  public List<Period> periods() {
    return columns.stream().flatMap(column -> column.period().stream()).toList();
  }
}
