package vn.mangnon.report;

/** What happened to a report. */
public enum ReportEventKind { OPENED, SUBMITTED, ENDORSED, RETURNED, ACCEPTED, REOPENED }
