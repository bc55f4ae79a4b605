package vn.mangnon.chart;

import java.util.List;
import java.util.Map;

/**
 * Which columns of a table of shares are drawn, and how.
 *
 * @param reached the column of what was reached
 * @param targets columns of targets, each with its colour
 * @param projected the column of the projection; those of its lowest and its highest value follow it; or {@link #NOT_PROJECTED}
 * @param band what lies between those two
 * @param lastEnded the row of the last year that has ended: what is not known after it lies ahead
 * @param wholeAxis whether the axis goes to 100 %
 */
public record PathLook(
    int reached, Map<Integer, Ink> targets, int projected, String band, int lastEnded, List<Phase> phases,
    boolean wholeAxis) {

  /** For a chart that says what was reached, and not where it is heading. */
  public static final int NOT_PROJECTED = -1;

  /** From one category to another, both included. */
  public record Phase(String name, String from, String to) {}
}
