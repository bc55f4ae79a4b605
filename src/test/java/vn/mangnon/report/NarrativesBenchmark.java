package vn.mangnon.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestRoles;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Scope;

/**
 * What it takes to find the likest report among those of 3,000 schools, and to keep what is mostly copied when one of
 * them submits. Run by {@code mvn test -Dtest=NarrativesBenchmark -Dmangnon.schools=3000}.
 */
@DatabaseTest
class NarrativesBenchmark {

  private static final int SCHOOLS = Integer.getInteger("mangnon.schools", 3000);
  private static final int YEARS = Integer.getInteger("mangnon.years", 10);
  private static final int ROUNDS = Integer.getInteger("mangnon.rounds", 11);

  @Autowired Given given;
  @Autowired DSLContext db;
  @Autowired NarrativeQuery query;
  @Autowired TransactionTemplate transaction;
  @Value("${spring.datasource.url}") String url;

  @Test
  void theLikestAmongManySchools() throws SQLException {
    given.nothing();
    List<UUID> periods = IntStream.range(0, YEARS).boxed()
        .flatMap(year -> IntStream.of(1, 2).mapToObj(half -> given.openHalfYear(2021 + year, half))).toList();
    try (var connection = TestRoles.superuser(url)) {
      generate(connection, periods);
    }
    var found = new java.util.concurrent.atomic.AtomicReference<UUID>();
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> found.set(db.fetchSingle(
        "select report_id from narrative where period_id = {0} order by report_id limit 1",
        org.jooq.impl.DSL.val(periods.getLast())).get(0, UUID.class))));
    UUID report = found.get();
    print("the likest of other schools", () -> query.ofOtherSchools(Scope.EVERYTHING, report));
    print("what is kept at a submission", () -> db.fetch("select keep_copied({0})", org.jooq.impl.DSL.val(report)));
  }

  private void print(String what, Runnable work) {
    var times = new ArrayList<Duration>();
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> work.run()));
      times.add(Duration.ofNanos(System.nanoTime() - began));
    }
    times.sort(null);
    System.out.printf(Locale.ROOT, "%,d schools, %d years: %s: %d ms in the middle, %d ms at most%n",
        SCHOOLS, YEARS, what, times.get(ROUNDS / 2).toMillis(), times.getLast().toMillis());
  }

  /** Fifteen passages of twelve runs each, common runs in many of them, past all keys to other tables. */
  private static void generate(Connection connection, List<UUID> periods) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (UUID period : periods) {
        statement.execute("""
            insert into narrative (report_id, school_id, period_id, rule, words)
            select gen_random_uuid(), md5('school ' || s)::uuid, '%s', 1, 210 from generate_series(1, %d) as s
            """.formatted(period, SCHOOLS));
      }
      statement.execute("""
          insert into report (id, school_id, period_id, state, content, revision, opened_at, saved_at, saved_by,
                              first_submitted_at)
          select report_id, school_id, period_id, 'SUBMITTED', '{}', 1, now(), now(), gen_random_uuid(), now()
            from narrative""");
      statement.execute("""
          insert into passage (report_id, school_id, period_id, section, position, words, prints)
          select n.report_id, n.school_id, n.period_id,
                 (array['COMMUNICATION', 'ACTIVITIES', 'STRENGTHS', 'SHORTCOMINGS', 'RECOMMENDATIONS'])[1 + p % 5], p / 5, 14,
                 array(select distinct (power(random(), 3) * 300000)::integer from generate_series(1, 12) where n.words > p)
            from narrative n cross join generate_series(0, 14) as p""");
      statement.execute("analyze narrative, passage, report");
    }
  }
}
