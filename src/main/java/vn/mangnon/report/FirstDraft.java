package vn.mangnon.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.BasisKind;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.shared.Texts;

/** What stands in a report before anybody has typed: all that the system knows already. */
@Component
class FirstDraft {

  private final Programmes programmes;
  private final Schools schools;

  FirstDraft(Programmes programmes, Schools schools) {
    this.programmes = programmes;
    this.schools = schools;
  }

  ReportContent of(School school, Period period) {
    LocalDate day = period.windowTo();
    var basis = programmes.legalBases().stream()
        .reduce((higher, nearer) -> nearer)
        .map(nearest -> new Basis(
            BasisKind.PLAN,
            nearest.symbol().substring(0, nearest.symbol().indexOf('/')),
            nearest.symbol().substring(nearest.symbol().indexOf('/') + 1),
            nearest.issuer().vi(),
            nearest.issuedOn()));
    var document = new Document(
        null,
        "BC-" + school.symbol(),
        school.ward().map(School.Ward::name).map(name -> name.replaceFirst("^(Phường|Xã) ", "")).orElse(null),
        null,
        "Thực hiện Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật "
            + period.label().vi().substring(0, 1).toLowerCase(Texts.VIETNAMESE) + period.label().vi().substring(1),
        basis.stream().toList(),
        null);
    return new ReportContent(
        document, null, null, null, null, null, null, null, null,
        List.of(schools.supervisingOffice(school.id(), day).orElse("Cơ quan quản lý") + " (để báo cáo)", "Lưu: VT"),
        new Signer(null, "HIỆU TRƯỞNG", null));
  }
}
