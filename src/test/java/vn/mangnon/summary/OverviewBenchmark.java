package vn.mangnon.summary;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.GeneratedCity;
import vn.mangnon.Given;
import vn.mangnon.TestRoles;
import vn.mangnon.account.Person;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Scope;

/**
 * What each query of the overview takes, beside one statement that was written by hand for the same figures and is sent
 * to PostgreSQL as it is by a superuser, past every policy and every library. The read models of ten years are generated.
 * Run by {@code mvn test -Dtest=OverviewBenchmark -Dmangnon.schools=3000}.
 */
@DatabaseTest
class OverviewBenchmark {

  private static final int SCHOOLS = Integer.getInteger("mangnon.schools", 3000);
  private static final int WARM = Integer.getInteger("mangnon.warm", 15);
  private static final int ROUNDS = Integer.getInteger("mangnon.rounds", 41);
  private static final int PAGE = 60;
  private static final SummaryFilter EVER = SummaryFilter.everything();
  private static final SummaryFilter THIS_YEAR = EVER.years(2026, 2026);

  @Autowired Given given;
  @Autowired TransactionTemplate transaction;
  @Autowired SummaryQuery summaries;
  @Autowired Coverages coverages;
  @Autowired ChannelQuery channels;
  @Autowired HeatMaps maps;
  @Autowired Issues issues;
  @Value("${spring.datasource.url}") String url;

  @Test
  void theOverviewBesideSqlWrittenByHand() throws Exception {
    given.nothing();
    Person officer = given.signedIn(given.officer());
    LocalDate today = LocalDate.of(2026, 11, 28);
    // a connection that has generated much keeps memory that others have to ask for
    GeneratedCity.ofFigures(url, SCHOOLS);
    try (var connection = TestRoles.superuser(url)) {
      likeOurs(connection);
      HeatMap map = maps.of(Scope.EVERYTHING, EVER, "", Optional.empty());
      List<Summary.Unit> page = map.schools().subList(0, Math.min(PAGE, map.schools().size()));
      Map<String, Runnable> queries = new LinkedHashMap<>();
      queries.put("by-year", () -> summaries.find(Scope.EVERYTHING, EVER.by(Dimension.YEAR), today));
      queries.put("by-year-and-category",
          () -> summaries.rows(Scope.EVERYTHING, EVER.by(Dimension.YEAR, Dimension.CATEGORY), today));
      queries.put("by-school", () -> summaries.find(Scope.EVERYTHING, THIS_YEAR.by(Dimension.SCHOOL), today));
      queries.put("coverage", () -> coverages.of(officer, EVER));
      queries.put("channels", () -> channels.find(Scope.EVERYTHING, THIS_YEAR));
      queries.put("issue-tally",
          () -> issues.tally(officer, IssueFilter.everything().states(IssueFilter.OUTSTANDING)));
      queries.put("heat-map-totals", () -> maps.of(Scope.EVERYTHING, EVER, "", Optional.empty()));
      queries.put("heat-map-page", () -> maps.rows(Scope.EVERYTHING, map, page));
      System.out.println(SCHOOLS + " schools, ten years; medians of " + ROUNDS);
      long all = 0;
      for (var query : queries.entrySet()) {
        all += compare(connection, query.getKey(), query.getValue());
      }
      System.out.printf(Locale.ROOT, "%-22s %8.2f ms%n", "all", all / 1e6);
    }
  }

  /** In turn, so that whatever else the machine does befalls both. */
  private long compare(Connection connection, String name, Runnable query) throws SQLException {
    String byHand = statement("/benchmark/" + name + ".sql");
    long[] ours = new long[ROUNDS];
    long[] theirs = new long[ROUNDS];
    try (var statement = connection.createStatement()) {
      for (int round = -WARM; round < ROUNDS; round++) {
        long start = System.nanoTime();
        transaction.executeWithoutResult(_ -> query.run());
        long between = System.nanoTime();
        try (var rows = statement.executeQuery(byHand)) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
              rows.getObject(column);
            }
          }
        }
        if (round >= 0) {
          ours[round] = between - start;
          theirs[round] = System.nanoTime() - between;
        }
      }
    }
    System.out.printf(Locale.ROOT, "%-22s %8.2f ms, by hand %8.2f ms, ratio %.2f%n",
        name, median(ours) / 1e6, median(theirs) / 1e6, (double) median(ours) / median(theirs));
    return median(ours);
  }

  private static void likeOurs(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set jit = off; set max_parallel_workers_per_gather = 0");
    }
  }

  private static String statement(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
