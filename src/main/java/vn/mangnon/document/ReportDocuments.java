package vn.mangnon.document;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
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

  private Made made(Report report, ReportContent content, DocumentFormat format) {
    ReportContent tidied = content.tidied();
    Optional<String> office = schools.supervisingOffice(
        report.school().id(), Optional.ofNullable(tidied.document().date()).orElse(report.period().windowTo()));
    var document = ReportDocument.of(texts, report, tidied, programmes.indicators(report.period()), office);
    String name = "bao-cao_" + report.school().code() + "_" + report.period().code() + "." + format.ending();
    exports.ofReport(report, format);
    return new Made(name, format, format.write(document));
  }
}
