package vn.mangnon.report;

/** How a comment of the district stands. */
public enum CommentState {
  /** The school has not answered it. */
  OPEN,
  /** The school has answered; the district decides at the next review. */
  ANSWERED,
  RESOLVED
}
