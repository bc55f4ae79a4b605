package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.mangnon.organisation.Level;

/**
 * Scores by the groups asked for, and of all together.
 *
 * @param asOf the day at whose end it stood so
 */
public record Scores(LocalDate asOf, ComplianceFilter filter, List<Row> rows, Row total) {

  public record Unit(UUID id, String code, String name) {}

  /**
   * What a row is about; what was not asked for is empty.
   *
   * @param period its code
   * @param obligation its code
   * @param band empty where nothing is due yet
   */
  public record Row(
      Optional<Unit> school,
      Optional<Unit> ward,
      Optional<Level> level,
      Optional<String> period,
      OptionalInt year,
      Optional<String> obligation,
      Score score,
      Optional<Band> band) {

    static Row total(Score score) {
      return new Row(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(),
          Optional.empty(), score, Optional.empty());
    }

    Row in(Grading grading) {
      return new Row(school, ward, level, period, year, obligation, score, grading.of(score));
    }
  }
}
