package vn.mangnon.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Obligations;
import vn.mangnon.programme.Obligations.Obliged;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportFilter;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Csv;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;

/**
 * The documents of every report received for a period, in a folder for each ward, and a list of all schools that had to
 * report, with what came from each.
 */
@Component
class PeriodArchive implements ExportMaker<ExportOrder.Documents> {

  static final String LIST = "danh-sach.csv";

  /** Reports that are read and held at once. */
  private static final int PAGE = 25;

  private final ReportDocuments documents;
  private final Reports reports;
  private final Obligations obligations;
  private final Periods periods;
  private final Texts texts;
  private final Clock clock;

  PeriodArchive(
      ReportDocuments documents, Reports reports, Obligations obligations, Periods periods, Texts texts, Clock clock) {
    this.documents = documents;
    this.reports = reports;
    this.obligations = obligations;
    this.periods = periods;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Class<ExportOrder.Documents> orders() {
    return ExportOrder.Documents.class;
  }

  @Override
  public void check(Person person, ExportOrder.Documents order) {
    if (person.scope().equals(Scope.AGGREGATES)) {
      throw Rejection.forbidden("export.counts-alone");
    }
    if (person.scope().equals(Scope.NOTHING)) {
      throw Rejection.forbidden("export.no-longer-allowed");
    }
    Period period = periods.find(order.period());
    if (period.state() == PeriodState.PLANNED) {
      throw Rejection.conflict("export.period-planned", period.label());
    }
  }

  @Override
  public String fileName(ExportOrder.Documents order, Locale language) {
    return "bao-cao_" + periods.find(order.period()).code() + "_" + order.format().ending() + ".zip";
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public void make(
      Person person, ExportOrder.Documents order, Locale language, OutputStream target, Progress progress)
      throws IOException {
    Period period = periods.find(order.period());
    List<Obliged> schools = obligations.list(person, period.code(), "");
    Map<UUID, Report.Item> received = received(person, period);
    List<Obliged> reporting = schools.stream().filter(school -> received.containsKey(school.school())).toList();
    var zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    long done = 0;
    progress.reached(done, reporting.size());
    for (int from = 0; from < reporting.size(); from += PAGE) {
      List<Obliged> page = reporting.subList(from, Math.min(from + PAGE, reporting.size()));
      Map<String, String> paths = page.stream().collect(Collectors.toMap(
          school -> ReportDocuments.fileName(school.code(), period, order.format()),
          school -> path(school, period, order.format(), language)));
      List<UUID> ids = page.stream().map(school -> received.get(school.school()).id()).toList();
      var made = documents.ofAll(person, period, ids, order.format()).iterator();
      while (made.hasNext()) {
        ReportDocuments.Made document = made.next();
        entry(zip, paths.get(document.name()), document.bytes());
        progress.reached(++done, reporting.size());
      }
    }
    var list = list(period, order.format(), schools, received, language);
    entry(zip, LIST, Csv.of(list).getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private Map<UUID, Report.Item> received(Person person, Period period) {
    var filter = new ReportFilter(
        Optional.empty(), Optional.of(period.id()), EnumSet.allOf(ReportState.class), Optional.empty(),
        ReportFilter.ALL, Optional.empty());
    return reports.list(person, filter).stream()
        .filter(report -> report.revision() > 0)
        .collect(Collectors.toMap(report -> report.school().id(), Function.identity()));
  }

  private String path(Obliged school, Period period, DocumentFormat format, Locale language) {
    String ward = school.ward().orElseGet(() -> texts.get(language, "export.no-ward"));
    return ward.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "-") + "/" + ReportDocuments.fileName(school.code(), period, format);
  }

  private void entry(ZipOutputStream zip, String path, byte[] content) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(LocalDateTime.now(clock));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private Table list(
      Period period, DocumentFormat format, List<Obliged> schools, Map<UUID, Report.Item> received, Locale language) {
    var columns = Stream.of("code", "school", "ward", "level", "due", "standing", "submitted", "file")
        .map(column -> new Table.Column(texts.get(language, "export.list." + column), Table.Type.TEXT)).toList();
    List<List<@Nullable Object>> rows = schools.stream().map(school -> {
      Optional<Report.Item> report = Optional.ofNullable(received.get(school.school()));
      return Arrays.<@Nullable Object>asList(
          school.code(), school.name(), school.ward().orElse(null), texts.name(language, school.level()),
          Texts.date(school.dueOn()), texts.get(language, "export.list." + standing(school, report)),
          report.flatMap(Report.Item::submittedAt).map(Texts::moment).orElse(null),
          report.map(_ -> path(school, period, format, language))
              .orElseGet(() -> texts.get(language, "export.list.no-file")));
    }).toList();
    return new Table(texts.get(language, "export.list", period.label()), columns, rows, List.of());
  }

  private String standing(Obliged school, Optional<Report.Item> report) {
    if (report.isPresent()) {
      return report.get().late() ? "late" : "on-time";
    }
    if (school.exemptReason().isPresent()) {
      return "exempt";
    }
    return school.dueOn().isBefore(LocalDate.now(clock)) ? "missing" : "awaited";
  }
}
