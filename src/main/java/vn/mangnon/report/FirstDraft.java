package vn.mangnon.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.BasisKind;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.shared.Texts;

/**
 * What stands in a report before anybody has typed: all that the system knows already. Who signs, who receives it and
 * what it rests on come from the school's last report; the report of a wider period is filled from those of its parts.
 */
@Component
class FirstDraft {

  private final Programmes programmes;
  private final Schools schools;

  FirstDraft(Programmes programmes, Schools schools) {
    this.programmes = programmes;
    this.schools = schools;
  }

  ReportContent of(School school, Period period, Precedent precedent) {
    Optional<ReportContent> last = precedent.parts().isEmpty()
        ? precedent.last().map(Precedent.Past::content)
        : Optional.of(precedent.parts().getLast().content());
    var whole = new WholeOfParts(programmes.indicators());
    List<ReportContent> parts = precedent.partContents();
    var document = new Document(
        null,
        "BC-" + school.symbol(),
        school.ward().map(School.Ward::name).map(name -> name.replaceFirst("^(Phường|Xã) ", "")).orElse(null),
        null,
        "Thực hiện Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật "
            + period.label().vi().substring(0, 1).toLowerCase(Texts.VIETNAMESE) + period.label().vi().substring(1),
        last.map(content -> content.document().basis()).filter(basis -> !basis.isEmpty())
            .orElseGet(this::nearestBasis),
        parts.isEmpty() ? planOfThisYear(period, precedent) : whole.ownPlan(parts));
    return new ReportContent(
        document,
        whole.communication(parts),
        whole.activities(parts),
        whole.trainings(parts),
        whole.indicators(parts),
        whole.funding(parts),
        whole.lines(parts, ReportContent::strengths),
        whole.lines(parts, ReportContent::shortcomings),
        whole.lines(parts, ReportContent::recommendations),
        last.map(ReportContent::recipients).filter(recipients -> !recipients.isEmpty())
            .orElseGet(() -> recipients(school, period)),
        last.map(ReportContent::signer).filter(signer -> signer.name() != null)
            .orElseGet(() -> new Signer(null, "HIỆU TRƯỞNG", null)));
  }

  private List<Basis> nearestBasis() {
    return programmes.legalBases().stream()
        .reduce((higher, nearer) -> nearer)
        .map(nearest -> new Basis(
            BasisKind.PLAN,
            nearest.symbol().substring(0, nearest.symbol().indexOf('/')),
            nearest.symbol().substring(nearest.symbol().indexOf('/') + 1),
            nearest.issuer().vi(),
            nearest.issuedOn()))
        .stream().toList();
  }

  private List<String> recipients(School school, Period period) {
    String office = schools.supervisingOffice(school.id(), period.windowTo()).orElse("Cơ quan quản lý");
    return List.of(office + " (để báo cáo)", "Lưu: VT");
  }

  /** A school's plan holds for one school year. */
  private static @Nullable OwnPlan planOfThisYear(Period period, Precedent precedent) {
    return precedent.last()
        .filter(last -> last.period().schoolYear().equals(period.schoolYear()))
        .map(last -> last.content().document().ownPlan())
        .orElse(null);
  }
}
