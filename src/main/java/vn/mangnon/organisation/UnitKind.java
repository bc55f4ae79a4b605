package vn.mangnon.organisation;

/** What a unit is. */
public enum UnitKind { CITY, AREA, WARD, OFFICE, SCHOOL }
