package vn.mangnon.demo;

import java.util.List;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Signer;

/** A form that somebody has begun to fill from the top. */
final class Unfinished {

  private Unfinished() {}

  static ReportContent of(ReportContent whole, Chance chance) {
    int parts = chance.between(1, 5);
    var head = whole.document();
    return new ReportContent(
        new Document(
            null, head.symbol(), head.place(), null, head.subject(), head.basis(), parts > 1 ? head.ownPlan() : null),
        parts > 1 ? whole.communication() : null,
        parts > 2 ? whole.activities() : firstOf(whole.activities()),
        parts > 3 ? whole.trainings() : null,
        parts > 3 ? whole.indicators() : null,
        parts > 4 ? whole.funding() : null,
        parts > 4 ? whole.strengths() : null,
        null,
        null,
        whole.recipients(),
        new Signer(null, whole.signer().post(), null));
  }

  private static <T> List<T> firstOf(List<T> list) {
    return list.isEmpty() ? list : list.subList(0, 1);
  }
}
