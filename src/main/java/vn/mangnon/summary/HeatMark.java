package vn.mangnon.summary;

/** How one school stands with one period: a cell of the {@link HeatMap}. */
public enum HeatMark {
  /** Received by the due day in force for the school, and accepted since. */
  ON_TIME_ACCEPTED,
  ON_TIME,
  LATE_ACCEPTED,
  LATE,
  /** Past its due day with nothing received. */
  OVERDUE,
  /** Due, with days left. */
  AWAITED,
  EXEMPT,
  /** Opened, and not for this school. */
  NOT_OBLIGED,
  /** Not opened yet, so that it obliges nobody. */
  PLANNED,
  /** The school lay in another ward than the one that is looked at. */
  ELSEWHERE;

  /** As a letter, so that the marks of a school are one text of as many letters as there are periods. */
  public char letter() {
    return (char) ('A' + ordinal());
  }

  static HeatMark of(int letter) {
    return values()[letter - 'A'];
  }
}
