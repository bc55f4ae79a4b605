package vn.mangnon.issue;

/** What happened to an issue. */
public enum IssueEventKind { RAISED, STARTED, RESOLVED, CONFIRMED, REOPENED, COMMENTED, WITHDRAWN }
