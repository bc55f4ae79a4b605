package vn.mangnon.issue;

/** Whose it is to resolve an issue. */
public enum IssueOwner {
  SCHOOL, WARD, DISTRICT;

  /** Until the district says otherwise. */
  public static IssueOwner of(IssueKind kind) {
    return switch (kind) {
      case SHORTCOMING, REQUEST -> SCHOOL;
      case RECOMMENDATION -> DISTRICT;
    };
  }
}
