package vn.mangnon.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Texts;

/** The official documents of schools' reports (form 1.4 of Decree 30/2020/NĐ-CP), for whoever may read them. */
@Service
public class ReportDocuments {

  private final Reports reports;
  private final Schools schools;
  private final Programmes programmes;
  private final Exports exports;
  private final Texts texts;

  ReportDocuments(Reports reports, Schools schools, Programmes programmes, Exports exports, Texts texts) {
    this.reports = reports;
    this.schools = schools;
    this.programmes = programmes;
    this.exports = exports;
    this.texts = texts;
  }

  /** A file with the name under which it is kept. */
  public record Made(String name, DocumentFormat format, byte[] bytes) {}

  /** Of what stands in the report now: for a school its draft, for others what was submitted. */
  public Made of(Person person, UUID report, DocumentFormat format) {
    Report found = reports.read(person, report);
    return made(found, found.content(), format);
  }

  /** Of what was submitted the {@code number}th time. */
  public Made of(Person person, UUID report, int number, DocumentFormat format) {
    Report found = reports.read(person, report);
    return made(found, reports.revision(person, report, number).content(), format);
  }

  /** Of what was last submitted, of each of those reports of that period; each is made when it is taken. */
  Stream<Made> ofAll(Person person, Period period, Collection<UUID> ids, DocumentFormat format) {
    List<Report> found = reports.readSubmitted(person, ids);
    Map<UUID, String> offices = schools.supervisingOffices(found.stream()
        .collect(Collectors.toMap(report -> report.school().id(), report -> day(report, report.content()))));
    List<Indicator> indicators = programmes.indicators(period);
    return found.stream()
        .map(report -> made(
            report, report.content().tidied(), indicators, Optional.ofNullable(offices.get(report.school().id())), format));
  }

  private Made made(Report report, ReportContent content, DocumentFormat format) {
    ReportContent tidied = content.tidied();
    Optional<String> office = schools.supervisingOffice(report.school().id(), day(report, tidied));
    exports.ofReport(report, format);
    return made(report, tidied, programmes.indicators(report.period()), office, format);
  }

  private Made made(
      Report report, ReportContent content, List<Indicator> indicators, Optional<String> office, DocumentFormat format) {
    var document = ReportDocument.of(texts, report, content, indicators, office);
    return new Made(fileName(report.school().code(), report.period(), format), format, format.write(document));
  }

  static String fileName(String school, Period period, DocumentFormat format) {
    return "bao-cao_" + school + "_" + period.code() + "." + format.ending();
  }

  private static LocalDate day(Report report, ReportContent content) {
    return Optional.ofNullable(content.document().date()).orElse(report.period().windowTo());
  }
}
