package vn.mangnon.account;

import java.util.EnumSet;
import java.util.Set;
import vn.mangnon.organisation.UnitKind;

/** What a person does in the system, always for a unit and for a time. */
public enum Role {
  ADMINISTRATOR, DISTRICT_OFFICER, DISTRICT_LEADER,
  /** Reads the schools that lie in the ward. */
  WARD_OFFICER,
  PRINCIPAL,
  /** Fills the reports of a school, and cannot submit them. */
  CLERK,
  /** Reads counts of every school, lines of none. */
  CITY_VIEWER,
  /** Reads everything, changes nothing. */
  AUDITOR;

  /** The kinds of units at which it is held; none for what holds over the whole installation. */
  public Set<UnitKind> heldAt() {
    return switch (this) {
      case ADMINISTRATOR -> EnumSet.noneOf(UnitKind.class);
      case DISTRICT_OFFICER, DISTRICT_LEADER -> EnumSet.of(UnitKind.AREA, UnitKind.OFFICE);
      case WARD_OFFICER -> EnumSet.of(UnitKind.WARD);
      case PRINCIPAL, CLERK -> EnumSet.of(UnitKind.SCHOOL);
      case CITY_VIEWER, AUDITOR -> EnumSet.of(UnitKind.CITY, UnitKind.AREA, UnitKind.OFFICE);
    };
  }
}
