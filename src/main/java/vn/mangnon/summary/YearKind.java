package vn.mangnon.summary;

import vn.mangnon.shared.SchoolYear;

/** Which year 'year' is: a calendar year, or a school year known by the year in which it begins. */
public enum YearKind {
  CALENDAR, SCHOOL;

  /** As it is written: 2026, or 2025-2026. */
  public String label(int year) {
    return switch (this) {
      case CALENDAR -> String.valueOf(year);
      case SCHOOL -> new SchoolYear(year).label();
    };
  }
}
