package vn.mangnon.issue;

/** What an issue is: raised by a report, or asked for by the district. */
public enum IssueKind { SHORTCOMING, RECOMMENDATION, REQUEST }
