package vn.mangnon.demo;

import java.util.List;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueKind;

/** What school and district say to each other about an issue. */
final class Remarks {

  private record Remark(IssueKind kind, IssueEventKind event, String text) {}

  private static final List<Remark> ALL = Phrases.table("remarks", row -> new Remark(
      IssueKind.valueOf(row[0]), IssueEventKind.valueOf(row[1]), row[2]));

  private Remarks() {}

  static List<String> of(IssueKind kind, IssueEventKind event) {
    return ALL.stream()
        .filter(remark -> remark.kind() == kind && remark.event() == event)
        .map(Remark::text)
        .toList();
  }
}
