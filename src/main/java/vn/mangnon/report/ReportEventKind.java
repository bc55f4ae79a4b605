package vn.mangnon.report;

/** What happened to a report. */
public enum ReportEventKind { OPENED, SUBMITTED, RETURNED, ACCEPTED, REOPENED }
