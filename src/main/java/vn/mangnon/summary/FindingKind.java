package vn.mangnon.summary;

/** What is strange about what a school reported, by the kind of question that it raises. */
public enum FindingKind {
  /** Due, and nothing received. */
  MISSING,
  /** Greater than can be, or far from what it was and from what others give. */
  OUTLIER,
  /** Two numbers of the school that cannot both be right. */
  INCONSISTENT,
  /** None where nearly all schools like it have some, and the school has not said why. */
  DOUBT,
  /** Nothing to divide by: no share of the school is known for that year. */
  DENOMINATOR,
  /** Told in the words of another report. */
  COPIED,
  /** Received after its day. */
  LATE
}
