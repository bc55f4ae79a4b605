package vn.mangnon.compliance;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.GeneratedCity;
import vn.mangnon.Given;
import vn.mangnon.account.Person;

/**
 * What the scores of a year take that the page of obligations shows, judged anew out of ten years of reports.
 * Run by {@code mvn test -Dtest=ComplianceBenchmark -Dmangnon.schools=3000}.
 */
@DatabaseTest
class ComplianceBenchmark {

  private static final int SCHOOLS = Integer.getInteger("mangnon.schools", 3000);
  private static final int ROUNDS = Integer.getInteger("mangnon.rounds", 11);
  private static final ComplianceFilter YEAR = ComplianceFilter.everything().years(2026, 2026);

  @Autowired Given given;
  @Autowired Compliance compliance;
  @Autowired TransactionTemplate transaction;
  @Value("${spring.datasource.url}") String url;

  @Test
  void theScoresOfAYear() throws Exception {
    given.nothing();
    Person officer = given.signedIn(given.officer());
    GeneratedCity.ofReports(url, SCHOOLS);
    System.out.printf(Locale.ROOT, "%d schools, ten years; medians of %d%n", SCHOOLS, ROUNDS);
    print(officer, ComplianceGrouping.OBLIGATION);
    print(officer, ComplianceGrouping.LEVEL);
    print(officer, ComplianceGrouping.WARD);
    print(officer, ComplianceGrouping.SCHOOL);
    print(officer, ComplianceGrouping.SCHOOL, ComplianceGrouping.OBLIGATION);
  }

  private void print(Person officer, ComplianceGrouping... by) {
    long[] times = IntStream.range(0, ROUNDS).mapToLong(_ -> {
      long start = System.nanoTime();
      transaction.executeWithoutResult(_ -> compliance.scores(officer, YEAR, by));
      return System.nanoTime() - start;
    }).sorted().toArray();
    System.out.printf(Locale.ROOT, "%-24s %8.0f ms%n", Arrays.toString(by), times[ROUNDS / 2] / 1e6);
  }
}
