package vn.mangnon.summary;

import java.util.List;
import java.util.OptionalLong;

/**
 * How many issues were open at the start of the years, how many came and went, and how many are open at their end:
 * start + raised - resolved + reopened = end, in each row and in the total.
 */
public record IssueBalance(SummaryFilter filter, Dimension by, List<Row> rows, Turns total) {

  /** @param of what the row is about */
  public record Row(Summary.Row of, Turns turns) {}

  /** What nobody reported is empty, which adds nothing. */
  public record Turns(
      OptionalLong start, OptionalLong raised, OptionalLong resolved, OptionalLong reopened, OptionalLong end) {

    static Turns of(Summary.Figures figures) {
      return new Turns(
          figures.open().isPresent() ? OptionalLong.of(start(figures)) : OptionalLong.empty(),
          figures.raised(), figures.resolved(), figures.reopened(), figures.open());
    }

    private static long start(Summary.Figures figures) {
      return figures.open().orElse(0) - figures.raised().orElse(0) + figures.resolved().orElse(0)
          - figures.reopened().orElse(0);
    }
  }
}
