package vn.mangnon.ui.issue;

import java.util.EnumSet;
import java.util.Set;
import vn.mangnon.issue.IssueState;

/** Parts of the list of issues by how far they have come. */
enum Stage {
  OUTSTANDING(EnumSet.complementOf(EnumSet.of(IssueState.CONFIRMED))),
  UNTOUCHED(EnumSet.of(IssueState.OPEN)),
  UNDERWAY(EnumSet.of(IssueState.IN_PROGRESS)),
  TO_CONFIRM(EnumSet.of(IssueState.RESOLVED)),
  CLOSED(EnumSet.of(IssueState.CONFIRMED)),
  ALL(EnumSet.allOf(IssueState.class));

  private final Set<IssueState> states;

  Stage(Set<IssueState> states) {
    this.states = states;
  }

  Set<IssueState> states() {
    return states;
  }
}
