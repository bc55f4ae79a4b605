package vn.mangnon.issue;

/**
 * What happened to an issue. PROGRESS: a report said how far it has come; REPEATED: a later report said the same words
 * again; CHANGED: the district changed its category, severity, owner or due day.
 */
public enum IssueEventKind {
  RAISED, STARTED, PROGRESS, REPEATED, ANSWERED, RESOLVED, CONFIRMED, REOPENED, CHANGED, COMMENTED, WITHDRAWN
}
