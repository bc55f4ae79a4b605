package vn.mangnon.programme;

import java.util.List;
import vn.mangnon.shared.LocalText;

/**
 * A figure that reports give.
 *
 * @param aboutChildren whether small counts of it are suppressed above the school's own officers
 * @param groups the participant groups by which it is given; empty when it is given once
 */
public record Indicator(
    String code, LocalText name, LocalText unit, Aggregation aggregation, boolean aboutChildren, List<String> groups) {

  Indicator named(LocalText other) {
    return new Indicator(code, other, unit, aggregation, aboutChildren, groups);
  }
}
