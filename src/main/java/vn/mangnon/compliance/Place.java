package vn.mangnon.compliance;

import java.util.UUID;

/** Where something is to be seen or done. */
public sealed interface Place {

  /** @param pointer JSON pointer into the report's sections; empty for the report as a whole */
  record InReport(UUID report, String pointer) implements Place {}

  /** A report that nobody has submitted yet; its form opens from the school and the period, at that place. */
  record ReportOf(UUID school, UUID period, String pointer) implements Place {}

  record OfIssue(UUID issue) implements Place {}

  /** The school's own page, for what only the office can enter, such as its heads of the year. */
  record OfSchool(UUID school) implements Place {}
}
