package vn.mangnon.issue;

/** What the district may change of an issue. */
public enum IssueField { CATEGORY, SEVERITY, OWNER, DUE_ON }
