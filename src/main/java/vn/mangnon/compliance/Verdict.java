package vn.mangnon.compliance;

/** How a school stands to an obligation in a period. */
public enum Verdict {
  MET,
  /** Met, but after its day. */
  LATE,
  NOT_MET,
  /** Not met, and its day is still to come. */
  NOT_YET_DUE,
  /** The school is not bound in this period, or it cannot be told. */
  NOT_APPLICABLE
}
