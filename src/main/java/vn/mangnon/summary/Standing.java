package vn.mangnon.summary;

/** How a school stands with its reports, at a glance: the first of these that holds, the most pressing first. */
public enum Standing {
  /** Reports are past their due day and none was received at all. */
  SILENT,
  /** A report is past its due day. */
  MISSING,
  /** What was reported holds no activity, or no training class. */
  WEAK,
  /** A report came after its due day. */
  LATE,
  /** Everything came in time. */
  GOOD,
  /** Nothing was received, and nothing is past its due day. */
  NOT_YET;

  public static Standing of(Summary.Figures figures) {
    var reports = figures.reports().orElseThrow(() -> new IllegalArgumentException("Categories have no standing"));
    if (reports.received() == 0) {
      return reports.missing() > 0 ? SILENT : NOT_YET;
    }
    if (reports.missing() > 0) {
      return MISSING;
    }
    if (none(figures, Figure.ACTIVITIES) || none(figures, Figure.TRAINING_CLASSES)) {
      return WEAK;
    }
    return reports.late() > 0 ? LATE : GOOD;
  }

  /** Reported as none, which is not the same as not reported. */
  private static boolean none(Summary.Figures figures, Figure figure) {
    var value = figures.value(figure);
    return value.isPresent() && value.getAsLong() == 0;
  }
}
