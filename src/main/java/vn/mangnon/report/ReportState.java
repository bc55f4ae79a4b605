package vn.mangnon.report;

/** Where a report stands between the school and the district. */
public enum ReportState { DRAFT, SUBMITTED, RETURNED, ACCEPTED, REOPENED }
