package vn.mangnon.compliance;

/** How an obligation is checked, by name; what each needs stands in {@link Check}. */
public enum CheckKind {
  REPORT_IN_TIME, SECTION_PRESENT, INDICATOR_VALUE, INDICATOR_SHARE, YEARLY_MINIMUM, PLAN_ISSUED, HOTLINE_PUBLICISED,
  SELF_INSPECTION_DONE, ISSUES_RESOLVED_IN_TIME;

  /** Whether a whole year is looked at, not the one report. */
  public boolean yearly() {
    return switch (this) {
      case INDICATOR_SHARE, YEARLY_MINIMUM, PLAN_ISSUED, SELF_INSPECTION_DONE -> true;
      case REPORT_IN_TIME, SECTION_PRESENT, INDICATOR_VALUE, HOTLINE_PUBLICISED, ISSUES_RESOLVED_IN_TIME -> false;
    };
  }
}
