package vn.mangnon.demo;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.document.DocumentFormat;
import vn.mangnon.document.SummaryReports;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.summary.SummaryFilter;

/**
 * What the summary report to the city takes, with its charts and annexes, of a generated district. The first one starts
 * the engine that draws charts. Run by {@code mvn test -Dtest=SummaryReportBenchmark -Dmangnon.schools=100}.
 */
@DatabaseTest
class SummaryReportBenchmark {

  private static final int SCHOOLS = Integer.getInteger("mangnon.schools", 100);
  private static final int ROUNDS = Integer.getInteger("mangnon.rounds", 5);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired District district;
  @Autowired SummaryReports reports;

  @Test
  void theSummaryReportOfAYear() {
    given.nothing();
    clock.set(LocalDate.of(2026, 11, 23));
    ActingScope.asProgram(() -> district.make(1, SCHOOLS));
    Person officer = given.signedIn(given.officer());
    System.out.printf(Locale.ROOT, "%d schools%n", SCHOOLS);
    for (DocumentFormat format : List.of(DocumentFormat.WORD, DocumentFormat.PDF)) {
      for (int round = 1; round <= ROUNDS; round++) {
        measure(officer, format, round);
      }
    }
  }

  private void measure(Person officer, DocumentFormat format, int round) {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    int size = reports.document(officer, SummaryFilter.everything().years(2026, 2026), format).bytes().length;
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(Locale.ROOT, "%s %d: %5.2f s, %,d bytes, %,.0f bytes/s, heap at most %d MB%n",
        format, round, seconds, size, size / seconds, peak >> 20);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
  }
}
