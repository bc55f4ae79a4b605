package vn.mangnon.summary;

/** Which year 'year' is: a calendar year, or a school year known by the year in which it begins. */
public enum YearKind { CALENDAR, SCHOOL }
