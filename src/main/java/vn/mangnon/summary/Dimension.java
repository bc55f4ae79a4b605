package vn.mangnon.summary;

/** By what figures are broken down. */
public enum Dimension { SCHOOL, WARD, LEVEL, OWNERSHIP, YEAR, PERIOD, CATEGORY }
