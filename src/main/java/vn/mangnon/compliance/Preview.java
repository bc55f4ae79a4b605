package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an obligation would change if it were saved, over the calendar year in which the day lies; nothing is.
 *
 * @param before the score of all schools as it is
 * @param after as it would be
 * @param verdicts how many verdicts of this obligation go from one to another, those that stay included
 * @param schools whose score would change, those whose band changes first
 */
public record Preview(
    LocalDate asOf, int year, Score before, Score after, List<Shift> verdicts, List<SchoolShift> schools) {

  /** @param from empty where the obligation has not been there */
  public record Shift(Optional<Verdict> from, Verdict to, int count) {}

  public record SchoolShift(
      Scores.Unit school, Score before, Optional<Band> bandBefore, Score after, Optional<Band> bandAfter) {

    public boolean changesBand() {
      return !bandBefore.equals(bandAfter);
    }
  }

  public long changingBand() {
    return schools.stream().filter(SchoolShift::changesBand).count();
  }
}
