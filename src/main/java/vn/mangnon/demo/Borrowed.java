package vn.mangnon.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;

/** A school that hands in what another school of its level wrote, with its own figures. */
final class Borrowed {

  private static final double RELIABLE = 0.85;

  private Borrowed() {}

  /** From whom a school copies: of each level the second reliable school from the first; all others from nobody. */
  static Map<UUID, DemoSchool> lenders(List<DemoSchool> schools) {
    var lenders = new HashMap<UUID, DemoSchool>();
    for (Level level : Level.values()) {
      var reliable = schools.stream()
          .filter(school -> school.level() == level && !school.isLyThuongKiet())
          .filter(school -> school.temper().reliability(2026) > RELIABLE)
          .limit(2).toList();
      if (reliable.size() == 2) {
        lenders.put(reliable.getLast().id(), reliable.getFirst());
      }
    }
    return lenders;
  }

  /** What the other school told, as if it were the own school's; days and numbers of people are left out. */
  static ReportContent in(ReportContent own, ReportContent lent) {
    return new ReportContent(
        own.document(),
        new Communication(lent.communication().text(), own.communication().hotlines(), own.communication().channels()),
        lent.activities().stream()
            .map(activity -> new Activity(
                activity.category(), activity.title(), null, activity.sessions(), activity.channels(), null,
                activity.partner()))
            .toList(),
        own.trainings(), own.indicators(), own.funding(), lent.strengths(), lent.shortcomings(),
        lent.recommendations(), own.recipients(), own.signer());
  }
}
