package vn.mangnon.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Report;
import vn.mangnon.summary.SummaryFilter;

/** Records that figures leave the application in a file, and which. */
@Service
public class Exports {

  private final Audit audit;
  private final Schools schools;
  private final Periods periods;

  Exports(Audit audit, Schools schools, Periods periods) {
    this.audit = audit;
    this.schools = schools;
    this.periods = periods;
  }

  /** Before the file is made; {@code format} is the ending of its name. */
  public void ofSummary(Person person, String format, SummaryFilter filter) {
    audit.record(AuditKind.EXPORTED, Subject.of(SubjectType.SUMMARY, ""),
        Map.of("format", format, "filter", inWords(person, filter)));
  }

  /** Of one chart or table, as it stood on the page of that address. */
  public void ofTable(String format, String title, String address) {
    audit.record(AuditKind.EXPORTED, Subject.of(SubjectType.SUMMARY, title),
        Map.of("format", format, "address", address));
  }

  /** Of one report, as an official document. */
  void ofReport(Report report, DocumentFormat format) {
    audit.record(
        AuditKind.EXPORTED,
        Subject.of(SubjectType.REPORT, report.id(), report.school().id(), report.school().name()),
        Map.of("format", format.ending(), "period", report.period().code()));
  }

  /** That a file is to be made in the background. */
  void asked(Person person, UUID export, ExportOrder order, String fileName) {
    audit.record(AuditKind.EXPORT_ASKED, Subject.of(SubjectType.SUMMARY, export, fileName), details(person, order));
  }

  /** That it has left the application. */
  void downloaded(Person person, LongExport export, LongExport.File file) {
    var details = details(person, export.order());
    details.put("size", file.size());
    audit.record(AuditKind.EXPORTED, Subject.of(SubjectType.SUMMARY, export.id(), file.name()), details);
  }

  private Map<String, Object> details(Person person, ExportOrder order) {
    var details = new LinkedHashMap<String, Object>();
    switch (order) {
      case ExportOrder.Documents(var period, var format) -> {
        details.put("format", "zip, " + format.ending());
        details.put("period", periods.find(period).code());
      }
      case ExportOrder.Workbook(var filter) -> {
        details.put("format", "xlsx");
        details.put("filter", inWords(person, filter));
      }
    }
    return details;
  }

  private Map<String, Object> inWords(Person person, SummaryFilter filter) {
    var words = new LinkedHashMap<String, Object>();
    words.put("from", filter.from());
    words.put("to", filter.to());
    words.put("calendar", filter.calendar());
    words.put("acceptedOnly", filter.acceptedOnly());
    filter.school().ifPresent(id -> words.put("school", schools.find(person.scope(), id).name()));
    filter.ward().ifPresent(id -> words.put("ward", schools.wards(person.scope()).stream()
        .filter(ward -> ward.id().equals(id)).map(School.Ward::name).findFirst().orElse(id.toString())));
    filter.level().ifPresent(level -> words.put("level", level));
    filter.ownership().ifPresent(ownership -> words.put("ownership", ownership));
    filter.period().ifPresent(id -> words.put("period", periods.find(id).code()));
    filter.category().ifPresent(category -> words.put("category", category));
    return words;
  }
}
