package vn.mangnon.report;

import java.util.Optional;

/** Where a report stands between the school and the district; the table of all its moves. */
public enum ReportState {
  DRAFT, SUBMITTED,
  /** The officer has approved it; it waits for the leader, and is not accepted yet. */
  ENDORSED, RETURNED, ACCEPTED, REOPENED;

  /** What a person does to a report as a whole. */
  public enum Move { SUBMIT, RETURN, ENDORSE, ACCEPT, REOPEN }

  /** The state after that move, or empty when this state does not allow it. */
  public Optional<ReportState> after(Move move) {
    return Optional.ofNullable(switch (move) {
      case SUBMIT -> editable() ? SUBMITTED : null;
      case RETURN -> withDistrict() ? RETURNED : null;
      case ENDORSE -> this == SUBMITTED ? ENDORSED : null;
      case ACCEPT -> withDistrict() ? ACCEPTED : null;
      case REOPEN -> this == ACCEPTED ? REOPENED : null;
    });
  }

  /** A submitted report is read-only for the school until the district gives it back. */
  public boolean editable() {
    return switch (this) {
      case DRAFT, RETURNED, REOPENED -> true;
      case SUBMITTED, ENDORSED, ACCEPTED -> false;
    };
  }

  /** It waits for a word of the district. */
  public boolean withDistrict() {
    return switch (this) {
      case SUBMITTED, ENDORSED -> true;
      case DRAFT, RETURNED, ACCEPTED, REOPENED -> false;
    };
  }
}
