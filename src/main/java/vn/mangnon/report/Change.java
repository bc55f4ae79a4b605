package vn.mangnon.report;

import java.util.Optional;

/**
 * One difference between two revisions of a report. The pointer leads into the later revision, but for what was
 * removed: that stands in the earlier one alone.
 */
public sealed interface Change {

  String pointer();

  /** A line that the later revision has and the earlier one had not. */
  record Added(String pointer, Object after) implements Change {}

  /** A line that the earlier revision had and the later one has not. */
  record Removed(String pointer, Object before) implements Change {}

  /** A field of both; empty where it was not given. */
  record Replaced(String pointer, Optional<Object> before, Optional<Object> after) implements Change {}
}
