package vn.mangnon.report;

/** Who organised a training. */
public enum Organiser { SCHOOL, WARD, DISTRICT, CITY, OTHER }
