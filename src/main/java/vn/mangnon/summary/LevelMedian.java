package vn.mangnon.summary;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the schools of a level reported in a year, by the school in their middle.
 *
 * @param schools how many reported, at least five
 */
public record LevelMedian(int year, int schools, Map<Figure, BigDecimal> medians) {

  public Optional<BigDecimal> of(Figure figure) {
    return Optional.ofNullable(medians.get(figure));
  }
}
