package vn.mangnon.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many verdicts of each kind there are, and what they weigh together.
 *
 * @param earned hundredths of weight: of MET all, of LATE the credit in force
 * @param possible hundredths of weight of MET, LATE and NOT_MET
 */
public record Score(
    int met, int late, int notMet, int notYetDue, int notApplicable, long earned, long possible) {

  public static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

  private static final int DIGITS = 6;

  /** Where 1 is the whole; empty where nothing is due yet. */
  public Optional<BigDecimal> share() {
    return possible == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(earned).divide(BigDecimal.valueOf(possible), DIGITS, RoundingMode.HALF_UP));
  }

  /** What is done or should be. */
  public int due() {
    return met + late + notMet;
  }

  /** All verdicts. */
  public int count() {
    return due() + notYetDue + notApplicable;
  }

  public int of(Verdict verdict) {
    return switch (verdict) {
      case MET -> met;
      case LATE -> late;
      case NOT_MET -> notMet;
      case NOT_YET_DUE -> notYetDue;
      case NOT_APPLICABLE -> notApplicable;
    };
  }
}
