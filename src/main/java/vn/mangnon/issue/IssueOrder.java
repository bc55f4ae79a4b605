package vn.mangnon.issue;

/** LATEST: the most recently raised first; URGENT: by due day, then the oldest; CLOSED: the last confirmed first. */
public enum IssueOrder { LATEST, URGENT, CLOSED }
