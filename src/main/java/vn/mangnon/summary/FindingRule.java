package vn.mangnon.summary;

/** What makes something strange; what weighs most stands first. */
public enum FindingRule {
  /** No report, and its day is past. */
  REPORT_MISSING(FindingKind.MISSING),
  /** A training class with more managers, teachers and staff than the school has. */
  MORE_TRAINED_THAN_STAFF(FindingKind.OUTLIER),
  /** A share above 100 %: more distinct people of a group than the school has. */
  MORE_THAN_THERE_ARE(FindingKind.OUTLIER),
  /** At least ten times the school's last figure of the same kind of period. */
  TENFOLD(FindingKind.OUTLIER),
  /** Fewer distinct people in a wide period than in a part of it. */
  PEOPLE_FELL(FindingKind.INCONSISTENT),
  /** A wide period that is not what its parts add up to. */
  PARTS_DIFFER(FindingKind.INCONSISTENT),
  /** Fewer distinct people than a single line of the same report lists. */
  BELOW_LINES(FindingKind.INCONSISTENT),
  MORE_SUPPORTED_THAN_NOTIFIED(FindingKind.INCONSISTENT),
  MORE_IN_EDUCATION_THAN_SUPPORTED(FindingKind.INCONSISTENT),
  /** Far from the school's own earlier figures. */
  FAR_FROM_OWN(FindingKind.OUTLIER),
  /** Far above what schools of its level and size give for the period. */
  FAR_FROM_PEERS(FindingKind.OUTLIER),
  /** None, where nearly all schools of its level and size have some. */
  UNUSUAL_ZERO(FindingKind.DOUBT),
  /** Staff, pupils or parents of a school year were never counted. */
  HEADCOUNT_UNKNOWN(FindingKind.DENOMINATOR),
  /** Most of its narrative stands in another school's report; the school itself is not told of this. */
  COPIED_FROM_OTHER(FindingKind.COPIED),
  /** Most of its narrative stands in the school's report before it. */
  COPIED_FROM_LAST(FindingKind.COPIED),
  REPORT_LATE(FindingKind.LATE);

  private final FindingKind kind;

  FindingRule(FindingKind kind) {
    this.kind = kind;
  }

  public FindingKind kind() {
    return kind;
  }
}
