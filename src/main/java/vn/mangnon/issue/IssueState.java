package vn.mangnon.issue;

/** An issue is resolved by its owner and closed by the district's confirmation. */
public enum IssueState { OPEN, IN_PROGRESS, RESOLVED, CONFIRMED }
