package vn.mangnon.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.mangnon.DatabaseTest;
import vn.mangnon.GeneratedCity;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Ledgers;
import vn.mangnon.summary.SummaryFilter;

/**
 * What the workbook of a whole city takes: 3,000 schools, ten years, every line, in a heap of 512 MB.
 * Run by {@code JAVA_TOOL_OPTIONS=-Xmx512m mvn test -Dtest=WorkbookBenchmark -Dmangnon.schools=3000}.
 */
@DatabaseTest
class WorkbookBenchmark {

  private static final int SCHOOLS = Integer.getInteger("mangnon.schools", 3000);
  private static final int ROUNDS = Integer.getInteger("mangnon.rounds", 2);

  @Autowired Given given;
  @Autowired DistrictWorkbook workbook;
  @Autowired SummaryWorkbook summary;
  @Autowired Ledgers ledgers;
  @Value("${spring.datasource.url}") String url;

  @Test
  void aCityOfTenYears() throws Exception {
    given.nothing();
    Person officer = given.signedIn(given.officer());
    GeneratedCity.ofReports(url, SCHOOLS);
    var counts = ledgers.count(officer, SummaryFilter.everything());
    System.out.printf(Locale.ROOT, "%d schools, ten years, a heap of %d MB; %s%n",
        SCHOOLS, Runtime.getRuntime().maxMemory() >> 20, counts);
    for (int round = 0; round < ROUNDS; round++) {
      measure("district workbook", counts.sum() + 10L * SCHOOLS,
          (out, progress) -> workbook.write(officer, SummaryFilter.everything(), Texts.VIETNAMESE, out, progress));
    }
    measure("summary workbook", 11L * SCHOOLS,
        (out, progress) -> summary.write(officer, SummaryFilter.everything(), Texts.VIETNAMESE, out));
  }

  @FunctionalInterface
  private interface Making {
    void write(java.io.OutputStream out, Progress progress) throws IOException;
  }

  private static void measure(String name, long rows, Making making) throws IOException {
    Path file = Files.createTempFile("benchmark", ".xlsx");
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long[] live = {0};
    long worked = worked();
    long start = System.nanoTime();
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      making.write(out, (_, _) -> live[0] = Math.max(live[0], sum(pool -> pool.getCollectionUsage().getUsed())));
      out.flush();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(Locale.ROOT,
          "%-18s %6.1f s (%.1f s of a processor), %,d rows, %,.0f rows/s, heap at most %d MB, live at most %d MB, file %.1f MB%n",
          name, seconds, (worked() - worked) / 1e9, rows, rows / seconds, sum(pool -> pool.getPeakUsage().getUsed()) >> 20, live[0] >> 20,
          Files.size(file) / 1e6);
    } finally {
      Files.delete(file);
    }
  }

  /** In nanoseconds, without the database; on a busy machine it says more than the time. */
  private static long worked() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
  }

  private static long sum(ToLongFunction<MemoryPoolMXBean> of) {
    return heap().stream().mapToLong(of).sum();
  }
}
