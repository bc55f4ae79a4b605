package vn.mangnon.audit;

/** What kind of thing something was done to. */
public enum SubjectType { REPORT, ISSUE, PERIOD, FORM, OBLIGATION, SUMMARY, AUDIT_LOG, ACCOUNT, TOKEN, SIGN_IN, SETTING }
