package vn.mangnon.demo;

import java.util.List;

/** What school and district say to each other about an issue. */
final class Remarks {

  private record Remark(String kind, String text) {}

  private static final List<Remark> ALL = Phrases.table("remarks", row -> new Remark(row[0], row[1]));

  private Remarks() {}

  static List<String> of(String kind) {
    return ALL.stream().filter(remark -> remark.kind().equals(kind)).map(Remark::text).toList();
  }
}
