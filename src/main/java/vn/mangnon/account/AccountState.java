package vn.mangnon.account;

/** Whether somebody can sign in with an account. */
public enum AccountState {
  ACTIVE,
  /** Its person has not set a password yet. */
  INVITED,
  DEACTIVATED
}
