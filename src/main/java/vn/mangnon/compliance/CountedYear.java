package vn.mangnon.compliance;

/** Which year a year is: a calendar year, or a school year known by the year in which it begins. */
public enum CountedYear { CALENDAR, SCHOOL }
