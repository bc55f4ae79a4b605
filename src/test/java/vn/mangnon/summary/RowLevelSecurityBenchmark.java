package vn.mangnon.summary;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.TestRoles;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Scope;

/**
 * What row-level security costs the overview: its queries on the demonstration district of 100 schools over ten years,
 * by the application's role and, past every policy, by a superuser, in turn.
 * Run by {@code mvn test -Dtest=RowLevelSecurityBenchmark}.
 */
@SpringBootTest(properties = {
  "mangnon.data=target/test-data", "mangnon.database=benchmark_${random.uuid}", "mangnon.demo.enabled=true",
  "mangnon.demo.schools=100"
})
class RowLevelSecurityBenchmark {

  private static final int WARM = 30;
  private static final int ROUNDS = 200;

  private static final List<Set<Dimension>> BREAKDOWNS = List.of(
      Set.of(), Set.of(Dimension.YEAR), Set.of(Dimension.SCHOOL), Set.of(Dimension.SCHOOL, Dimension.YEAR),
      Set.of(Dimension.CATEGORY, Dimension.YEAR));

  @Autowired SummaryQuery guarded;
  @Autowired TransactionTemplate transaction;
  @Value("${spring.datasource.url}") String url;

  @Test
  void theOverviewWithAndWithoutIt() {
    try (var source = new HikariDataSource()) {
      source.setJdbcUrl(url);
      source.setUsername("postgres");
      source.setPassword(TestRoles.superuserPassword());
      source.setConnectionInitSql("set jit = off");
      source.setAutoCommit(true);
      var unguarded = new SummaryQuery(DSL.using(source, SQLDialect.POSTGRES));
      long with = 0;
      long without = 0;
      for (Set<Dimension> by : BREAKDOWNS) {
        SummaryFilter filter = SummaryFilter.everything().by(by.toArray(Dimension[]::new));
        long[] guardedTimes = new long[ROUNDS];
        long[] unguardedTimes = new long[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
          long one = time(() -> ActingScope.asProgram(
              () -> transaction.executeWithoutResult(_ -> guarded.find(Scope.EVERYTHING, filter, LocalDate.now()))));
          long other = time(() -> unguarded.find(Scope.EVERYTHING, filter, LocalDate.now()));
          if (round >= 0) {
            guardedTimes[round] = one;
            unguardedTimes[round] = other;
          }
        }
        with += median(guardedTimes);
        without += median(unguardedTimes);
        print(by.toString(), median(guardedTimes), median(unguardedTimes));
      }
      print("all", with, without);
    }
  }

  private static void print(String what, long with, long without) {
    System.out.printf(Locale.ROOT, "%-20s with %.2f ms, without %.2f ms, ratio %.3f%n",
        what, with / 1e6, without / 1e6, (double) with / without);
  }

  private static long time(Runnable query) {
    long start = System.nanoTime();
    query.run();
    return System.nanoTime() - start;
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
