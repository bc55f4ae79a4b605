package vn.mangnon.issue;

import java.util.Optional;

/** An issue is resolved by its owner and closed by the district's confirmation; the table of all its moves. */
public enum IssueState {
  OPEN, IN_PROGRESS, RESOLVED, CONFIRMED;

  /** The state after that happened, or empty when this state does not allow it. */
  public Optional<IssueState> after(IssueEventKind happened) {
    return Optional.ofNullable(switch (happened) {
      case STARTED -> this == OPEN ? IN_PROGRESS : null;
      case PROGRESS -> this == CONFIRMED ? null : this == OPEN ? IN_PROGRESS : this;
      case RESOLVED -> this == OPEN || this == IN_PROGRESS ? RESOLVED : null;
      case ANSWERED -> this == CONFIRMED ? null : RESOLVED;
      case CONFIRMED -> this == CONFIRMED ? null : CONFIRMED;
      case REOPENED -> this == RESOLVED || this == CONFIRMED ? OPEN : null;
      case CHANGED, REPEATED -> this == CONFIRMED ? null : this;
      case COMMENTED -> this;
      case RAISED, WITHDRAWN -> null;
    });
  }
}
