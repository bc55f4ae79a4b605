package vn.mangnon.account;

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
  AUDITOR
}
