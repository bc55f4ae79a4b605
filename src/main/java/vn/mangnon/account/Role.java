package vn.mangnon.account;

/** What a person does in the system, always for a unit and for a time. */
public enum Role { ADMINISTRATOR, DISTRICT_OFFICER, DISTRICT_LEADER, PRINCIPAL, CLERK, CITY_VIEWER }
