package vn.mangnon.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How verdicts become scores, and scores are called.
 *
 * @param bands the highest first; the last begins at 0
 * @param lateCredit of a hundred of its weight, what an obligation earns that was met late
 */
public record Grading(List<Band> bands, int lateCredit, long version) {

  /** By the share as it is shown, rounded half up to one decimal: what reads 85,0 % is in the band from 85. */
  public Optional<Band> of(Score score) {
    return score.share().map(share -> {
      BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
      return bands.stream().filter(band -> percent.compareTo(band.fromPercent()) >= 0).findFirst()
          .orElseGet(bands::getLast);
    });
  }
}
