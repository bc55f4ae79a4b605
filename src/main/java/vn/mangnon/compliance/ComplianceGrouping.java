package vn.mangnon.compliance;

/** By what scores are broken down. */
public enum ComplianceGrouping { SCHOOL, WARD, LEVEL, PERIOD, YEAR, OBLIGATION }
